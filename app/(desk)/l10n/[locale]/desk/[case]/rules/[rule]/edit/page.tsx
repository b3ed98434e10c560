import { RuleForm } from "@/components/rules/rule-form";
import { loadRule } from "@/lib/server/rules/loaders";
import { countryName } from "@/lib/view/claims/claim-words";
import { localize } from "@/lib/view/labels";
import { toRuleForm } from "@/lib/wire/rule-form";
import { type RecordPageProps, showRecordEdit } from "../../../../form-record-pages";
import { orNotFound } from "../../../../open-case";

export default function EditRulePage(props: RecordPageProps<"rule">) {
  return showRecordEdit("rules", props, "rule", async (actor, slug, locale) => {
    const { rule, version, authority, sources } = orNotFound(await loadRule(actor, slug));
    return {
      name: localize(rule.title, locale),
      form: (
        <RuleForm
          target={{ is: "edit", slug, version }}
          initial={toRuleForm(rule, localize(authority, locale), (source) => sources[source] ?? source)}
          placeNames={Object.fromEntries(
            rule.places.map(({ jurisdiction }) => [jurisdiction, countryName(jurisdiction, locale)]),
          )}
        />
      ),
    };
  });
}
