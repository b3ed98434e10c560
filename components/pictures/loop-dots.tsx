import { LENSES } from "@/lib/domain/model/vocabulary";
import { boundOf, loopCountOf } from "@/lib/view/loops/loop-counts";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { INK_OF_LENS } from "@/lib/view/pictures/ink";
import type { PageContext } from "@/lib/view/snapshots/page-context";

const SHEET = { width: 460, row: 25, words: 92, room: 330, most: 16 };

/** How many loops of money close under each lens: a dot for each loop, in the ink of the step that it waits for. */
export function LoopDots({ context }: { context: PageContext }) {
  const words = caseFrontMessages(context.locale);
  return (
    <figure className="loop-dots">
      <figcaption>
        <b>{words.loopsByInk}</b> {words.loopsBound(boundOf(context.index.document.loopSets, context.locale))}
      </figcaption>
      <LoopDotsSvg context={context} />
    </figure>
  );
}

/** The dots alone. */
export function LoopDotsSvg({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = caseFrontMessages(locale);
  const { loopSets } = index.document;
  const counts = LENSES.map((lens) => loopCountOf(loopSets, lens, "cash"));
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const step = Math.min(SHEET.most, SHEET.room / most);
  const inks = counts.flatMap(({ lens, count }, at) =>
    Array.from({ length: Math.max(0, count - (counts[at - 1]?.count ?? 0)) }, () => INK_OF_LENS[lens]),
  );
  const [paid = 0, signed = 0, announced = 0, reported = 0] = counts.map(({ count }) => count);
  const plus = counts.some(({ isFloor }) => isFloor) ? "+" : "";
  return (
    <svg
      className="picture dots"
      viewBox={`0 0 ${SHEET.width} ${SHEET.row * counts.length}`}
      role="img"
      aria-label={words.loopDots(paid, signed, announced, reported)}
    >
      {counts.map(({ lens, count }, row) => {
        const y = row * SHEET.row + SHEET.row / 2;
        const ink = INK_OF_LENS[lens];
        return (
          <g key={lens}>
            <text x="0" y={y + 5}>
              {words.inks[ink === "unsure" ? "paid" : ink]}
            </text>
            {inks.slice(0, step < 3 ? 0 : count).map((of, at) => {
              const x = Math.round((SHEET.words + (at + 0.5) * step) * 10) / 10;
              return (
                <circle
                  key={x}
                  className={`bar ${of}`}
                  cx={x}
                  cy={y}
                  r={Math.round(Math.min(6, step * 0.4) * 10) / 10}
                />
              );
            })}
            {step < 3 && count > 0 ? (
              <rect
                className={`bar ${ink}`}
                x={SHEET.words}
                y={y - 6}
                height="12"
                width={Math.round((count / most) * SHEET.room)}
              />
            ) : null}
            <text className="count" x={SHEET.words + Math.round(count * step) + (count === 0 ? 0 : 7)} y={y + 6}>
              {count}
              {plus}
            </text>
            {count === 0 ? (
              <text x={SHEET.words + 22} y={y + 5}>
                {words.noneShown}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
