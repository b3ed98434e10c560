import { z } from "zod";
import type { Difference } from "@/lib/domain/history/list-differences";
import type { CheckedBy } from "@/lib/domain/model/vocabulary";
import { REVIEWED_KINDS, type RecordRef } from "@/lib/domain/records/by-kind";
import type { CalledRecord } from "./called-record";

/** States on one page of the queue: a queue of 500 is looked through in five. */
export const STATES_PAGE = 100;

const stateSeen = z.strictObject({
  type: z.enum(REVIEWED_KINDS),
  slug: z.string().min(1).max(400),
  /** Number of the write that left the state, and the hash of the state: what the reviewer saw. */
  revision: z.string().regex(/^\d{1,18}$/),
  stateHash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StateSeen = z.infer<typeof stateSeen>;

export const statesSeen = z.array(stateSeen).max(500);

export const acceptStatesCommand = z.strictObject({ states: statesSeen.min(1) });

/** A record whose accepted state cannot be read. */
export const rewriteCommand = stateSeen.pick({ type: true, slug: true });

export const stateQueueQuery = z.object({
  act: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  type: z.enum(REVIEWED_KINDS).optional(),
  /** `mine`: what the asker wrote and others decide. */
  filter: z.enum(["waiting", "mine"]).default("waiting"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type StateQueueQuery = z.infer<typeof stateQueueQuery>;

/** A state in the queue, with what it changes. */
export interface StateRow extends RecordRef {
  readonly revision: string;
  readonly stateHash: string;
  readonly at: string;
  readonly action: string;
  readonly why: string | null;
  readonly writers: readonly { readonly id: string; readonly name: string }[];
  /** The accepted state; null for a record that nobody accepted yet. */
  readonly before: unknown;
  /** null: the record was withdrawn. */
  readonly after: unknown;
  readonly differences: readonly Difference[];
  /** What it is called itself, and what the records are called that the differences name, by kind and slug. */
  readonly called: Readonly<Record<string, CalledRecord>>;
  /** Whether the asker may accept it: they wrote none of it, or the case is checked by one person. */
  readonly isOpen: boolean;
}

/** What one act wrote that waits. */
interface ActRow {
  readonly act: string | null;
  readonly by: string | null;
  readonly at: string;
  readonly count: number;
  readonly types: readonly string[];
}

export interface StateQueue {
  readonly rows: readonly StateRow[];
  readonly total: number;
  readonly page: number;
  readonly acts: readonly ActRow[];
  readonly checkedBy: CheckedBy;
}

export interface AcceptedStatesAnswer {
  readonly accepted: number;
}
