import { IndicatorList } from "@/components/desk/lists";
import { loadIndicatorPage } from "@/lib/server/indicators/loaders";
import { indicatorListQuery } from "@/lib/wire/desk/list-query";
import { listPage } from "../../list-page";

/** The indicators of a case. */
export default listPage("indicators", indicatorListQuery, loadIndicatorPage, (asked) => <IndicatorList {...asked} />);
