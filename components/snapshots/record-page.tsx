import type { ReactElement, ReactNode } from "react";
import { Fragment } from "react";
import { ExposureSection } from "@/components/charts/exposure-section";
import { DealRecord } from "@/components/deals/deal-record";
import { ExplainedText } from "@/components/glossary/explained-text";
import { LoopList } from "@/components/loops/loop-list";
import { PartyRecord } from "@/components/parties/party-record";
import type { PageAssets } from "@/components/ui/page-shell";
import { composeAnswer } from "@/lib/view/snapshots/answer";
import { listDealsByDay } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { listPagePlaces, type PagePlace } from "@/lib/view/snapshots/page-places";
import { Downloads } from "./downloads";
import { HeadlineFigures } from "./headline-figures";
import { NetworkSection } from "./network-section";
import { Contents, PageSection } from "./page-section";
import { IndicatorList, RuleList } from "./rules-and-indicators";
import { ViewFrame } from "./view-frame";

/** The whole record of one version: every deal, claim, party and source of it, each at its own place. */
export function RecordPage({ context, sha256, assets }: { context: PageContext; sha256: string; assets: PageAssets }) {
  const { index, locale, messages, speech } = context;
  const { parties } = index.document;
  const places = listPagePlaces(context);
  const has = (place: PagePlace) => places.includes(place);
  return (
    <ViewFrame name="record" context={context} sha256={sha256} assets={assets}>
      <section aria-labelledby="answer" className="answer">
        <h2 id="answer">{messages.answerTitle}</h2>
        <p>
          {composeAnswer(index, locale).map(({ question, answer }) => (
            <span key={question}>
              <b>{question}</b> {answer}{" "}
            </span>
          ))}
        </p>
      </section>
      <Contents context={context} />
      <PageSection id="figures" title={messages.figuresTitle}>
        <HeadlineFigures context={context} />
      </PageSection>
      <div className="network-and-loops">
        <NetworkSection context={context} />
        <PageSection
          id="loops"
          title={messages.loopsTitle}
          lead={<ExplainedText text={messages.loopsLead} terms={["loop", "vendor-financing"]} context={context} />}
        >
          <div className="loop-scroll">
            <LoopList context={context} />
          </div>
        </PageSection>
      </div>
      <ExposureSection context={context} />
      <PageSection id="claims" title={messages.recordTitle} lead={messages.recordLead}>
        {inParts(
          listDealsByDay(index).map((deal) => <DealRecord key={deal.slug} deal={deal} context={context} />),
          assets,
        )}
      </PageSection>
      <PageSection id="parties" title={messages.partiesTitle}>
        <div className="parties">
          {inParts(
            parties.map((party) => <PartyRecord key={party.slug} party={party} context={context} />),
            assets,
          )}
        </div>
      </PageSection>
      {has("rules") ? (
        <PageSection id="rules" title={speech.rulesTitle}>
          <details className="folded">
            <summary>{messages.openList(index.document.rules.length)}</summary>
            <RuleList context={context} />
          </details>
        </PageSection>
      ) : null}
      {has("indicators") ? (
        <PageSection id="indicators" title={messages.indicatorsTitle}>
          <details className="folded">
            <summary>{messages.openList(index.document.indicators.length)}</summary>
            <IndicatorList context={context} />
          </details>
        </PageSection>
      ) : null}
      <PageSection id="downloads" title={messages.downloadsTitle}>
        <Downloads context={context} />
      </PageSection>
    </ViewFrame>
  );
}

/** Records of one part: some hundred kilobytes of them. */
const PART = 50;

/** A long list in parts that can be set aside. */
function inParts(records: readonly ReactElement[], { setAside }: PageAssets): ReactNode {
  if (!setAside) return records;
  return Array.from({ length: Math.ceil(records.length / PART) }, (_, part) => {
    const some = records.slice(part * PART, (part + 1) * PART);
    return <Fragment key={some[0]?.key}>{setAside(some)}</Fragment>;
  });
}
