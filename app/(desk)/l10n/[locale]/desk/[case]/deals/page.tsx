import { DealList } from "@/components/desk/lists";
import { loadDealPage } from "@/lib/server/deals/loaders";
import { dealListQuery } from "@/lib/wire/desk/list-query";
import { listPage } from "../../list-page";

/** The deals of a case. */
export default listPage("deals", dealListQuery, loadDealPage, (asked) => <DealList {...asked} />);
