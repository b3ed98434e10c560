import { RingThumbnail } from "@/components/pictures/ring-svg";
import { anchorId } from "@/lib/view/addresses";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import { MOST_ROWS } from "@/lib/view/pictures/case-bars";
import type { RingLoop } from "@/lib/view/pictures/loop-rings";
import { shortMoney } from "@/lib/view/pictures/short-amount";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { pageOfRecord } from "@/lib/view/snapshots/record-pages";

/** Loops that are told as rows; of a web with more of them the table of loops has the rest. */
const MOST_LOOP_ROWS = 1_000;

/**
 * Loops as small rings, each leading to its page: the first of them in sight, the others open. One without a page stands
 * as a row that says the same in words.
 *
 * @param hasPlaces whether this is the list that addresses of single loops lead to
 */
export function RingList({
  loops,
  hasPlaces = false,
  hasLens = true,
  context,
}: {
  loops: readonly RingLoop[];
  hasPlaces?: boolean;
  /** Whether each says what has to count for it to close: not where its group says so. */
  hasLens?: boolean;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const rings = loops.filter(({ id }) => pageOfRecord(index, "loop", id, locale) !== null);
  const rows = loops.filter((loop) => !rings.includes(loop));
  const item = (loop: RingLoop, isRing: boolean) => (
    <LoopItem key={loop.id} loop={loop} isRing={isRing} hasPlace={hasPlaces} hasLens={hasLens} context={context} />
  );
  const shown = rings.slice(0, MOST_ROWS);
  const more = rings.slice(MOST_ROWS);
  return (
    <>
      {shown.length === 0 ? null : <ul className="ring-list">{shown.map((loop) => item(loop, true))}</ul>}
      {more.length + rows.length === 0 ? null : (
        <details className="all-rows">
          <summary>{words.all(loops.length)}</summary>
          {more.length === 0 ? null : <ul className="ring-list">{more.map((loop) => item(loop, true))}</ul>}
          {rows.length === 0 ? null : (
            <ul className="plain loop-rows">{rows.slice(0, MOST_LOOP_ROWS).map((loop) => item(loop, false))}</ul>
          )}
          {rows.length <= MOST_LOOP_ROWS ? null : <p>{words.inTable(rows.length - MOST_LOOP_ROWS)}</p>}
        </details>
      )}
    </>
  );
}

function LoopItem({
  loop,
  isRing,
  hasPlace,
  hasLens,
  context,
}: {
  loop: RingLoop;
  isRing: boolean;
  hasPlace: boolean;
  hasLens: boolean;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = chapterMessages(locale).loops;
  const front = caseFrontMessages(locale);
  const name = <b>{loop.parties.map((party) => nameInPicture(index, party, locale)).join(" – ")}</b>;
  const page = pageOfRecord(index, "loop", loop.id, locale);
  const most = loop.most !== null ? words.most(shortMoney(loop.most.amount, loop.most.currency, locale)) : words.noSum;
  return (
    <li id={hasPlace ? anchorId("loop", loop.id) : undefined} data-loop-row={loop.id}>
      {page === null ? (
        name
      ) : (
        <a href={page}>
          {isRing ? <RingThumbnail loop={loop} context={context} /> : null}
          {name}
        </a>
      )}
      {loop.kind === "cash" ? <span>{most}</span> : null}
      {hasLens ? <span>{front.closes[loop.lens]}</span> : null}
      {loop.older === null ? null : <span>{front.olderStep(loop.older.later, loop.older.earlier)}</span>}
    </li>
  );
}
