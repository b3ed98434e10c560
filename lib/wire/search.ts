import { z } from "zod";
import { localized } from "./localized";

export const searchQuery = z.object({ q: z.string().trim().max(200).default("") });

/** The kinds of records that a search by name goes through. */
const NAMED_KINDS = ["party", "deal", "link", "claim", "source", "rule", "indicator", "term"] as const;

const namedRecord = z.object({
  kind: z.enum(NAMED_KINDS),
  slug: z.string(),
  name: localized,
  /** What else was met, where it was not its own name: another name, a quote, the wording of a sum, an address. */
  met: z.string().nullable(),
  /** What a claim says something on; null for every other kind. */
  property: z.string().nullable(),
});
/** A record that was met by its name. */
export type NamedRecord = Readonly<z.infer<typeof namedRecord>>;

/** What one search found: the best few of every kind. */
export const namedRecords = z.object({ records: z.array(namedRecord).readonly() });
export type NamedRecords = Readonly<z.infer<typeof namedRecords>>;
