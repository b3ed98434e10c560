import type { LinkKind } from "@/lib/domain/model/link-kinds";
import type { PropertyKey } from "@/lib/domain/model/properties";
import type {
  CitationOrigin,
  PartyKind,
  Rank,
  Reliability,
  ReplyStance,
  Role,
  SourceKind,
  Stage,
  Stance,
} from "@/lib/domain/model/vocabulary";

/** A text in both languages of the case. */
export type Words = readonly [en: string, zh: string];

/** A place in one of `SOURCES`, which comes into the case with the first claim that cites it. */
export interface Cites {
  readonly source: keyof typeof SOURCES;
  /** As the source has them. */
  readonly says: string;
  readonly stance?: Stance;
}

/** What a claim says. */
interface Says {
  readonly property: PropertyKey;
  readonly value: string;
  /** A currency where it is money. */
  readonly unit?: string;
  readonly cites: Cites;
  /** Claims that cannot hold together with this one. */
  readonly contradicts?: readonly string[];
  /** Kept by its writer, and put before nobody yet. */
  readonly isDraft?: true;
}

/**
 * One act of a member of the example. `as` is what later acts call the record by; every other name of a record is one that
 * an earlier act gave, or `case`. Days are counted from the day on which the example is loaded.
 */
export type Act = { readonly by: Role } & (
  | { readonly act: "add-party"; readonly as: string; readonly name: Words; readonly kind: PartyKind }
  | {
      readonly act: "add-deal";
      readonly as: string;
      readonly title: Words;
      readonly stage: Stage;
      readonly signed: string;
    }
  | {
      readonly act: "add-link";
      readonly as: string;
      readonly deal: string;
      readonly kind: LinkKind;
      readonly payer: string;
      readonly payee: string;
    }
  | ({ readonly act: "add-claim"; readonly as: string; readonly about: string } & Says)
  /** Of an accepted claim it makes a proposed successor, which goes by `as`. */
  | {
      readonly act: "edit-claim";
      readonly claim: string;
      readonly as?: string;
      readonly value: string;
      readonly why: string;
    }
  /** With the states of all that the claim rests on. */
  | { readonly act: "accept-claim"; readonly claim: string }
  | { readonly act: "accept-records"; readonly records: readonly string[] }
  | { readonly act: "send-back"; readonly claim: string; readonly reason: string }
  | { readonly act: "rank-claim"; readonly claim: string; readonly rank: Rank; readonly reason: Words }
  | { readonly act: "dispute-claim"; readonly claim: string; readonly reason: Words }
  | { readonly act: "retract-claim"; readonly claim: string; readonly reason: Words }
  | { readonly act: "rename-party"; readonly party: string; readonly name: Words; readonly why: string }
  | { readonly act: "withdraw"; readonly party: string; readonly reason: string }
  | {
      readonly act: "open-task";
      readonly as: string;
      readonly kind: "todo" | "settle";
      readonly text: string;
      readonly about: string;
      readonly assignee?: Role;
      readonly dueInDays?: number;
    }
  | { readonly act: "finish-task"; readonly task: string }
  /** `@editor` in a text mentions the editor. */
  | { readonly act: "open-thread"; readonly as: string; readonly about: string; readonly text: string }
  | { readonly act: "reply"; readonly thread: string; readonly text: string }
  | { readonly act: "resolve-thread"; readonly thread: string }
  | { readonly act: "show-to-readers"; readonly thread: string }
  | {
      readonly act: "ask-party";
      readonly as: string;
      readonly party: string;
      readonly question: string;
      readonly daysAgo: number;
      readonly dueInDays: number;
    }
  | {
      readonly act: "note-reply";
      readonly question: string;
      readonly stance: ReplyStance;
      readonly answer?: string;
      readonly daysAgo: number;
    }
  | { readonly act: "ask-to-publish" }
  | { readonly act: "take-request-back" }
  | { readonly act: "approve-publication" }
);

/** The case of the example. Nobody and nothing in it exists. */
export const EXAMPLE_CASE = {
  slug: "harbour-transfers",
  title: ["Example: transfers of Harbour Town", "示例：海港城俱乐部的转会"],
  summary: [
    "A made-up club, made-up companies and made-up sums, to try the desk on. Nobody in it exists.",
    "虚构的俱乐部、公司和金额，供试用工作台。其中的人和公司均不存在。",
  ],
  asOf: "2026-03-31",
} as const satisfies { readonly slug: string; readonly title: Words; readonly summary: Words; readonly asOf: string };

interface ExampleSource {
  readonly kind: SourceKind;
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  readonly url: string;
  readonly reliability: Reliability;
  readonly origin: CitationOrigin;
  /** Kept as its archived copy, so that quotes are found in it. */
  readonly text: string;
}

