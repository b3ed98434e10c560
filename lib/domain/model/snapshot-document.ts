import type { CaseRecords, Day, Decimal, PartialDate, Slug } from "./case-records";
import type { LinkKind } from "./link-kinds";
import type { Ordered } from "./ordered-ends";
import type { Credibility, FlowFamily, Lens, Localized, Reliability, Stage } from "./vocabulary";

/** Why two links are the price of one another. */
export type ExchangeRule =
  /** Shares, and the investment they were got for. */
  | "shares_for_investment"
  /** Within one deal a warrant, stake or guarantee, and the investment, guarantee or levy that it is given for. */
  | "one_deal";

/** Two links of which each is what the other is given for. */
export interface Exchange {
  readonly rule: ExchangeRule;
  /** The two links, sorted. */
  readonly links: readonly [Slug, Slug];
}

/**
 * The frozen public document: everything a reader sees is computed from this one value. It is written as canonical
 * JSON (RFC 8785), with everything that many figures or loops rest on written once (`pack-document`), and named by the
 * sha-256 of those bytes. It holds accepted and disputed claims only: never a draft, proposed or retracted claim, an
 * internal note, or a member's name.
 */
export interface SnapshotDocument extends CaseRecords {
  readonly format: "roundtrip-snapshot/4";
  /** Version of this case: 1, 2, 3 … */
  readonly number: number;
  /** What the accepted claims project to: one entry per link of the record layer, drawn or not. */
  readonly network: Network;
  /** Cash loops and mixed loops of each lens, parties of one group joined. */
  readonly loopSets: readonly LoopSet[];
  readonly figures: readonly Figure[];
  readonly layout: NetworkLayout;
  readonly corrections: readonly Correction[];
}

/**
 * An amount as an interval with its words kept: "up to x" is [0, x], "at least x" is [x, null]. Made by
 * `moneyInterval` alone, which refuses reversed ends.
 */
export interface MoneyInterval extends Ordered {
  readonly currency: string;
  /** Base units of the currency. */
  readonly low: Decimal;
  /** null: no upper end is known. */
  readonly high: Decimal | null;
  /** True where a source said "about". */
  readonly approx: boolean;
}

/** Weakest source letter and weakest information digit, two characters kept apart. */
export interface Grade {
  readonly reliability: Reliability;
  readonly credibility: Credibility;
}

/** What a link carries in the value graph. `none`: drawn, but outside every value graph (licence, co-operation). */
export const FLOW_CLASSES = ["cash", "stake", "noncash", "contingent", "control", "goods", "none"] as const;
export type FlowClass = (typeof FLOW_CLASSES)[number];

/** One link with its claims resolved. */
export interface NetworkLink {
  readonly link: Slug;
  readonly deal: Slug;
  readonly kind: LinkKind;
  readonly family: FlowFamily;
  readonly flowClass: FlowClass;
  /** Ends of the arrow in which value moves: a stake is turned, its gains run from issuer to holder. */
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly stage: Stage;
  /** The claim that carries the stage; null: the record field of the deal, shown as uncited. */
  readonly stageClaim: Slug | null;
  /** The day shown: start of the link, else the most advanced day of its deal. */
  readonly date: PartialDate | null;
  /** Drawn in the network: record layer, standing, and a stage between reported and completed. */
  readonly drawn: boolean;
  /** True where the link stands on disputed claims only: outside every lens and figure. */
  readonly disputed: boolean;
  /** The day on which a completed link was completed; null where it is not, or where no day is known. */
  readonly completedOn: PartialDate | null;
  /**
   * The narrowest lens under which sources show that the link counts; null: under none. Under PAID that is a link of which
   * some cash was paid: loops close by such links alone.
   */
  readonly lens: Lens | null;
  /** The resolved amount as stated, whatever the lens; null: no amount claim. */
  readonly amount: MoneyInterval | null;
  /** True where an accepted claim says that the amount is undisclosed. */
  readonly undisclosed: boolean;
  /** What a source says was paid of it so far, other value than cash included; null: no source says. */
  readonly paid: MoneyInterval | null;
  /** The claim that carries what was paid. */
  readonly paidClaim: Slug | null;
  /** True where a claim says that it is not published how much of the money was cash. */
  readonly isSplitUnknown: boolean;
  /**
   * Part of the amount that counts under each lens; null: the link does not count there. [0, ?]: it counts, and nobody
   * says how much. What is owed counts under PAID too, there mostly with [0, ?].
   */
  readonly amounts: Readonly<Record<Lens, MoneyInterval | null>>;
  /** Rate (per month …), share or units where the link has no sum: slugs of the claims to show instead. */
  readonly otherClaims: readonly Slug[];
  /** Claims behind `amount` and the stage, preferred first. */
  readonly claims: readonly Slug[];
  readonly conflict: boolean;
  readonly weakest: Grade | null;
}

