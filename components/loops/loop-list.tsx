import { ExplainedText } from "@/components/glossary/explained-text";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import { buildLoopCards, type LoopCard } from "@/lib/view/loops/loop-cards";
import { boundOf } from "@/lib/view/loops/loop-counts";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { LoopCardView } from "./loop-card";
import { LoopCountsTable } from "./loop-counts-table";

/** The loops of the case, cash and mixed apart, each in the group of the narrowest lens under which it closes. */
export function LoopList({ context }: { context: PageContext }) {
  const { index, messages } = context;
  const cards = buildLoopCards(index);
  const isTruncated = index.document.loopSets.some((set) => set.truncated);
  return (
    <>
      <LoopCountsTable context={context} />
      {isTruncated ? <p className="warning">{messages.truncated}</p> : null}
      <LoopKind
        title={messages.cashLoops}
        lead={messages.cashLoopsLead}
        cards={cards.filter((card) => card.kind === "cash")}
        context={context}
      />
      <LoopKind
        title={messages.mixedLoops}
        lead={messages.mixedLoopsLead}
        cards={cards.filter((card) => card.kind === "mixed")}
        context={context}
      />
    </>
  );
}

function LoopKind({
  title,
  lead,
  cards,
  context,
}: {
  title: string;
  lead: string;
  cards: readonly LoopCard[];
  context: PageContext;
}) {
  return (
    <div className="loop-kind">
      <h3>{title}</h3>
      <p>
        <ExplainedText text={lead} terms={["stake", "warrant", "backstop"]} context={context} />
      </p>
      {LENSES.map((lens) => (
        <LensGroup
          key={lens}
          lens={lens}
          cards={cards.filter((card) => card.lens === lens)}
          isMore={cards.some((card) => LENSES.indexOf(card.lens) < LENSES.indexOf(lens))}
          context={context}
        />
      ))}
    </div>
  );
}

/** Loops that no narrower lens closes; `isMore` where a narrower one closes others. */
function LensGroup({
  lens,
  cards,
  isMore,
  context,
}: {
  lens: Lens;
  cards: readonly LoopCard[];
  isMore: boolean;
  context: PageContext;
}) {
  const { index, locale, messages } = context;
  if (cards.length === 0) return null;
  return (
    <div className="loop-group" data-lens={lens}>
      <h4>
        {messages.closesFirst(label.lens(lens, locale))}{" "}
        <span className="faint">
          {(isMore ? messages.moreLoops : messages.loopCount)(cards.length, boundOf(index.document.loopSets, locale))}
        </span>
      </h4>
      <ol className="loops">
        {cards.map((card) => (
          <LoopCardView key={card.id} card={card} context={context} />
        ))}
      </ol>
    </div>
  );
}