export const SOURCES = {
  register: {
    kind: "filing",
    publisher: "Register of Clubs (example)",
    title: "Contracts of the season",
    published: "2025-09-01",
    url: "https://example.org/register",
    reliability: "A",
    origin: "primary",
    text: [
      "Harbour Town pays Lakeside Rovers 18,000,000 euros for a striker.",
      "Lakeside Rovers pay Quill Agency 4,000,000 euros for its services.",
      "Quill Agency puts 3,500,000 euros into Orchard Holding.",
      "Orchard Holding pays Harbour Town 6,000,000 euros for a place on its shirts.",
      "Mill Lane Bank lends Harbour Town 12,000,000 euros for the season.",
      "Of the loan 5,000,000 euros were drawn. Of the fee 9,000,000 euros were paid.",
      "The agency received 1,000,000 euros. The sponsor paid 2,000,000 euros.",
    ].join("\n"),
  },
  gazette: {
    kind: "article",
    publisher: "Harbour Gazette (example)",
    title: "What the striker cost",
    published: "2025-09-12",
    url: "https://example.org/gazette",
    reliability: "C",
    origin: "unnamed",
    text: [
      "People at the club speak of 20,000,000 euros for the striker.",
      "The stake in the holding is said to be complete.",
      "Others say that the loan was repaid.",
      "For the shirts 7,000,000 euros are heard of.",
    ].join("\n"),
  },
} as const satisfies Readonly<Record<string, ExampleSource>>;

const register = (says: string): Cites => ({ source: "register", says });
const gazette = (says: string): Cites => ({ source: "gazette", says });

/**
 * Everything that is done in the example, in this order. What is added at the end is done at the next `npm run dev`;
 * `tests/integration/example/states.test.ts` says which state still has no example.
 */
