// Contract: what a person takes and answers, act by act, becomes one set of the right size; what nobody took is no part of it.
// Must reject: an offer that slips into the draft, a row without its words, a twin that nobody settled, a table that loses rows.
import { describe, expect, test } from "vitest";
import { EMPTY_DRAFT, type RecordDraft, recordDraft } from "@/components/record-deal/draft";
import { offersOf } from "@/components/record-deal/offers";
import { type Act, dealsOf, lacksOf, openParties, reduce, rowsOf } from "@/components/record-deal/reduce";
import { countSet, isReady, toNewSet, umbrellaTitle } from "@/components/record-deal/to-set";
import { indexNames } from "@/lib/domain/reading/find-parties";
import { guessShape } from "@/lib/domain/reading/read-table";
import { newSet } from "@/lib/wire/sets";

const NOTE =
  "On 3 November 2026 Example Cloud plc agreed to buy capacity worth up to US$12 billion over five years from Sample Compute N.V.; Sample Compute will spend about $8bn of it on NVIDIA chips. NVIDIA will invest $1.5 billion in Sample Compute at a $20 a share price, subject to closing. A vehicle, Sample Leasing SPV, will borrow $5bn from Apollo Global Management and lease the machines back at $110m a month.";
const NAMES = indexNames([
  { slug: "nvidia", names: ["NVIDIA Corporation", "NVIDIA"] },
  { slug: "apollo", names: ["Apollo Global Management"] },
  { slug: "sample-compute-nv", names: ["Sample Compute NV"] },
]);
const KEY = "3f0b6a52-1f0e-4f7f-9b57-0a6f0f3c1d11";

/** Does acts one after another, each over what the one before left. */
function after(acts: readonly Act[], begun: RecordDraft = EMPTY_DRAFT): RecordDraft {
  return acts.reduce((draft, act) => reduce(draft, act, { offered: offersOf(draft, NAMES), currency: "USD" }), begun);
}

const nameOf = (draft: RecordDraft) => (reference: string) =>
  draft.parties.find(({ key }) => key === reference)?.name ??
  offersOf(draft, NAMES).parties.find(({ key }) => key === reference)?.name ??
  reference;

const PASTED: readonly Act[] = [
  { is: "paste", text: NOTE, key: KEY, table: null },
  { is: "source", source: { kind: "release", publisher: "Example Cloud plc", published: "2026-11-03" } },
];
const SAMPLE = "new:sample compute nv";
const SPV = "new:sample leasing spv";
const TAKEN: readonly Act[] = [
  { is: "take", row: "o0" },
  { is: "settle", party: SAMPLE, as: "another" },
  { is: "further", row: "o0", place: 0 },
  { is: "take", row: "o1" },
  { is: "inside", row: "o1", whole: "o0", relation: "paid_out_of" },
  { is: "take", row: "o2" },
  { is: "further", row: "o2", place: 0 },
  { is: "take", row: "o3" },
  { is: "take", row: "o4" },
  { is: "cell", row: "o4", cell: "payer", value: SAMPLE },
  { is: "deal", row: "o3" },
  { is: "deal", row: "o2" },
  { is: "umbrella", title: "Example Cloud plc and Sample Compute N.V. package" },
  { is: "vehicle", row: "o3", party: SPV },
  { is: "sponsor", party: SPV, sponsor: SAMPLE },
];

