import type { Lens } from "@/lib/domain/model/vocabulary";
import type { ReportSection } from "@/lib/domain/reports/report-choice";
import type { InkLevel } from "../pictures/ink";
import type { Flow } from "../pictures/streams";
import type { WrittenSource } from "./cite-source";

/** Words with the footnote behind them; `again` where that footnote stands at other words already. */
export interface NotedWords {
  readonly text: string;
  readonly look: "plain" | "strong" | "faint" | "quote";
  readonly note: number | null;
  readonly again: boolean;
}

/** What stands in one cell or one line, one after another. */
export type ReportLine = readonly NotedWords[];

/** A picture, drawn elsewhere by its name, with its text for whoever does not see it. */
interface ReportPicture {
  readonly name: string;
  readonly alt: string;
}

/** One part of a chapter, in words alone: what the typesetter sets, with no markup of its own. */
export type ReportPart =
  | { readonly is: "lines"; readonly title: string | null; readonly lines: readonly ReportLine[] }
  /** How to read what follows: it says nothing of the case and has no footnote. */
  | { readonly is: "guide"; readonly text: string }
  | {
      readonly is: "picture";
      readonly picture: ReportPicture;
      readonly caption: ReportLine;
      /** Of the width of the page, in percent; `isPage` gives it a page of its own, turned. */
      readonly width: number;
      readonly isPage: boolean;
    }
  | { readonly is: "bars"; readonly rows: readonly BarRow[] }
  | {
      readonly is: "sides";
      readonly heads: readonly [incoming: string, party: string, outgoing: string];
      readonly rows: readonly SideRow[];
    }
  | { readonly is: "days"; readonly years: readonly YearMark[]; readonly rows: readonly DayRow[] }
  | {
      readonly is: "table";
      readonly title: string | null;
      readonly heads: readonly string[];
      /** Shares of the width; 0 for a column that is as wide as what stands in it. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly ReportLine[])[];
      readonly isMatrix: boolean;
    }
  | { readonly is: "loops"; readonly title: string; readonly cards: readonly LoopCardParts[] }
  | { readonly is: "vehicles"; readonly vehicles: readonly VehicleParts[] }
  | { readonly is: "prose"; readonly sections: readonly ProseSection[] };

/** A bar whose lengths are shares of the longest one of its part. */
interface BarShape {
  readonly flow: Flow | null;
  readonly levels: readonly Pick<InkLevel, "ink" | "amount">[];
}

interface BarRow {
  readonly label: ReportLine;
  readonly bar: BarShape;
  readonly value: ReportLine;
}

interface SideRow {
  readonly party: ReportLine;
  readonly incoming: { readonly bar: BarShape; readonly value: ReportLine };
  readonly outgoing: { readonly bar: BarShape; readonly value: ReportLine };
}

interface YearMark {
  readonly year: number;
  /** Place on the line of time, from 0 to 1. */
  readonly at: number;
}

interface DayRow {
  readonly label: ReportLine;
  readonly at: number;
  readonly bar: BarShape;
  readonly value: ReportLine;
}

export interface LoopCardParts {
  readonly number: number;
  readonly way: ReportLine;
  readonly standing: ReportLine;
  readonly picture: ReportPicture;
  /** The heads of the ladder: step, then the lenses from wide to narrow. */
  readonly heads: readonly string[];
  readonly steps: readonly (readonly ReportLine[])[];
  readonly known: ReportLine;
  readonly settle: ReportLine;
  readonly ordinaryTitle: string;
  readonly ordinary: ReportLine;
  readonly replyTitle: string;
  readonly replies: readonly ReportLine[];
}

export interface VehicleParts {
  readonly name: ReportLine;
  readonly picture: ReportPicture;
  readonly lines: readonly ReportLine[];
  readonly missing: ReportLine;
}

interface ProseSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A chapter: what it finds, a paragraph, its pictures and lists. */
export interface ReportChapter {
  readonly id: ReportSection;
  /** Its word in the contents. */
  readonly name: string;
  readonly title: ReportLine;
  readonly parts: readonly ReportPart[];
}

/** The first page. */
export interface ReportFront {
  readonly kicker: string;
  readonly headline: readonly ReportLine[];
  readonly deck: ReportLine;
  readonly bar: {
    readonly caption: string;
    readonly picture: ReportPicture;
    readonly keys: readonly {
      readonly lens: Lens;
      readonly word: string;
      readonly sum: ReportLine;
      readonly unknown: string;
    }[];
  } | null;
  readonly hubs: { readonly title: string; readonly picture: ReportPicture; readonly caption: ReportLine } | null;
  /** What the report rests on: a number with its words. */
  readonly rests: readonly { readonly value: string; readonly words: ReportLine }[];
  readonly answers: readonly { readonly question: string; readonly answer: ReportLine }[];
  /** What a reader must know of the case before its figures. */
  readonly notices: readonly string[];
  readonly keyOfFlows: readonly { readonly flow: Flow; readonly word: string }[];
  readonly keyOfInks: readonly { readonly lens: Lens; readonly word: string }[];
}

export interface ReportNote {
  readonly number: number;
  /** The claims that it names, by their numbers in the register; none for what rests on no claim. */
  readonly claims: readonly number[];
  readonly head: string;
  readonly numbers: string;
  readonly sources: string;
}

/** One claim of the register with all its citations. */
export interface RegisterClaim {
  readonly slug: string;
  readonly number: number;
  /** The link the claim is about; null where the heading names the subject already. */
  readonly subject: string | null;
  readonly text: string;
  readonly standing: string;
  readonly conflict: string | null;
  readonly citations: readonly RegisterCitation[];
}

/** One citation; `key` is what a citation is: claim, source, fragment, locator, stance. */
export interface RegisterCitation {
  readonly key: readonly [claim: string, source: string, fragment: string, locator: string, stance: string];
  /** The number of the claim and a letter: 12a. */
  readonly label: string;
  readonly lead: string;
  readonly fragment: string | null;
  readonly rest: string;
  /** The number of its source in the bibliography. */
  readonly source: number;
}

export interface RegisterGroup {
  readonly title: string;
  readonly claims: readonly RegisterClaim[];
}

export interface RegisterSource extends WrittenSource {
  readonly number: number;
  readonly grade: string;
}

/** Loops that have no ring of their own, told in a row each. */
export interface LoopRow {
  readonly number: number;
  readonly way: ReportLine;
  readonly closes: string;
  readonly most: string;
  readonly shape: string;
}
