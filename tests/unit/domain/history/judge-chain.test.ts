// Contract: whatever was done to a history or to its anchors is named by what it is.
// Must reject: a cut end, a history written anew, a changed line or a missing file that passes for whole.
import { describe, expect, it } from "vitest";
import { type AnchorLine, type ChainState, judgeChain } from "@/lib/domain/history/judge-chain";

const WHOLE: ChainState = {
  caseId: "case-1",
  broken: null,
  head: { seq: 9n, hash: "h9" },
  hashes: new Map([
    [4n, ["h4"]],
    [7n, ["h7"]],
  ]),
  versions: [
    { number: 2, sha256: "d2" },
    { number: 1, sha256: "d1" },
  ],
};

const FIRST: AnchorLine = {
  line: 1,
  anchor: { caseId: "case-1", seq: 4n, hash: "h4", version: { number: 1, sha256: "d1" } },
};
const SECOND: AnchorLine = {
  line: 2,
  anchor: { caseId: "case-1", seq: 7n, hash: "h7", version: { number: 2, sha256: "d2" } },
};

describe("a history", () => {
  it("that fits its anchors has no fault", () => {
    expect(judgeChain(WHOLE, [FIRST, SECOND])).toEqual([]);
  });

  it("that was chained anew fits an anchor of before and one of after", () => {
    const hashes = new Map([
      [4n, ["n4", "h4"]],
      [7n, ["n7", "h7"]],
    ]);
    const after: AnchorLine = { line: 3, anchor: { caseId: "case-1", seq: 7n, hash: "n7", version: null } };
    expect(judgeChain({ ...WHOLE, hashes }, [FIRST, SECOND, after])).toEqual([]);
  });

  it("without a version needs no file of anchors", () => {
    expect(judgeChain({ ...WHOLE, versions: [] }, null)).toEqual([]);
  });

  it.each<readonly [string, Partial<ChainState>, readonly AnchorLine[] | null, object]>([
    [
      "broken in itself is named at its first broken revision",
      { broken: { code: "altered", seq: 5n } },
      [FIRST, SECOND],
      { code: "altered", seq: 5n },
    ],
    [
      "that lost a text without a word is named at it",
      { broken: { code: "text-missing", seq: 5n, text: "why" } },
      [FIRST, SECOND],
      { code: "text-missing", seq: 5n, text: "why" },
    ],
    [
      "that ends before an anchored revision was cut off",
      { head: { seq: 5n, hash: "h5" } },
      [FIRST, SECOND],
      { code: "tail-cut", seq: 7n, last: 5n },
    ],
    [
      "with another hash at an anchored revision was written anew",
      {
        hashes: new Map([
          [4n, ["h4"]],
          [7n, ["x"]],
        ]),
      },
      [FIRST, SECOND],
      { code: "rewritten", seq: 7n },
    ],
    [
      "that lacks an anchored revision in its middle was written anew",
      { hashes: new Map([[7n, ["h7"]]]) },
      [FIRST, SECOND],
      { code: "rewritten", seq: 4n },
    ],
    ["with versions and no file of anchors is not taken for whole", {}, null, { code: "anchors-missing" }],
    [
      "with a changed line says which",
      {},
      [FIRST, SECOND, { line: 3, anchor: null }],
      { code: "anchor-edited", line: 3 },
    ],
    [
      "with a line of another database says which",
      {},
      [FIRST, SECOND, { line: 3, anchor: { caseId: "case-2", seq: 1n, hash: "h1", version: null } }],
      { code: "anchor-foreign", line: 3 },
    ],
    ["with a version that has no line says which", {}, [FIRST], { code: "anchor-missing", version: 2 }],
    [
      "whose document is another than the anchored one says which",
      {
        versions: [
          { number: 2, sha256: "d2" },
          { number: 1, sha256: "x" },
        ],
      },
      [FIRST, SECOND],
      { code: "version-differs", version: 1 },
    ],
    [
      "whose anchored version is gone says which",
      { versions: [{ number: 1, sha256: "d1" }] },
      [FIRST, SECOND],
      { code: "version-differs", version: 2 },
    ],
  ])("%s", (_title, changes, lines, fault) => {
    expect(judgeChain({ ...WHOLE, ...changes }, lines)).toEqual([fault]);
  });

  it("emptied wholly was cut off at every anchor", () => {
    expect(judgeChain({ ...WHOLE, head: null, hashes: new Map() }, [FIRST, SECOND])).toEqual([
      { code: "tail-cut", seq: 4n, last: null },
      { code: "tail-cut", seq: 7n, last: null },
    ]);
  });
});