export const ACTS: readonly Act[] = [
  // A ring of payments between five parties, recorded by one person and accepted by another.
  { by: "reporter", act: "add-party", as: "harbour-town", name: ["Harbour Town FC", "海港城俱乐部"], kind: "company" },
  { by: "reporter", act: "add-party", as: "lakeside-rovers", name: ["Lakeside Rovers", "湖畔流浪者"], kind: "company" },
  { by: "reporter", act: "add-party", as: "quill-agency", name: ["Quill Agency", "羽笔经纪"], kind: "company" },
  { by: "reporter", act: "add-party", as: "mill-lane-bank", name: ["Mill Lane Bank", "磨坊巷银行"], kind: "company" },
  { by: "reporter", act: "add-party", as: "orchard-holding", name: ["Orchard Holding", "果园控股"], kind: "company" },
  {
    by: "reporter",
    act: "add-deal",
    as: "striker-transfer",
    title: ["Transfer of a striker", "前锋转会"],
    stage: "signed",
    signed: "2025-07",
  },
  {
    by: "reporter",
    act: "add-deal",
    as: "shirt-sponsorship",
    title: ["Shirt sponsorship", "球衣赞助"],
    stage: "signed",
    signed: "2025-08",
  },
  {
    by: "reporter",
    act: "add-deal",
    as: "season-loan",
    title: ["Loan for the season", "赛季贷款"],
    stage: "signed",
    signed: "2025-06",
  },
  {
    by: "reporter",
    act: "add-link",
    as: "l-fee",
    deal: "striker-transfer",
    kind: "purchase_services",
    payer: "harbour-town",
    payee: "lakeside-rovers",
  },
  {
    by: "reporter",
    act: "add-link",
    as: "l-agent",
    deal: "striker-transfer",
    kind: "purchase_services",
    payer: "lakeside-rovers",
    payee: "quill-agency",
  },
  {
    by: "reporter",
    act: "add-link",
    as: "l-stake",
    deal: "shirt-sponsorship",
    kind: "equity_investment",
    payer: "quill-agency",
    payee: "orchard-holding",
  },
  {
    by: "reporter",
    act: "add-link",
    as: "l-shirt",
    deal: "shirt-sponsorship",
    kind: "purchase_services",
    payer: "orchard-holding",
    payee: "harbour-town",
  },
  {
    by: "reporter",
    act: "add-link",
    as: "l-season",
    deal: "season-loan",
    kind: "loan",
    payer: "mill-lane-bank",
    payee: "harbour-town",
  },
  {
    by: "reporter",
    act: "add-claim",
    as: "c-fee-amount",
    about: "l-fee",
    property: "amount",
    value: "18000000",
    unit: "EUR",
    cites: register("18,000,000 euros for a striker"),
  },
  {
    by: "reporter",
    act: "add-claim",
    as: "c-agent-amount",
    about: "l-agent",
    property: "amount",
    value: "4000000",
    unit: "EUR",
    cites: register("4,000,000 euros for its services"),
  },
  {
    by: "reporter",
    act: "add-claim",
    as: "c-stake-amount",
    about: "l-stake",
    property: "amount",
    value: "3500000",
    unit: "EUR",
    cites: register("3,500,000 euros into Orchard Holding"),
  },
  {
    by: "reporter",
    act: "add-claim",
    as: "c-shirt-amount",
    about: "l-shirt",
    property: "amount",
    value: "6000000",
    unit: "EUR",
    cites: register("6,000,000 euros for a place on its shirts"),
  },
  {
    by: "reporter",
    act: "add-claim",
    as: "c-season-amount",
    about: "l-season",
    property: "amount",
    value: "12000000",
    unit: "EUR",
    cites: register("lends Harbour Town 12,000,000 euros"),
  },
  { by: "editor", act: "accept-claim", claim: "c-fee-amount" },
  { by: "editor", act: "accept-claim", claim: "c-agent-amount" },
  { by: "editor", act: "accept-claim", claim: "c-stake-amount" },
  { by: "editor", act: "accept-claim", claim: "c-shirt-amount" },
  { by: "editor", act: "accept-claim", claim: "c-season-amount" },

  // Every party was asked, and each answered in another way.
  {
    by: "reporter",
    act: "ask-party",
    as: "q-town",
    party: "harbour-town",
    question: "Who paid for the striker?",
    daysAgo: 30,
    dueInDays: -10,
  },
  {
    by: "reporter",
    act: "ask-party",
    as: "q-rovers",
    party: "lakeside-rovers",
    question: "Was the fee paid at once?",
    daysAgo: 30,
    dueInDays: -10,
  },
  {
    by: "reporter",
    act: "ask-party",
    as: "q-agency",
    party: "quill-agency",
    question: "Do you own a part of the sponsor?",
    daysAgo: 30,
    dueInDays: -10,
  },
  {
    by: "reporter",
    act: "ask-party",
    as: "q-bank",
    party: "mill-lane-bank",
    question: "Who stands behind the loan?",
    daysAgo: 30,
    dueInDays: -10,
  },
  {
    by: "reporter",
    act: "ask-party",
    as: "q-holding",
    party: "orchard-holding",
    question: "What is the sponsorship paid from?",
    daysAgo: 30,
    dueInDays: -10,
  },
  { by: "reporter", act: "note-reply", question: "q-town", stance: "confirmed", answer: "The club paid.", daysAgo: 20 },
  {
    by: "reporter",
    act: "note-reply",
    question: "q-rovers",
    stance: "denied",
    answer: "It is paid in parts.",
    daysAgo: 20,
  },
  {
    by: "reporter",
    act: "note-reply",
    question: "q-agency",
    stance: "commented",
    answer: "It is a small part.",
    daysAgo: 20,
  },
  { by: "reporter", act: "note-reply", question: "q-bank", stance: "declined", daysAgo: 20 },
  { by: "reporter", act: "note-reply", question: "q-holding", stance: "no_reply", daysAgo: 5 },

  // The first version: one asks, another approves.
  { by: "editor", act: "accept-records", records: ["case", "q-town", "q-rovers", "q-agency", "q-bank", "q-holding"] },
  { by: "reporter", act: "ask-to-publish" },
  { by: "editor", act: "approve-publication" },

  // A draft, a proposal, one that was sent back, and one that was sent back and answered.
  {
    by: "reporter",
    act: "add-claim",
    as: "drawn",
    about: "l-season",
    property: "amount_paid",
    value: "5000000",
    unit: "EUR",
    cites: register("5,000,000 euros were drawn"),
    isDraft: true,
  },
  {
    by: "reporter",
    act: "add-claim",
    as: "shirt paid",
    about: "l-shirt",
    property: "amount_paid",
    value: "2000000",
    unit: "EUR",
    cites: register("The sponsor paid 2,000,000 euros"),
  },
  {
    by: "reporter",
    act: "add-claim",
    as: "commission paid",
    about: "l-agent",
    property: "amount_paid",
    value: "10000000",
    unit: "EUR",
    cites: register("The agency received 1,000,000 euros"),
  },
  { by: "editor", act: "send-back", claim: "commission paid", reason: "The register has a tenth of this sum." },
  {
    by: "reporter",
    act: "add-claim",
    as: "fee paid",
    about: "l-fee",
    property: "amount_paid",
    value: "90000000",
    unit: "EUR",
    cites: register("Of the fee 9,000,000 euros were paid"),
  },
  { by: "editor", act: "send-back", claim: "fee paid", reason: "Is there a zero too many?" },
  { by: "reporter", act: "edit-claim", claim: "fee paid", value: "9000000", why: "There was; it is nine million." },

  // Two claims that contradict each other, side by side: one is shown first. Others are disputed, retracted, corrected, and
  // one contradicts what stands before anybody has accepted it.
  {
    by: "reporter",
    act: "add-claim",
    as: "fee of the gazette",
    about: "l-fee",
    property: "amount",
    value: "20000000",
    unit: "EUR",
    cites: gazette("20,000,000 euros for the striker"),
    contradicts: ["c-fee-amount"],
  },
  { by: "editor", act: "accept-claim", claim: "fee of the gazette" },
  {
    by: "editor",
    act: "rank-claim",
    claim: "c-fee-amount",
    rank: "preferred",
    reason: ["The register has the contract itself.", "登记册载有合同原文。"],
  },
  {
    by: "admin",
    act: "rank-claim",
    claim: "fee of the gazette",
    rank: "deprecated",
    reason: ["Nobody is named who says so.", "未指明说法出处。"],
  },
  {
    by: "reporter",
    act: "add-claim",
    as: "stake stage",
    about: "l-stake",
    property: "stage",
    value: "completed",
    cites: gazette("The stake in the holding is said to be complete"),
  },
  { by: "editor", act: "accept-claim", claim: "stake stage" },
  {
    by: "admin",
    act: "dispute-claim",
    claim: "stake stage",
    reason: ["The agency says that half of it is still to be paid.", "经纪公司称尚有一半未付。"],
  },
  {
    by: "reporter",
    act: "add-claim",
    as: "loan stage",
    about: "l-season",
    property: "stage",
    value: "completed",
    cites: gazette("Others say that the loan was repaid"),
  },
  { by: "editor", act: "accept-claim", claim: "loan stage" },
  {
    by: "admin",
    act: "retract-claim",
    claim: "loan stage",
    reason: ["The paper took it back.", "该报已撤回此说。"],
  },
  {
    by: "reporter",
    act: "edit-claim",
    claim: "c-shirt-amount",
    as: "shirt amount corrected",
    value: "6500000",
    why: "A later page of the register has another sum.",
  },

  {
    by: "reporter",
    act: "add-claim",
    as: "shirt of the gazette",
    about: "l-shirt",
    property: "amount",
    value: "7000000",
    unit: "EUR",
    cites: gazette("For the shirts 7,000,000 euros are heard of"),
    contradicts: ["c-shirt-amount"],
  },

  // A record that waits to be read otherwise, and one that was taken back.
  {
    by: "reporter",
    act: "rename-party",
    party: "quill-agency",
    name: ["Quill and Daughters Agency", "羽笔父女经纪"],
    why: "It has another name since the summer.",
  },
  { by: "reporter", act: "add-party", as: "brook-builders", name: ["Brook Builders", "溪流建筑"], kind: "company" },
  { by: "reporter", act: "withdraw", party: "brook-builders", reason: "It has no part in any of these deals." },

  // What is still to be done and what was done; what is asked and said inside the newsroom.
  {
    by: "editor",
    act: "open-task",
    as: "page",
    kind: "todo",
    text: "Get the missing page of the register",
    about: "harbour-town",
    assignee: "reporter",
    dueInDays: 7,
  },
  {
    by: "reporter",
    act: "open-task",
    as: "receipt",
    kind: "settle",
    text: "A receipt would settle what the fee was",
    about: "fee of the gazette",
    assignee: "editor",
    dueInDays: -1,
  },
  { by: "reporter", act: "open-task", as: "call", kind: "todo", text: "Call the league", about: "striker-transfer" },
  { by: "reporter", act: "finish-task", task: "call" },
  {
    by: "reporter",
    act: "open-task",
    as: "minutes",
    kind: "settle",
    text: "Minutes of the club would settle when the loan was drawn",
    about: "l-season",
  },
  { by: "reporter", act: "finish-task", task: "minutes" },
  {
    by: "reporter",
    act: "open-thread",
    as: "doubt",
    about: "l-stake",
    text: "Does the agency own the sponsor of its own client? @editor",
  },
  { by: "editor", act: "reply", thread: "doubt", text: "A small part, it says; we asked." },
  { by: "editor", act: "open-thread", as: "spelling", about: "lakeside-rovers", text: "Is it Rovers or Rover?" },
  { by: "reporter", act: "reply", thread: "spelling", text: "Rovers." },
  { by: "reporter", act: "resolve-thread", thread: "spelling" },
  {
    by: "reporter",
    act: "open-thread",
    as: "public note",
    about: "l-season",
    text: "The loan is secured by the gate receipts of one season.",
  },
  { by: "editor", act: "show-to-readers", thread: "public note" },
  {
    by: "reporter",
    act: "ask-party",
    as: "q-later",
    party: "harbour-town",
    question: "Who signed for the club?",
    daysAgo: 1,
    dueInDays: 14,
  },

  // The next version: asked for and taken back, and asked for again. It waits for a second person.
  { by: "editor", act: "ask-to-publish" },
  { by: "editor", act: "take-request-back" },
  { by: "reporter", act: "ask-to-publish" },
];
