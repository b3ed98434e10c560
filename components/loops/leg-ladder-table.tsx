import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { isEvidence } from "@/lib/domain/claims/derive-basis";
import type { NetworkLeg } from "@/lib/domain/model/snapshot-document";
import { RECORD_VIEW, recordPath, viewPath } from "@/lib/view/addresses";
import { dayOfStage } from "@/lib/view/deals/leg-day";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { amountWithTerm } from "@/lib/view/deals/term-words";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { claimsOfLeg, type LegRung, ladderOfLeg, proofNeeded } from "@/lib/view/loops/leg-ladder";
import { type LoopMessages, loopMessages } from "@/lib/view/loops/loop-messages";
import { type LoopStory, markOf } from "@/lib/view/loops/loop-stories";
import { proofText } from "@/lib/view/loops/proof-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { sourceName } from "@/lib/view/sources/source-words";
import { documentMessages } from "@/lib/view/words/document-messages";

/** The table beside the ring: one row per leg with the four steps it has or has not come, and what would settle it. */
export function LegLadderTable({ story, context }: { story: LoopStory; context: PageContext }) {
  const words = loopMessages(context.locale);
  return (
    <table className="wide leg-ladders">
      <caption>{words.leg}</caption>
      <thead>
        <tr>
          <th scope="col">{words.leg}</th>
          <th scope="col" colSpan={4}>
            {Object.values(words.steps).join(" → ")}
          </th>
          <th scope="col">{words.settle}</th>
        </tr>
      </thead>
      <tbody>
        {story.steps.flatMap(({ legs }, at) =>
          legs.map((leg) => <LegRow key={leg.link} leg={leg} number={at + 1} context={context} />),
        )}
      </tbody>
    </table>
  );
}

function LegRow({ leg, number, context }: { leg: NetworkLeg; number: number; context: PageContext }) {
  const { index, locale } = context;
  const words = loopMessages(locale);
  const link = index.links.get(leg.link);
  const needed = proofNeeded(index, leg);
  return (
    <tr data-leg={leg.link}>
      <th scope="row" className={`flow flow-${leg.family}`}>
        <span className="faint">{number}</span>{" "}
        <a href={recordPath(index.document, "link", leg.link, locale)}>
          {link ? linkSentenceText(index, link, leg, locale) : leg.link}
        </a>{" "}
        <span className="faint">
          {label.stage(leg.stage, locale)} · {formatPartialDate(dayOfStage(leg), locale)} · {markOf(index, leg)}
        </span>
        <ClaimRefs claims={leg.claims} context={context} />
        <LegSources leg={leg} context={context} />
      </th>
      {ladderOfLeg(index, leg).map((rung) => (
        <td key={rung.step} className={`leg-rung leg-rung-${rung.state}`}>
          <RungWords rung={rung} link={leg.link} context={context} />
        </td>
      ))}
      <td className="leg-proof">
        {needed.length === 0 ? words.nothingToSettle : null}
        <ul className="plain">
          {needed.map((one) => (
            <li key={one.need}>{proofText(one, locale)}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function RungWords({ rung, link, context }: { rung: LegRung; link: string; context: PageContext }) {
  const { index, locale } = context;
  // What was paid so far has a day and not the years of the contract.
  const term = rung.step === "paid" ? null : index.terms.get(link);
  const { header, number } = index.document;
  const words = loopMessages(locale);
  const [statement] = rung.statements;
  return (
    <>
      <b>{words.steps[rung.step]}</b>{" "}
      {statement === undefined ? (
        rungState(rung, words)
      ) : (
        <a href={`${viewPath(header.slug, number, RECORD_VIEW, locale)}#${statement}`}>
          {documentMessages(locale, header.words).inDocument}
        </a>
      )}
      {rung.amount === null ? null : <span className="num"> {amountWithTerm(rung.amount, term, locale)}</span>}
      {rung.day === null ? null : <span className="faint"> {formatPartialDate(rung.day, locale)}</span>}
    </>
  );
}

/** A sum or a day says that the step was reached; then only conditions and parts need a word. */
function rungState({ step, state, amount, day }: LegRung, words: LoopMessages): string | null {
  const isSaid = state === "reached" && step !== "told" && (amount !== null || day !== null);
  return isSaid ? null : (words.states[step][state] ?? null);
}

/** Who says it: up to three sources that are evidence for a claim of the leg. */
function LegSources({ leg, context }: { leg: NetworkLeg; context: PageContext }) {
  const { index, locale } = context;
  const cited = claimsOfLeg(index, leg).flatMap(({ citations }) =>
    citations.filter(isEvidence).map(({ source }) => source),
  );
  const sources = [...new Set(cited)].slice(0, 3).flatMap((slug) => index.sources.get(slug) ?? []);
  return (
    <span className="leg-sources">
      {sources.map((source, at) => (
        <span key={source.slug}>
          {at > 0 ? "; " : null}
          <a href={recordPath(index.document, "source", source.slug, locale)}>{sourceName(source, locale)}</a>
        </span>
      ))}
    </span>
  );
}
