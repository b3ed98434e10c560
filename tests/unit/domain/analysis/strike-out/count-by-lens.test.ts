// Contract: under each lens, how many loops close and how many of them no longer do.
// Must reject: a loop counted under its narrowest lens alone, and one that only softened counted as fallen everywhere.
import { expect, test } from "vitest";
import { countByLens } from "@/lib/domain/analysis/strike-out/count-by-lens";
import type { StandingLoop } from "@/lib/domain/analysis/strike-out/strike-out";
import type { Loop, LoopSet } from "@/lib/domain/model/snapshot-document";
import type { Lens } from "@/lib/domain/model/vocabulary";

const aLoop = (id: string): Loop => ({
  id,
  parties: [id],
  hops: [],
  bottleneck: null,
  hopsWithAmount: 0,
  weakest: null,
});
const aSet = (lens: Lens, ids: readonly string[], kind: LoopSet["kind"] = "cash"): LoopSet => ({
  lens,
  kind,
  loops: ids.map(aLoop),
  struck: [],
  maxLength: 8,
  truncated: false,
  reason: null,
});
const standing = (id: string, lens: Lens): StandingLoop => ({ id, kind: "cash", parties: [], lens, bottleneck: null });

test("a fallen loop has fallen under its lens and all wider ones, a softened one only where it no longer closes", () => {
  const sets = [
    aSet("PAID", ["paid"]),
    aSet("COMMITTED", ["paid", "signed"]),
    aSet("ANNOUNCED", ["paid", "signed"]),
    aSet("REPORTED", ["paid", "signed"]),
    aSet("REPORTED", ["told"], "mixed"),
  ];
  const loss = {
    claims: [],
    links: [],
    fallen: [standing("signed", "COMMITTED")],
    softened: [{ loop: standing("paid", "PAID"), lens: "ANNOUNCED" as const }],
    resized: [],
    opened: [],
    truncated: false,
  };
  expect(countByLens(sets, loss)).toEqual([
    { lens: "PAID", before: 1, fallen: 1 },
    { lens: "COMMITTED", before: 2, fallen: 2 },
    { lens: "ANNOUNCED", before: 2, fallen: 1 },
    { lens: "REPORTED", before: 3, fallen: 1 },
  ]);
});
