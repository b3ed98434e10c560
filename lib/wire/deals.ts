import { z } from "zod";
import type { Deal, Link } from "@/lib/domain/model/case-records";
import { type Localized, STAGES } from "@/lib/domain/model/vocabulary";
import { LONGEST, TEXTS } from "@/lib/domain/values/texts";
import { optionalDate, slugText } from "./citations";
import { legForm } from "./links";
import { saidName } from "./name-text";
import { optionalText, optionalWords } from "./texts";

/** What a form says of a deal. Its dates and its stage are shown as uncited until a claim states them. */
const said = {
  title: saidName(LONGEST.deal.title),
  announced: optionalDate,
  signed: optionalDate,
  effective: optionalDate,
  ended: optionalDate,
  stage: z.enum(STAGES),
  supersededBy: slugText.nullable(),
  partOf: slugText.nullable(),
  note: optionalWords(TEXTS.deal.note),
} as const;

/**
 * A deal comes with its legs in one act; more can be added to it later. `key` is the form's own: the same form sent twice
 * makes one deal.
 */
export const newDeal = z.strictObject({ ...said, legs: z.array(legForm).max(40), key: z.uuid().optional() });
export type NewDeal = z.infer<typeof newDeal>;

export const dealEdit = z.strictObject({ ...said, version: z.int().min(1), why: optionalText(TEXTS.act.why) });
export type DealEdit = z.infer<typeof dealEdit>;
export type DealSaid = Omit<NewDeal, "legs" | "key">;

export const dealFinderQuery = z.object({ q: z.string().trim().max(200).default("") });

export interface DealChoice {
  readonly slug: string;
  readonly title: Localized;
}

export interface SavedDeal {
  readonly slug: string;
  readonly version: number;
  readonly links: readonly string[];
}

/** A deal as its form and its page need it. */
export interface DealDetail {
  readonly deal: Deal;
  readonly version: number;
  readonly links: readonly Link[];
  /** What the deals that it names are called, by slug. */
  readonly titles: Readonly<Record<string, Localized>>;
  /** The names of the parties of its legs, by slug. */
  readonly names: Readonly<Record<string, Localized>>;
}
