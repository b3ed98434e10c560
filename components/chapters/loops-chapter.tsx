import { RingThumbnail } from "@/components/pictures/ring-svg";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { viewPath } from "@/lib/view/addresses";
import { boundOf } from "@/lib/view/loops/loop-counts";
import { marksOf } from "@/lib/view/marks";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { MOST_ROWS } from "@/lib/view/pictures/case-bars";
import { chooseLoops, listRingLoops } from "@/lib/view/pictures/loop-rings";
import { shortMoney } from "@/lib/view/pictures/short-amount";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import { loopsTitle } from "@/lib/view/snapshots/chapter-titles";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { Chapter } from "./chapter";

/** The loops of money as rings, the strongest evidence first; those of shares and promises are counted beside them. */
export function LoopsChapter({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { document } = index;
  const words = chapterMessages(locale).loops;
  const all = listRingLoops(index);
  const cash = all.filter(({ kind }) => kind === "cash");
  if (cash.length === 0) return null;
  const bound = boundOf(document.loopSets, locale);
  const mixed = all.length - cash.length;
  const shown = chooseLoops(cash, MOST_ROWS);
  const view = viewPath(document.header.slug, document.number, "loops", locale);
  return (
    <Chapter
      id="loops"
      title={loopsTitle(index, locale)}
      lead={words.lead}
      note={[words.note, mixed === 0 ? "" : words.mixed(mixed, bound)]
        .filter((part) => part !== "")
        .join(marksOf(locale).space)}
      more={{ href: view, text: chapterMessages(locale).all.loops(all.length, bound) }}
      data="loops.csv"
      context={context}
    >
      <div className="ring-groups">
        {LENSES.map((lens) => {
          const loops = shown.filter((loop) => loop.lens === lens);
          return loops.length === 0 ? null : (
            <div key={lens} className={`ring-group${loops.length > 4 ? "" : " of-4"}`}>
              <h3>
                {words.group[lens]}{" "}
                <span className="group-count">{cash.filter((loop) => loop.lens === lens).length}</span>
              </h3>
              <ul className="ring-list">
                {loops.map((loop) => (
                  <li key={loop.id}>
                    <a href={placeOfRecord(index, "loop", loop.id, locale)}>
                      <RingThumbnail loop={loop} context={context} />
                      <b>{loop.parties.map((party) => nameInPicture(index, party, locale)).join(" – ")}</b>
                      <span>
                        {loop.most === null
                          ? words.noSum
                          : words.most(shortMoney(loop.most.amount, loop.most.currency, locale))}
                      </span>
                    </a>
                    {loop.older === null ? null : (
                      <span>{caseFrontMessages(locale).olderStep(loop.older.later, loop.older.earlier)}</span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Chapter>
  );
}
