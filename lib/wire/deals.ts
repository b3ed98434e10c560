import { z } from "zod";
import type { Deal, Link } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { slugsAnswer } from "./answered-claims";
import { linkForm } from "./links";
import { localized } from "./localized";
import { overVersion, saidFields, savedRecord } from "./records";

/** What a form says of a deal. Its dates and its stage are shown as uncited until a claim states them. */
const said = saidFields(
  "deal",
  "title",
  "announced",
  "signed",
  "effective",
  "ended",
  "stage",
  "supersededBy",
  "partOf",
  "note",
);

/**
 * A deal comes with its links in one act; more can be added to it later. `key` is the form's own: the same form sent twice
 * makes one deal.
 */
export const newDeal = z.strictObject({ ...said, links: z.array(linkForm).max(40), key: z.uuid().optional() });
export type NewDeal = z.infer<typeof newDeal>;

export const dealEdit = z.strictObject({ ...said, ...overVersion });
export type DealEdit = z.infer<typeof dealEdit>;
export type DealSaid = Omit<NewDeal, "links" | "key">;

export const dealFinderQuery = z.object({ q: z.string().trim().max(200).default("") });

const dealChoice = z.object({ slug: z.string(), title: localized });
export type DealChoice = Readonly<z.infer<typeof dealChoice>>;
export const dealChoices = z.array(dealChoice).readonly();

/** A deal that was saved, with the links that came with it. */
export const savedDeal = savedRecord.extend({ links: slugsAnswer });
export type SavedDeal = Readonly<z.infer<typeof savedDeal>>;

/** A deal as its form and its page need it. */
export interface DealDetail {
  readonly deal: Deal;
  readonly version: number;
  readonly links: readonly Link[];
  /** What the deals that it names are called, by slug. */
  readonly titles: Readonly<Record<string, Localized>>;
  /** The names of the parties of its links, by slug. */
  readonly names: Readonly<Record<string, Localized>>;
}
