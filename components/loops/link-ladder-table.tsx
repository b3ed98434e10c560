import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { isEvidence } from "@/lib/domain/claims/derive-basis";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import { RECORD_VIEW, recordPath, viewPath } from "@/lib/view/addresses";
import { dayOfStage } from "@/lib/view/deals/link-day";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { amountWithTerm } from "@/lib/view/deals/term-words";
import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { claimsOfLink, type LinkRung, ladderOfLink, proofNeeded } from "@/lib/view/loops/link-ladder";
import { type LoopMessages, loopMessages } from "@/lib/view/loops/loop-messages";
import { type LoopStory, markOf } from "@/lib/view/loops/loop-stories";
import { proofText } from "@/lib/view/loops/proof-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { sourceName } from "@/lib/view/sources/source-words";
import { documentMessages } from "@/lib/view/words/document-messages";

/** The table beside the ring: one row per link with the four steps it has or has not come, and what would settle it. */
export function LinkLadderTable({ story, context }: { story: LoopStory; context: PageContext }) {
  const words = loopMessages(context.locale);
  return (
    <table className="wide link-ladders">
      <caption>{words.link}</caption>
      <thead>
        <tr>
          <th scope="col">{words.link}</th>
          <th scope="col" colSpan={4}>
            {Object.values(words.steps).join(" → ")}
          </th>
          <th scope="col">{words.settle}</th>
        </tr>
      </thead>
      <tbody>
        {story.steps.flatMap(({ links }, at) =>
          links.map((link) => <LinkRow key={link.link} link={link} number={at + 1} context={context} />),
        )}
      </tbody>
    </table>
  );
}

function LinkRow({ link: networkLink, number, context }: { link: NetworkLink; number: number; context: PageContext }) {
  const { index, locale } = context;
  const words = loopMessages(locale);
  const link = index.links.get(networkLink.link);
  const needed = proofNeeded(index, networkLink);
  return (
    <tr>
      <th scope="row" className={`flow flow-${networkLink.family}`}>
        <span className="faint">{number}</span>{" "}
        <a href={recordPath(index.document, "link", networkLink.link, locale)}>
          {link ? linkSentenceText(index, link, networkLink, locale) : networkLink.link}
        </a>{" "}
        <span className="faint">
          {label.stage(networkLink.stage, locale)} · {formatPartialDate(dayOfStage(networkLink), locale)} ·{" "}
          {markOf(index, networkLink)}
        </span>
        <ClaimRefs claims={networkLink.claims} context={context} />
        <LinkSources link={networkLink} context={context} />
      </th>
      {ladderOfLink(index, networkLink).map((rung) => (
        <td key={rung.step} className={`link-rung link-rung-${rung.state}`}>
          <RungWords rung={rung} link={networkLink.link} context={context} />
        </td>
      ))}
      <td className="link-proof">
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

function RungWords({ rung, link, context }: { rung: LinkRung; link: string; context: PageContext }) {
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
function rungState({ step, state, amount, day }: LinkRung, words: LoopMessages): string | null {
  const isSaid = state === "reached" && step !== "told" && (amount !== null || day !== null);
  return isSaid ? null : (words.states[step][state] ?? null);
}

/** Who says it: up to three sources that are evidence for a claim of the link. */
function LinkSources({ link, context }: { link: NetworkLink; context: PageContext }) {
  const { index, locale } = context;
  const cited = claimsOfLink(index, link).flatMap(({ citations }) =>
    citations.filter(isEvidence).map(({ source }) => source),
  );
  const sources = [...new Set(cited)].slice(0, 3).flatMap((slug) => index.sources.get(slug) ?? []);
  return (
    <span className="link-sources">
      {sources.map((source, at) => (
        <span key={source.slug}>
          {at > 0 ? "; " : null}
          <a href={recordPath(index.document, "source", source.slug, locale)}>{sourceName(source, locale)}</a>
        </span>
      ))}
    </span>
  );
}
