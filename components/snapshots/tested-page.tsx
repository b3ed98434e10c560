import type { PageAssets } from "@/components/ui/page-shell";
import { VERDICTS } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { documentMessages } from "@/lib/view/words/document-messages";
import { DiscrepancyTable } from "./discrepancy-table";
import { PageSection } from "./page-section";
import { Analogies, Statements } from "./statements";
import { ToldRegister } from "./told-register";
import { ViewFrame } from "./view-frame";

/** The document under test: how its statements came out, where it differs from the sources, and each of them in turn. */
export function TestedPage({ context, sha256, assets }: { context: PageContext; sha256: string; assets: PageAssets }) {
  const { index, locale, messages } = context;
  const { header, discrepancies, links, statements, analogies } = index.document;
  const { checked, discrepancies: differs } = documentMessages(locale, header.words);
  return (
    <ViewFrame name="statements" finding={findingOf(context)} context={context} sha256={sha256} assets={assets}>
      {discrepancies.length === 0 ? null : (
        <PageSection id="discrepancies" title={messages.discrepanciesTitle} lead={differs}>
          <DiscrepancyTable context={context} />
        </PageSection>
      )}
      {statements.length + analogies.length === 0 ? null : (
        <PageSection id="statements" title={checked} lead={messages.statementsLead}>
          <Statements context={context} />
          <Analogies context={context} />
        </PageSection>
      )}
      {links.every(({ layer }) => layer !== "told") ? null : (
        <PageSection id="told" title={messages.toldTitle} lead={messages.toldLead}>
          <ToldRegister context={context} />
        </PageSection>
      )}
    </ViewFrame>
  );
}

/** How many statements came out how; null where none was checked. */
function findingOf({ index, locale }: PageContext): string | null {
  const tested = index.document.statements.filter(({ kind }) => kind !== "sponsor");
  if (tested.length === 0) return null;
  const counts = VERDICTS.flatMap((verdict) => {
    const count = tested.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [{ verdict: label.verdict(verdict, locale), count }];
  }).sort((one, other) => other.count - one.count);
  const words = recordPageMessages(locale).tested;
  return words.finding(
    tested.length,
    counts.map(({ verdict, count }) => words.verdict(verdict, count)),
  );
}
