import { TermList } from "@/components/desk/lists";
import { loadTermPage } from "@/lib/server/glossary/loaders";
import { termListQuery } from "@/lib/wire/desk/list-query";
import { listPage } from "../../list-page";

/** The terms of a case. */
export default listPage("glossary", termListQuery, loadTermPage, (asked) => <TermList {...asked} />);
