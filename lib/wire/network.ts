import { z } from "zod";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { FLOW_FAMILIES, LENSES, PARTY_KINDS, STAGES } from "@/lib/domain/model/vocabulary";
import { intervalAnswer, linkTerm } from "./answered-claims";
import { slugText } from "./citations";
import { localized } from "./localized";

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

const liveParty = z.object({
  slug: z.string(),
  name: localized,
  kind: z.enum(PARTY_KINDS),
  /** Where somebody pinned it; null: where the layout puts it. */
  at: z.object({ x: z.number(), y: z.number() }).nullable(),
  placeVersion: z.int(),
  isFocus: z.boolean(),
  /** Links to parties that are not in the picture. */
  hiddenLinks: z.int(),
});
export type LiveParty = Readonly<z.infer<typeof liveParty>>;

const liveLink = z.object({
  slug: z.string(),
  deal: z.string(),
  kind: z.enum(LINK_KINDS),
  family: z.enum(FLOW_FAMILIES),
  giver: z.string(),
  receiver: z.string(),
  stage: z.enum(STAGES),
  /** How far its money has come, as pictures ink it. */
  lens: z.enum(LENSES),
  state: z.enum(["accepted", "disputed", "proposed", "bare"]),
  waiting: z.int(),
  /** True where a change of the link or its deal waits for a second person: it is drawn as it was accepted. */
  isChanged: z.boolean(),
  amount: intervalAnswer.nullable(),
  /** Over which time the sum is paid; null for what settles at once. */
  term: linkTerm.nullable(),
  undisclosed: z.boolean(),
  conflict: z.boolean(),
  /** False for a link that ended, was denied or replaced. */
  stands: z.boolean(),
});
export type LiveLink = Readonly<z.infer<typeof liveLink>>;

export const liveNetwork = z.object({
  parties: z.array(liveParty).readonly(),
  links: z.array(liveLink).readonly(),
  /** Parties and links of the whole case. */
  total: z.object({ parties: z.int(), links: z.int() }),
  /** True where the reach holds more parties than the picture takes. */
  isCut: z.boolean(),
});
export type LiveNetwork = Readonly<z.infer<typeof liveNetwork>>;