describe("the press note", () => {
  test("what was read lies beside the draft and not in it", () => {
    const draft = after(PASTED);
    expect(rowsOf(draft, offersOf(draft, NAMES)).map(({ is }) => is)).toEqual(Array(5).fill("offer"));
    expect(draft.rows).toEqual([]);
    expect(draft.parties).toEqual([]);
    expect(countSet(draft, offersOf(draft, NAMES))).toEqual({ parties: 0, deals: 0, links: 0, claims: 0 });
    expect(isReady(draft)).toBe(false);
  });

  test("taken act by act it is 5 links, 4 deals, 3 parties and 13 claims, with containment and vehicle", () => {
    const draft = after([...PASTED, ...TAKEN]);
    const offered = offersOf(draft, NAMES);
    expect(draft.rows.map((row) => lacksOf(draft, row))).toEqual(Array(5).fill([]));
    expect(isReady(draft)).toBe(true);
    expect(countSet(draft, offered)).toEqual({ parties: 3, deals: 4, links: 5, claims: 13 });
    const set = newSet.parse(toNewSet(draft, offered, { languages: ["en", "zh"], nameOf: nameOf(draft) }));
    expect(set.parties.map(({ name, kind, differsFrom }) => [name.en, kind, differsFrom])).toEqual([
      ["Example Cloud plc", "company", []],
      ["Sample Compute N.V.", "company", ["sample-compute-nv"]],
      ["Sample Leasing SPV", "spv", []],
    ]);
    expect(set.deals.map(({ key, partOf }) => [key, partOf])).toEqual([
      ["u", null],
      ["d1", { new: "u" }],
      ["d2", { new: "u" }],
      ["d3", { new: "u" }],
    ]);
    expect(
      set.links.map(({ deal, payer, payee, kind, amount, stage }) => [
        deal,
        payer.party,
        payee.party,
        kind.kind,
        amount?.printed,
        stage.stage,
      ]),
    ).toEqual([
      [{ new: "d1" }, { new: "p1" }, { new: "p2" }, "purchase_services", "up to US$12 billion", "announced"],
      [{ new: "d1" }, { new: "p2" }, { slug: "nvidia" }, "purchase_goods", "about $8bn", "announced"],
      [{ new: "d2" }, { slug: "nvidia" }, { new: "p2" }, "equity_investment", "$1.5 billion", "conditional"],
      [{ new: "d3" }, { slug: "apollo" }, { new: "p3" }, "loan", "$5bn", "announced"],
      [{ new: "d3" }, { new: "p2" }, { new: "p3" }, "lease", "$110m a month", "announced"],
    ]);
    expect(set.links[0]?.amount).toMatchObject({
      property: "amount",
      qualifier: "up_to",
      unit: "USD",
      max: "12000000000",
      value: "",
    });
    expect(set.links[0]?.further).toMatchObject([{ property: "duration", unit: "years", value: "5" }]);
    expect(set.links[2]?.further).toMatchObject([{ property: "price_per_share", unit: "USD", value: "20" }]);
    expect(set.links[4]?.amount).toMatchObject({ property: "rate", unit: "USD_per_month", value: "110000000" });
    expect(set.parts).toMatchObject([
      { part: { new: "o1" }, whole: { new: "o0" }, relation: "paid_out_of", how: "read" },
    ]);
    expect(set.vehicles).toMatchObject([
      { party: { new: "p3" }, sponsor: { party: { new: "p2" } }, debt: [{ new: "o3" }], rent: [{ new: "o4" }] },
    ]);
    expect(set.links.every(({ day }) => day?.date === "2026-11-03")).toBe(true);
    for (const { amount, stage } of set.links) {
      expect(NOTE).toContain(amount?.quote);
      expect(NOTE).toContain(stage.quote);
    }
  });

  test("a cell keeps how it came: taken, taken with others, changed, typed", () => {
    const together = after([...PASTED, { is: "settle", party: SAMPLE, as: "another" }, { is: "take-complete" }]);
    expect(together.rows.find(({ key }) => key === "o3")?.amount.how).toBe("taken_with_others");
    const changed = after([
      ...PASTED,
      { is: "take", row: "o3" },
      { is: "cell", row: "o3", cell: "amount", value: "$6bn" },
    ]);
    expect(changed.rows[0]?.amount).toMatchObject({ how: "changed", said: { value: "6000000000", unit: "USD" } });
    expect(changed.rows[0]?.payer.how).toBe("read");
    const back = after([{ is: "cell", row: "o3", cell: "amount", value: "$5bn" }], changed);
    expect(back.rows[0]?.amount.how).toBe("read");
    const typed = after([
      ...PASTED,
      { is: "take", row: "o4" },
      { is: "cell", row: "o4", cell: "payer", value: SAMPLE },
    ]);
    expect(typed.rows[0]?.payer.how).toBe("changed");
  });

  test("only complete rows with settled parties are taken together", () => {
    const pasted = after(PASTED);
    expect([...openParties(pasted, offersOf(pasted, NAMES))]).toEqual([SAMPLE]);
    expect(after([{ is: "take-complete" }], pasted).rows.map(({ key }) => key)).toEqual(["o3"]);
  });

  test("a twin stops its row until somebody says which party it is; as the known one it is no new party", () => {
    const taken = after([...PASTED, { is: "take", row: "o0" }]);
    expect(lacksOf(taken, taken.rows[0]!)).toEqual(["twin"]);
    const same = after([{ is: "settle", party: SAMPLE, as: "sample-compute-nv" }], taken);
    expect(lacksOf(same, same.rows[0]!)).toEqual([]);
    expect(countSet(same, offersOf(same, NAMES)).parties).toBe(1);
    expect(
      toNewSet(same, offersOf(same, NAMES), { languages: ["en"], nameOf: nameOf(same) }).links[0]?.payee.party,
    ).toEqual({ slug: "sample-compute-nv" });
  });

  test("a dropped row takes what hangs on it along, an offer that was put aside stays away", () => {
    const draft = after([...PASTED, ...TAKEN, { is: "drop", row: "o0" }]);
    expect(draft.rows.find(({ key }) => key === "o1")?.inside).toBeNull();
    expect(draft.parties.map(({ name }) => name)).toEqual(["Sample Compute N.V.", "Sample Leasing SPV"]);
    expect(rowsOf(draft, offersOf(draft, NAMES))[0]?.is).toBe("offer");
    const aside = after([{ is: "drop", row: "o0" }], draft);
    expect(rowsOf(aside, offersOf(aside, NAMES)).map(({ key }) => key)).toEqual(["o1", "o2", "o3", "o4"]);
  });

  test("a row written by hand inherits day and stage, and its amount finds its sentence", () => {
    const draft = after([
      ...PASTED,
      { is: "take", row: "o3" },
      { is: "add", quote: "", after: "o3" },
      { is: "cell", row: "t1", cell: "amount", value: "$1.5 billion" },
    ]);
    const row = draft.rows.find(({ key }) => key === "t1");
    expect(row).toMatchObject({
      stage: { value: "announced" },
      day: { value: "2026-11-03" },
      amount: { how: "typed" },
    });
    expect(row?.amount.quote).toContain("NVIDIA will invest $1.5 billion");
    expect(lacksOf(draft, row!)).toEqual(["payer", "payee", "kind"]);
  });

  test("the words that a written row takes offer what stands beside its amount", () => {
    const draft = after([
      ...PASTED,
      { is: "add", quote: "", after: null },
      { is: "cell", row: "t1", cell: "amount", value: "up to US$12 billion" },
      { is: "further", row: "t1", place: 0 },
    ]);
    expect(draft.rows[0]?.further).toMatchObject([
      { property: "duration", printed: "over five years", said: { value: "5", unit: "years" } },
    ]);
  });

  test("a row never lies in itself, nor round a corner", () => {
    const draft = after([...PASTED, ...TAKEN, { is: "inside", row: "o0", whole: "o1", relation: "paid_out_of" }]);
    expect(draft.rows.find(({ key }) => key === "o0")?.inside).toBeNull();
  });

  test("words that do not stand in the text carry nothing", () => {
    const draft = after([
      ...PASTED,
      { is: "take", row: "o3" },
      { is: "quote", row: "o3", cell: "amount", quote: "Apollo lent it $5bn" },
    ]);
    expect(lacksOf(draft, draft.rows[0]!)).toEqual(["quote"]);
  });

  test("an amount that is typed takes the sentence that holds it, and not the one that its first letters stand in", () => {
    const type = (text: string) =>
      Array.from(
        text,
        (_, place): Act => ({
          is: "cell",
          row: "t1",
          cell: "amount",
          value: text.slice(0, place + 1),
        }),
      );
    const begun = after([...PASTED, { is: "add", quote: "", after: null }]);
    const quoteAfter = (text: string) => after(type(text), begun).rows[0]?.amount.quote;
    // "$1" stands in the first sentence too, as "US$12 billion".
    expect(quoteAfter("$1.5 billion")).toMatch(/^NVIDIA will invest \$1\.5 billion/);
    expect(quoteAfter("$110m a month")).toMatch(/^A vehicle, Sample Leasing SPV/);
    expect(quoteAfter("up to US$12 billion")).toMatch(/^On 3 November 2026/);
    // Words that a person chose stay.
    const chosen = after([{ is: "quote", row: "t1", cell: null, quote: "borrow $5bn from Apollo" }], begun);
    expect(after(type("$110m"), chosen).rows[0]?.amount.quote).toBe("borrow $5bn from Apollo");
  });

  test("the draft is kept as it is read back", () => {
    const draft = after([...PASTED, ...TAKEN]);
    expect(recordDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(umbrellaTitle(draft, nameOf(draft)).en).toBe("Example Cloud plc and Sample Compute N.V. package");
    expect(dealsOf(draft, rowsOf(draft, offersOf(draft, NAMES))).map(({ rows }) => rows.length)).toEqual([2, 1, 2]);
  });
});

describe("a pasted table", () => {
  const HEAD = "Buyer\tSeller\tType\tValue (US$ in millions)\tStatus\tDate";
  const good = (place: number) =>
    `Alder ${place} Inc.\tNVIDIA\tchips\t${place * 10}\tannounced\t${(place % 28) + 1} March 2026`;
  const FAULTY = [
    "Birch Ltd\tNVIDIA\tchips\ttwelve-ish\tannounced\t1 March 2026",
    "Birch Ltd\t\tchips\t12\tannounced\t1 March 2026",
    "Birch Ltd\tNVIDIA\tchips\t\tannounced\t1 March 2026",
    "Birch Ltd\tNVIDIA\tchips\t12\tannounced\t31 November 2026",
    "Birch Ltd\tNVIDIA\tchips\t12\tsoon\t1 March 2026",
    "Birch Ltd\tNVIDIA\ttoys\t12\tannounced\t1 March 2026",
    "Birch Ltd\tNVIDIA\tchips\t1,2\tannounced\t1 March 2026",
    "Birch Ltd\tNVIDIA\tchips\t12\tannounced\t3/11/2026",
    "Birch Ltd\tNVIDIA\tchips\t12",
    "-\tNVIDIA\tchips\t12\tannounced\t1 March 2026",
  ];
  const lines = Array.from({ length: 60 }, (_, place) =>
    place % 6 === 5 ? FAULTY[(place - 5) / 6]! : good(place + 1),
  );
  const TABLE = [HEAD, ...lines].join("\n");

  test("columns and unit come from its head, 60 rows with ten faulty are 50 right and 10 named, nothing is dropped", () => {
    const shape = guessShape(TABLE);
    expect(shape).toMatchObject({
      columns: ["payer", "payee", "kind", "amount", "stage", "day"],
      unit: "million",
      currency: "USD",
      hasHead: true,
    });
    const pasted = after([
      { is: "paste", text: TABLE, key: KEY, table: shape },
      { is: "source", source: { kind: "dataset", publisher: "Alder Desk" } },
    ]);
    const offered = offersOf(pasted, NAMES);
    expect(offered.offers).toHaveLength(60);
    expect(offered.offers.filter(({ faults }) => faults.length > 0).map(({ line }) => line)).toEqual([
      7, 13, 19, 25, 31, 37, 43, 49, 55, 61,
    ]);
    const taken = after([{ is: "take-complete" }], pasted);
    expect(taken.rows).toHaveLength(50);
    expect(isReady(taken)).toBe(true);
    const set = newSet.parse(toNewSet(taken, offersOf(taken, NAMES), { languages: ["en"], nameOf: nameOf(taken) }));
    expect(set.links[0]).toMatchObject({
      payee: { party: { slug: "nvidia" } },
      kind: { kind: "purchase_goods" },
      amount: { value: "10000000", unit: "USD", quote: "Alder 1 Inc. NVIDIA chips 10 announced 2 March 2026" },
      stage: { stage: "announced", quote: "Alder 1 Inc. NVIDIA chips 10 announced 2 March 2026" },
    });
  });

  test("other columns read the same text anew", () => {
    const shape = guessShape(TABLE);
    const pasted = after([
      { is: "paste", text: TABLE, key: KEY, table: shape },
      {
        is: "table",
        table: { ...shape, columns: ["payee", "payer", "kind", "amount", "stage", "day"], unit: "billion" },
      },
    ]);
    const [first] = offersOf(pasted, NAMES).offers;
    expect(first?.link.payer).toMatchObject({ is: "read", value: "known:nvidia" });
    expect(first?.link.amount).toMatchObject({ is: "read", value: { value: "10000000000" } });
  });
});
