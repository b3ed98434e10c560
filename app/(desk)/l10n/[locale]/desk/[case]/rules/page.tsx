import { RuleList } from "@/components/desk/lists";
import { loadRulePage } from "@/lib/server/rules/loaders";
import { ruleListQuery } from "@/lib/wire/desk/list-query";
import { listPage } from "../../list-page";

/** The rules of a case. */
export default listPage("rules", ruleListQuery, loadRulePage, (asked) => <RuleList {...asked} />);
