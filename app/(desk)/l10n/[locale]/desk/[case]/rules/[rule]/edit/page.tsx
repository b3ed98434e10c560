import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RuleForm } from "@/components/rules/rule-form";
import { loadRule } from "@/lib/server/rules/loaders";
import { countryName } from "@/lib/view/claims/claim-words";
import { formRecordEditPath, formRecordPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { recordMessages } from "@/lib/view/messages/records";
import { toRuleForm } from "@/lib/wire/rule-form";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../../open-case";

export default async function EditRulePage({
  params,
}: {
  params: Promise<{ locale: string; case: string; rule: string }>;
}) {
  const { case: caseSlug, rule: text } = await params;
  const slug = decodeURIComponent(text);
  const pathOf = (locale: "en" | "zh") => formRecordEditPath(locale, caseSlug, "rules", slug);
  const opened = await openCase("propose", params, pathOf);
  const { locale, actor } = opened;
  const { rule, version, authority, sources } = orNotFound(await loadRule(actor, slug));
  return (
    <DeskCaseFrame {...frameOf(opened, "rules", pathOf(otherLocale(locale)))}>
      <h1>{recordMessages(locale).rule.edit}</h1>
      <p>
        <a href={formRecordPath(locale, caseSlug, "rules", slug)} dir="auto">
          {localize(rule.title, locale)}
        </a>
      </p>
      <RuleForm
        target={{ is: "edit", slug, version }}
        initial={toRuleForm(rule, localize(authority, locale), (source) => sources[source] ?? source)}
        placeNames={Object.fromEntries(
          rule.places.map(({ jurisdiction }) => [jurisdiction, countryName(jurisdiction, locale)]),
        )}
      />
    </DeskCaseFrame>
  );
}
