import { SourceList } from "@/components/desk/source-list";
import { holds } from "@/lib/server/auth/actor";
import { loadSourcePage } from "@/lib/server/sources/loaders";
import { sourceListQuery } from "@/lib/wire/desk/list-query";
import { listPage } from "../../list-page";

/** The sources of a case. */
export default listPage("sources", sourceListQuery, loadSourcePage, (asked, actor) => (
  <SourceList {...asked} mayChoose={holds(actor, "review")} mayWithdraw={holds(actor, "propose")} />
));
