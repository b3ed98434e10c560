import { RingList } from "@/components/record-pages/ring-list";
import { ViewFrame } from "@/components/snapshots/view-frame";
import type { PageAssets } from "@/components/ui/page-shell";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { boundOf, loopCountOf } from "@/lib/view/loops/loop-counts";
import { loopMessages } from "@/lib/view/loops/loop-messages";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { listRingLoops, type RingLoop } from "@/lib/view/pictures/loop-rings";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { LoopCountsTable } from "./loop-counts-table";
import { StrikeSection } from "./strike-section";
import { StruckSection } from "./struck-section";

/** Every loop of the case as a small ring that leads to its page, by the narrowest lens under which it closes. */
export function LoopsPage({ context, sha256, assets }: { context: PageContext; sha256: string; assets: PageAssets }) {
  const { index, locale } = context;
  const { loopSets } = index.document;
  const words = chapterMessages(locale).loops;
  const loops = listRingLoops(index);
  const cash = loops.filter(({ kind }) => kind === "cash");
  const mixed = loops.filter(({ kind }) => kind === "mixed");
  const countOf = (lens: Lens) => loopCountOf(loopSets, lens, "cash").count;
  const bound = boundOf(loopSets, locale);
  return (
    <ViewFrame
      name="loops"
      finding={
        cash.length === 0 ? null : words.title(countOf("REPORTED"), bound, countOf("PAID"), countOf("COMMITTED"))
      }
      context={context}
      sha256={sha256}
      assets={assets}
    >
      {loopSets.some(({ truncated }) => truncated) ? <p className="warning">{loopMessages(locale).truncated}</p> : null}
      {cash.length === 0
        ? null
        : LENSES.map((lens) => (
            <RingGroup
              key={lens}
              id={`close-${lens.toLowerCase()}`}
              title={words.group[lens]}
              loops={cash.filter((loop) => loop.lens === lens)}
              isShownEmpty={lens === "PAID"}
              context={context}
            />
          ))}
      <RingGroup id="mixed-loops" title={loopMessages(locale).mixed} loops={mixed} hasLens context={context} />
      <section id="ranking" className="record-part" aria-label={loopMessages(locale).rankTitle}>
        <LoopCountsTable context={context} />
      </section>
      <StruckSection context={context} />
      <StrikeSection context={context} />
    </ViewFrame>
  );
}

/** Loops that no narrower lens closes, the strongest evidence first. */
function RingGroup({
  id,
  title,
  loops,
  isShownEmpty = false,
  hasLens = false,
  context,
}: {
  id: string;
  title: string;
  loops: readonly RingLoop[];
  isShownEmpty?: boolean;
  hasLens?: boolean;
  context: PageContext;
}) {
  if (loops.length === 0 && !isShownEmpty) return null;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="record-part">
      <h2 id={`${id}-title`}>
        {title} <span className="group-count">{loops.length}</span>
      </h2>
      {loops.length === 0 ? <p className="faint">{caseFrontMessages(context.locale).noneShown}</p> : null}
      <RingList loops={loops} hasPlaces hasLens={hasLens} context={context} />
    </section>
  );
}
