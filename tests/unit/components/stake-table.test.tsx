// Contract: below the stakes of a case stands why one is not seen through, and nothing that the rows above contradict.
// Must reject: "both columns agree" over an empty column, a reason that is not the one of the row.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { StakeTable } from "@/components/dependence/stake-table";
import { createPageContext } from "@/lib/view/snapshots/page-context";
import { freezeStakes, type StatedStake } from "@/tests/builders/stake-case";

const REASONS = {
  agree: /No holder on record is itself held/,
  overtaken: /a later statement on the same holder/,
  overstated: /add up to more than the whole: /,
  ownerless: /wholly own one another/,
};

/** The reasons that stand below the table of these stakes. */
function reasonsBelow(stated: readonly StatedStake[]): readonly string[] {
  const html = renderToStaticMarkup(<StakeTable context={createPageContext(freezeStakes(stated), "en")} />);
  return Object.entries(REASONS).flatMap(([name, words]) => (words.test(html) ? [name] : []));
}

test.each<[string, readonly StatedStake[], readonly string[]]>([
  [
    "holders whom nobody holds",
    [
      ["alder", "birch", "60", "2025"],
      ["cedar", "birch", "40", "2025"],
    ],
    ["agree"],
  ],
  [
    "a holder who is held",
    [
      ["alder", "birch", "60", "2025"],
      ["birch", "cedar", "40", "2025"],
    ],
    [],
  ],
  [
    "stakes of one day over the whole",
    [
      ["alder", "birch", "60", "2025"],
      ["cedar", "birch", "60", "2025"],
    ],
    ["overstated"],
  ],
  [
    "stakes of two days over the whole",
    [
      ["alder", "birch", "60", "2024"],
      ["cedar", "birch", "60", "2025"],
    ],
    ["overtaken"],
  ],
  [
    "two who wholly own one another, and what one of them holds",
    [
      ["alder", "birch", "100", "2025"],
      ["birch", "alder", "100", "2025"],
      ["alder", "cedar", "25", "2025"],
    ],
    ["ownerless"],
  ],
])("%s", (_, stated, reasons) => {
  expect(reasonsBelow(stated)).toEqual(reasons);
});
