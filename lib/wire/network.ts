import { z } from "zod";
import type { LinkTerm } from "@/lib/domain/deals/link-term";
import type { LinkKind } from "@/lib/domain/model/link-kinds";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { FlowFamily, Localized, PartyKind, Stage } from "@/lib/domain/model/vocabulary";
import { slugText } from "./citations";

/** Most parties that one picture holds; a case with more of them is looked at piece by piece. */
const MOST_PARTIES = 240;

export const networkQuery = z.object({
  /** Slugs of the parties that it starts from, with commas; empty: the whole case, or its busiest party. */
  focus: z
    .string()
    .max(2000)
    .default("")
    .transform((text) => text.split(",").filter((slug) => slug !== ""))
    .pipe(z.array(slugText).max(20)),
  /** How many links away from them. */
  reach: z.coerce.number().int().min(0).max(3).default(1),
  most: z.coerce.number().int().min(5).max(MOST_PARTIES).default(80),
});
export type NetworkQuery = z.infer<typeof networkQuery>;

const place = z.int().min(-100_000).max(100_000);

export const newPlaces = z.strictObject({
  places: z
    .array(
      z.strictObject({
        party: slugText,
        /** null lets the layout decide again. */
        at: z.strictObject({ x: place, y: place }).nullable(),
        /** The version that was seen; 0 for a party that was never placed. */
        version: z.int().min(0),
      }),
    )
    .min(1)
    .max(MOST_PARTIES),
});
export type NewPlaces = z.infer<typeof newPlaces>;

export interface LiveParty {
  readonly slug: string;
  readonly name: Localized;
  readonly kind: PartyKind;
  /** Where somebody pinned it; null: where the layout puts it. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly placeVersion: number;
  readonly isFocus: boolean;
  /** Links to parties that are not in the picture. */
  readonly hiddenLinks: number;
}

export interface LiveLink {
  readonly slug: string;
  readonly deal: string;
  readonly kind: LinkKind;
  readonly family: FlowFamily;
  readonly giver: string;
  readonly receiver: string;
  readonly stage: Stage;
  readonly state: "accepted" | "disputed" | "proposed" | "bare";
  readonly waiting: number;
  /** True where a change of the link or its deal waits for a second person: it is drawn as it was accepted. */
  readonly isChanged: boolean;
  readonly amount: MoneyInterval | null;
  /** Over which time the sum is paid; null for what settles at once. */
  readonly term: LinkTerm | null;
  readonly undisclosed: boolean;
  readonly conflict: boolean;
  /** False for a link that ended, was denied or replaced. */
  readonly stands: boolean;
}

export interface LiveNetwork {
  readonly parties: readonly LiveParty[];
  readonly links: readonly LiveLink[];
  /** Parties and links of the whole case. */
  readonly total: { readonly parties: number; readonly links: number };
  /** True where the reach holds more parties than the picture takes. */
  readonly isCut: boolean;
}