export interface Network {
  readonly links: readonly NetworkLink[];
  /** Dated group membership used for joining: party to head of its group on the valid day. */
  readonly groups: readonly { readonly party: Slug; readonly head: Slug; readonly claim: Slug | null }[];
}

/** One step of a loop: every parallel link between two (joined) parties. */
export interface LoopHop {
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly links: readonly Slug[];
  readonly flowClasses: readonly FlowClass[];
  readonly total: MoneyInterval | null;
}

export interface Loop {
  /** Canonical and stable: kind, then party slugs from the smallest on, in the direction of the value. */
  readonly id: string;
  readonly parties: readonly Slug[];
  readonly hops: readonly LoopHop[];
  readonly bottleneck: MoneyInterval | null;
  /** Number of links with an amount, of all hops: "2 of 3". */
  readonly hopsWithAmount: number;
  readonly weakest: Grade | null;
}

/** Two parties whose links lead there and back and close no loop: each is what the other is given for. */
export interface StruckLoop {
  readonly parties: readonly Slug[];
  /** The pairs of links that are the price of one another. */
  readonly exchanges: readonly Exchange[];
}

export interface LoopSet {
  readonly lens: Lens;
  readonly kind: "cash" | "mixed";
  readonly loops: readonly Loop[];
  /** What would be a loop of two parties if a purchase and its own price were one; mixed sets alone have any. */
  readonly struck: readonly StruckLoop[];
  readonly maxLength: number;
  readonly truncated: boolean;
  readonly reason: "max_loops" | "steps" | "time" | null;
}

/** One number of the product with all it takes to check it (rule 0.1 of the method page). Made by `joinEnds`. */
export interface Figure extends FigureParts, Ordered {}

/** What a figure is made of, before its ends are joined. */
export interface FigureParts {
  /** Stable name, e.g. `gross-cash/COMMITTED`. */
  readonly id: string;
  readonly method: string;
  readonly kind: "measured" | "derived" | "scenario";
  readonly lens: Lens | null;
  readonly unit: string;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** A single point where the measure has one. */
  readonly point: Decimal | null;
  readonly approx: boolean;
  readonly asOf: Day;
  readonly known: Day;
  /** Parties the figure is about, e.g. the company of a round-trip interval. */
  readonly parties: readonly Slug[];
  readonly claims: readonly Slug[];
  readonly weakest: Grade | null;
  readonly truncated: boolean;
  readonly assumptions: readonly string[];
  /**
   * What evidence is missing to compute or to narrow the figure. `books:PARTY` may name the figure's own party where the
   * list is one of several parties: read it with `missingOf`.
   */
  readonly missing: readonly string[];
  /** The numbers that went in, in order, for "how is this computed": its own lines. */
  readonly inputs: readonly FigureInput[];
  /** Further lines, one list for all figures that rest on them; all lines in order come from `linesOf`. */
  readonly shared: readonly FigureInput[];
}

export interface FigureInput extends Ordered {
  readonly label: string;
  readonly link: Slug | null;
  readonly claims: readonly Slug[];
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

/** Positions computed at freeze, in a box of `width` × `height`; the same bytes for the same document. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly { readonly party: Slug; readonly x: number; readonly y: number; readonly radius: number }[];
}

/** A note that a figure changed between two versions, and why. */
export interface Correction {
  readonly number: number;
  readonly day: Day;
  readonly text: Localized;
}
