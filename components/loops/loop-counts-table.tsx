import { LENSES } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import { boundOf, loopCountOf } from "@/lib/view/loops/loop-counts";
import { loopMessages } from "@/lib/view/loops/loop-messages";
import type { PageContext } from "@/lib/view/snapshots/page-context";

const KINDS = ["cash", "mixed"] as const;

/** How many loops close under each lens, cash and mixed apart, with the bound of the search in the caption. */
export function LoopCountsTable({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = loopMessages(locale);
  const { loopSets } = index.document;
  return (
    <table className="loop-counts">
      <caption>{words.counted(boundOf(loopSets, locale))}</caption>
      <thead>
        <tr>
          <th scope="col">{words.lens}</th>
          {KINDS.map((kind) => (
            <th key={kind} scope="col">
              {words[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LENSES.map((lens) => (
          <tr key={lens}>
            <th scope="row">{label.lens(lens, locale)}</th>
            {KINDS.map((kind) => {
              const { count, isFloor } = loopCountOf(loopSets, lens, kind);
              return (
                <td key={kind} className="num" data-loop-count={`${lens} ${kind}`}>
                  {isFloor ? `${words.atLeast}${count}` : count}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
