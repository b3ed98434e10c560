import { LinkList } from "@/components/desk/lists";
import { loadLinkPage } from "@/lib/server/deals/links/loaders";
import { linkListQuery } from "@/lib/wire/desk/list-query";
import { listPage } from "../../list-page";

/** The links of a case. */
export default listPage("links", linkListQuery, loadLinkPage, (asked) => <LinkList {...asked} />);
