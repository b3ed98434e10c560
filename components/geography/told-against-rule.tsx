import { Blame } from "@/components/snapshots/blame";
import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { ReaderText } from "@/components/words/reader-text";
import type { CaseRule } from "@/lib/domain/analysis/routes/read-case-rules";
import { contradictedTiers } from "@/lib/domain/analysis/routes/rule-version";
import type { Discrepancy } from "@/lib/domain/model/case-records";
import { topicsOf } from "@/lib/domain/model/case-words";
import { countryName } from "@/lib/view/claims/claim-words";
import { geographyMessages } from "@/lib/view/geography/geography-messages";
import { label } from "@/lib/view/labels";
import type { DocumentIndex } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** What was said of rules, places and routes beside the sources, and each place that was told in another tier. */
export function ToldAgainstRule({ rules, context }: { rules: readonly CaseRule[]; context: PageContext }) {
  const found = placeDiscrepancies(context.index);
  return (
    <>
      {found.length === 0 ? null : <SaidOfRules found={found} context={context} />}
      {rules
        .filter(({ sort }) => sort === "told")
        .map((told) => (
          <ContradictedTiers key={told.rule} told={told} rules={rules} context={context} />
        ))}
    </>
  );
}

function SaidOfRules({ found, context }: { found: readonly Discrepancy[]; context: PageContext }) {
  const { locale, messages } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  return (
    <div className="scroll">
      <table className="told-rule">
        <caption>{words.compareTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.statement}</th>
            <th scope="col">{messages.inSources}</th>
            <th scope="col">{messages.verdict}</th>
            <th scope="col">{messages.why}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.slug} data-discrepancy={one.slug}>
              <th scope="row">
                <ReaderText text={one.statement} locale={locale} />
                {one.testedValue ? (
                  <span className="faint">
                    {" "}
                    (<ReaderText text={one.testedValue} locale={locale} />)
                  </span>
                ) : null}
              </th>
              <td>{one.sourcedValue === null ? "–" : <ReaderText text={one.sourcedValue} locale={locale} />}</td>
              <td>
                <span className={`verdict verdict-${one.verdict}`}>{label.verdict(one.verdict, locale)}</span>
                <Blame discrepancy={one} context={context} />
              </td>
              <td>
                <ReaderText text={one.explanation} locale={locale} />
                <ClaimRefs claims={one.claims} context={context} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ContradictedTiers({
  told,
  rules,
  context,
}: {
  told: CaseRule;
  rules: readonly CaseRule[];
  context: PageContext;
}) {
  const { locale } = context;
  const words = geographyMessages(locale, context.index.document.header.words);
  const rule = rules.find(({ sort }) => sort === "tiers");
  const version = rule?.versions[0];
  if (!rule || !version) return null;
  const contradicted = contradictedTiers(told.tiers, version);
  const unnamed = told.places.filter((place) => rule.tiers[place] === undefined);
  return (
    <>
      <h3>{words.contradictedTitle(contradicted.length)}</h3>
      <div className="scroll-small">
        <table className="contradicted">
          <caption>{words.contradictedTitle(contradicted.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.said}</th>
              <th scope="col">{words.ruleSays}</th>
            </tr>
          </thead>
          <tbody>
            {contradicted.map(({ jurisdiction, told: said, tier }) => (
              <tr key={jurisdiction}>
                <th scope="row">{countryName(jurisdiction, locale)}</th>
                <td>{words.tier(said)}</td>
                <td>{words.tier(tier)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {unnamed.length === 0 ? null : (
        <p className="faint">
          {words.unnamedTold(unnamed.map((place) => countryName(place, locale)).join(words.listJoin))}
        </p>
      )}
    </>
  );
}

/** Discrepancies about a rule, and those that share a claim with a statement on rules or on a chain. */
export function placeDiscrepancies({ document }: DocumentIndex): readonly Discrepancy[] {
  const { words } = document.header;
  const topics = [...topicsOf(words, "rules"), ...topicsOf(words, "chain")];
  const claims = new Set(
    document.statements.filter(({ topic }) => topics.includes(topic)).flatMap((statement) => statement.claims),
  );
  const isOnRule = (one: Discrepancy) =>
    one.claims.some((claim) => document.claims.find(({ slug }) => slug === claim)?.subjectType === "rule");
  const found = document.discrepancies.filter((one) => isOnRule(one) || one.claims.some((claim) => claims.has(claim)));
  return [...found.filter(isOnRule), ...found.filter((one) => !isOnRule(one))];
}
