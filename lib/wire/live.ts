import { z } from "zod";

/** The channel of the database on which every saved change is told, to all app servers. */
export const CHANGE_CHANNEL = "roundtrip";

/** What is told of a change: where to look, never what was written. */
export const changeNotice = z.strictObject({
  caseId: z.uuid(),
  /** The kind of record, in the word that its history uses: claim, party, deal, link, thread … */
  noun: z.string().min(1).max(40),
  slug: z.string().min(1).max(1100),
  /** The version that the record has now; null for records without versions. */
  version: z.int().nullable(),
});
export type ChangeNotice = z.infer<typeof changeNotice>;

/**
 * Why a stream of changes ends before its time: nobody is signed in any more, or whoever is has another place in the case
 * than when it was opened, or none.
 */
export const STREAM_ENDS = ["signed-out", "place-changed"] as const;
export type StreamEnd = (typeof STREAM_ENDS)[number];
