import type { NewSet } from "@/lib/wire/sets";

/** The press note that is recorded as one set: five links, four deals, three new parties, thirteen claims. */
export const PRESS_NOTE = [
  "On 3 November 2026 Example Cloud plc agreed to buy capacity worth up to US$12 billion over five years from Sample",
  "Compute N.V.; Sample Compute will spend about $8bn of it on NVIDIA chips. NVIDIA will invest $1.5 billion in Sample",
  "Compute at a $20 a share price, subject to closing. A vehicle, Sample Leasing SPV, will borrow $5bn from Apollo Global",
  "Management and lease the machines back at $110m a month.",
].join(" ");

/** What the case has already when the note comes, by slug. */
interface Standing {
  readonly nvidia: string;
  readonly apollo: string;
  /** Parties that are like the new Sample Compute N.V. and others. */
  readonly twins?: readonly string[];
}

type Link = NewSet["links"][number];
type Value = NonNullable<Link["amount"]>;

const en = (text: string) => ({ en: text, zh: null });

function value(property: string, printed: string, quote: string, places: Partial<Value>): Value {
  const none = { unit: "USD", value: "", valueZh: null, min: "", max: "" };
  return { property, printed, qualifier: "exact", ...none, quote, how: "read", ...places };
}

/** The set of the press note, as its page sends it: `key` is the page's own. */
export function aPressNote(key: string, { nvidia, apollo, twins = [] }: Standing): NewSet {
  const day = { date: "2026-11-03", quote: "On 3 November 2026", how: "read" } as const;
  const link = (
    name: string,
    deal: string,
    ends: readonly [payer: Link["payer"], payee: Link["payee"]],
    kind: Link["kind"],
    amount: Value,
    stage: Pick<Link["stage"], "stage" | "quote">,
    further: Value[] = [],
  ): Link => ({
    key: name,
    deal: { new: deal },
    payer: ends[0],
    payee: ends[1],
    kind,
    amount,
    stage: { ...stage, how: "read" },
    day: { ...day },
    further,
    tranche: null,
    collateral: null,
  });
  const end = (party: Link["payer"]["party"], quote: string | null = null): Link["payer"] => ({
    party,
    quote,
    how: "read",
  });
  const sample = { new: "sample" };
  const leasing = { new: "leasing" };
  return {
    key,
    title: en("Example Cloud and Sample Compute package"),
    source: {
      kind: "release",
      publisher: "Example Cloud plc",
      title: "Example Cloud to buy capacity",
      author: null,
      published: "2026-11-03",
      url: "https://example.com/news/capacity",
      language: "en",
      reliability: "A",
      readIn: "original",
      wordsOf: null,
      note: null,
      text: PRESS_NOTE,
    },
    origin: "announcement",
    noCaptureReason: null,
    parties: [
      {
        key: "example",
        name: en("Example Cloud plc"),
        kind: "company",
        jurisdiction: null,
        differsFrom: [],
        how: "read",
      },
      {
        key: "sample",
        name: en("Sample Compute N.V."),
        kind: "company",
        jurisdiction: null,
        differsFrom: [...twins],
        how: "read",
      },
      { key: "leasing", name: en("Sample Leasing SPV"), kind: "spv", jurisdiction: null, differsFrom: [], how: "read" },
    ],
    deals: [
      { key: "capacity", title: en("Capacity agreement"), partOf: { new: "package" }, note: null },
      { key: "stake", title: en("NVIDIA invests in Sample Compute"), partOf: { new: "package" }, note: null },
      { key: "lease", title: en("Sample Leasing SPV: loan and lease back"), partOf: { new: "package" }, note: null },
      { key: "package", title: en("Example Cloud and Sample Compute package"), partOf: null, note: null },
    ],
    links: [
      link(
        "1",
        "capacity",
        [end({ new: "example" }, "Example Cloud plc agreed to buy"), end(sample, "from Sample Compute N.V.")],
        { kind: "purchase_services", quote: "buy capacity", how: "read" },
        value("amount", "up to US$12 billion", "buy capacity worth up to US$12 billion", {
          qualifier: "up_to",
          max: "12000000000",
        }),
        { stage: "announced", quote: "agreed to buy capacity" },
        [value("duration", "five years", "over five years", { unit: "years", value: "5" })],
      ),
      link(
        "2",
        "capacity",
        [end(sample), end({ slug: nvidia }, "on NVIDIA chips")],
        { kind: "purchase_goods", quote: "NVIDIA chips", how: "read" },
        value("amount", "about $8bn", "will spend about $8bn of it on NVIDIA chips", {
          qualifier: "about",
          value: "8000000000",
        }),
        { stage: "announced", quote: "will spend" },
      ),
      link(
        "3",
        "stake",
        [end({ slug: nvidia }), end(sample)],
        { kind: "equity_investment", quote: "will invest", how: "taken_with_others" },
        value("amount", "$1.5 billion", "will invest $1.5 billion in Sample Compute", {
          value: "1500000000",
          how: "taken_with_others",
        }),
        { stage: "conditional", quote: "subject to closing" },
        [value("price_per_share", "$20 a share", "at a $20 a share price", { value: "20" })],
      ),
      link(
        "4",
        "lease",
        [end({ slug: apollo }), end(leasing)],
        { kind: "loan", quote: "will borrow", how: "read" },
        value("amount", "$5bn", "will borrow $5bn from Apollo Global Management", { value: "5000000000" }),
        { stage: "announced", quote: "will borrow" },
      ),
      link(
        "5",
        "lease",
        [{ party: sample, quote: null, how: "typed" }, end(leasing)],
        { kind: "lease", quote: "lease the machines back", how: "read" },
        value("rate", "$110m a month", "lease the machines back at $110m a month", {
          unit: "USD_per_month",
          value: "110000000",
        }),
        { stage: "announced", quote: "lease the machines back" },
      ),
    ],
    parts: [
      { part: { new: "2" }, whole: { new: "1" }, relation: "paid_out_of", quote: "about $8bn of it", how: "read" },
    ],
    vehicles: [
      {
        party: leasing,
        sponsor: { party: sample, quote: "lease the machines back", how: "typed" },
        debt: [{ new: "4" }],
        rent: [{ new: "5" }],
      },
    ],
    claims: [],
  };
}
