import { z } from "zod";
import type { Localized } from "@/lib/domain/model/vocabulary";

export const searchQuery = z.object({ q: z.string().trim().max(200).default("") });

/** The kinds of records that a search by name goes through. */
const NAMED_KINDS = ["party", "deal", "link", "claim", "source", "rule", "indicator", "term"] as const;
type NamedKind = (typeof NAMED_KINDS)[number];

/** A record that was met by its name. */
export interface NamedRecord {
  readonly kind: NamedKind;
  readonly slug: string;
  readonly name: Localized;
  /** The other name that was met, where it was not its own. */
  readonly met: string | null;
}

/** What one search found: the best few of every kind. */
export interface NamedRecords {
  readonly records: readonly NamedRecord[];
}
