import { PageSection } from "@/components/snapshots/page-section";
import { ViewFrame } from "@/components/snapshots/view-frame";
import type { PageAssets } from "@/components/ui/page-shell";
import { anchorHref, anchorId, recordPath } from "@/lib/view/addresses";
import { formatGrade } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { loopMessages } from "@/lib/view/loops/loop-messages";
import { type LoopStory, tellLoops, wayRound } from "@/lib/view/loops/loop-stories";
import { shapeName } from "@/lib/view/loops/motif-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { LoopCountsTable } from "./loop-counts-table";
import { bottleneckText, LoopSection } from "./loop-section";
import { StrikeSection } from "./strike-section";
import { StruckSection } from "./struck-section";

/**
 * Loops of a kind that are told one by one. In a dense web a thousand close, and nobody reads on; each of the others has
 * its place in the ranking and leads to its steps in the whole record.
 */
const MOST_TOLD = 50;

/** Every loop of the case: the ranking as a table, then the first of it as rings with their links. */
export function LoopsPage({ context, sha256, assets }: { context: PageContext; sha256: string; assets: PageAssets }) {
  const { index, locale } = context;
  const words = loopMessages(locale);
  const stories = tellLoops(index, locale);
  const ofKind = (kind: "cash" | "mixed") => stories.filter(({ reading }) => reading.kind === kind);
  return (
    <ViewFrame name="loops" context={context} sha256={sha256} assets={assets}>
      <PageSection id="ranking" title={words.rankTitle} lead={words.rankLead}>
        {index.document.loopSets.some(({ truncated }) => truncated) ? (
          <p className="warning">{words.truncated}</p>
        ) : null}
        <LoopCountsTable context={context} />
        <RankTable title={words.cash} stories={ofKind("cash")} context={context} />
        <RankTable title={words.mixed} stories={ofKind("mixed")} context={context} />
      </PageSection>
      <StruckSection context={context} />
      <StrikeSection context={context} />
      <PageSection id="cash-loops" title={words.cash} lead={words.cashLead}>
        <p className="ring-key">{words.ringKey}</p>
        <ToldLoops stories={ofKind("cash")} context={context} />
      </PageSection>
      <PageSection id="mixed-loops" title={words.mixed} lead={words.mixedLead}>
        <p className="ring-key">{words.ringKey}</p>
        <ToldLoops stories={ofKind("mixed")} context={context} />
      </PageSection>
    </ViewFrame>
  );
}

function ToldLoops({ stories, context }: { stories: readonly LoopStory[]; context: PageContext }) {
  const left = stories.length - MOST_TOLD;
  return (
    <>
      {stories.slice(0, MOST_TOLD).map((story) => (
        <LoopSection key={story.reading.loop.id} story={story} context={context} />
      ))}
      {left > 0 ? <p>{loopMessages(context.locale).notTold(left)}</p> : null}
    </>
  );
}

/** The twin of all rings: one row per loop with everything the ranking looks at. */
function RankTable({
  title,
  stories,
  context,
}: {
  title: string;
  stories: readonly LoopStory[];
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = loopMessages(locale);
  if (stories.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <table className="wide rank-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rank}</th>
            <th scope="col">{words.loop}</th>
            <th scope="col">{words.lens}</th>
            <th scope="col">{words.grade}</th>
            <th scope="col">{words.order}</th>
            <th scope="col">{words.bottleneck}</th>
            <th scope="col">{words.shape}</th>
          </tr>
        </thead>
        <tbody>
          {stories.map((story, place) => {
            const { loop, lens } = story.reading;
            const isTold = place < MOST_TOLD;
            const href = isTold ? anchorHref("loop", loop.id) : recordPath(index.document, "loop", loop.id, locale);
            return (
              <tr key={loop.id} id={isTold ? undefined : anchorId("loop", loop.id)} data-loop-row={loop.id}>
                <td className="num">{story.rank}</td>
                <th scope="row">
                  <a href={href}>{wayRound(story)}</a>
                </th>
                <td>{label.lens(lens, locale)}</td>
                <td>{formatGrade(loop.weakest)}</td>
                <td>{words.orders[story.order]}</td>
                <td className="num">{bottleneckText(story, context)}</td>
                <td>{story.shapes.map((shape) => shapeName(shape, locale)).join(locale === "zh" ? "、" : ", ")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
