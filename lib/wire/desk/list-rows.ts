import type { LiveVehicle } from "@/lib/domain/live/live-vehicles";
import type { PartialDate, Slug } from "@/lib/domain/model/case-records";
import type { LinkKind } from "@/lib/domain/model/link-kinds";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type {
  Layer,
  Localized,
  PartyKind,
  ReadIn,
  Reliability,
  RuleStatus,
  SourceKind,
  Stage,
} from "@/lib/domain/model/vocabulary";

/** What a list of the desk shows of one party. */
export interface PartyLine {
  readonly slug: Slug;
  readonly name: Localized;
  readonly kind: PartyKind;
  readonly jurisdiction: string | null;
  readonly sponsor: Localized | null;
  readonly aliases: readonly string[];
  readonly ticker: string | null;
  readonly links: number;
  readonly claims: number;
}

/** What a list shows of one deal. */
export interface DealLine {
  readonly slug: Slug;
  readonly title: Localized;
  readonly stage: Stage;
  readonly announced: PartialDate | null;
  readonly signed: PartialDate | null;
  readonly partOf: Localized | null;
  readonly links: number;
  /** The largest sum that one of its links states, in US dollars, as far as it is comparable; null: none states any. */
  readonly largest: MoneyInterval | null;
  readonly claims: number;
}

/** What a list shows of one link. */
export interface LinkLine {
  readonly slug: Slug;
  readonly kind: LinkKind;
  readonly payer: Localized;
  readonly payee: Localized;
  readonly deal: Localized;
  readonly layer: Layer;
  readonly start: PartialDate | null;
  /** What its claims say that is paid; null where none says it. */
  readonly amount: MoneyInterval | null;
  /** Whether a claim says that the sum is not disclosed. */
  readonly undisclosed: boolean;
  readonly stage: Stage;
  /** Whether nobody accepted any of that yet. */
  readonly isProposed: boolean;
  readonly claims: number;
}

/** What a list shows of one source. */
export interface SourceLine {
  readonly slug: Slug;
  readonly kind: SourceKind;
  readonly publisher: string;
  readonly title: string | null;
  readonly published: PartialDate | null;
  readonly url: string | null;
  readonly language: string;
  readonly reliability: Reliability;
  readonly readIn: ReadIn | null;
  readonly wordsOf: string | null;
  readonly copyShown: boolean;
  readonly version: number;
  readonly citations: number;
  readonly captures: number;
}

/** What a list shows of one rule. */
export interface RuleLine {
  readonly slug: Slug;
  readonly title: Localized;
  readonly authority: Localized;
  readonly status: RuleStatus;
  readonly places: number;
  /** The first day on which a place of it is in force. */
  readonly inForceFrom: PartialDate | null;
  readonly claims: number;
}

/** What a list shows of one indicator. */
export interface IndicatorLine {
  readonly slug: Slug;
  readonly name: Localized;
  readonly unit: string;
  readonly note: string | null;
  readonly claims: number;
}

/** What a list shows of one term. */
export interface TermLine {
  readonly slug: Slug;
  readonly term: Localized;
  readonly definition: Localized;
}

/** What a list shows of one vehicle, with what its links come to once they are computed. */
export interface VehicleLine {
  readonly slug: Slug;
  readonly name: Localized;
  readonly jurisdiction: string | null;
  readonly sponsor: Localized | null;
  readonly vehicle: LiveVehicle | null;
}
