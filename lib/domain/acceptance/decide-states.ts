import { can, type Reviewer } from "../access/policy";
import type { CheckedBy } from "../model/vocabulary";
import type { RecordRef } from "../records/by-kind";
import { err, ok, type Result } from "../result";

/** A state that waits, as a decision needs to know it. */
export interface StateStanding extends RecordRef {
  readonly revision: string;
  readonly stateHash: string;
  /** Members who wrote the record since its last accepted state. */
  readonly writers: readonly { readonly id: string }[];
}

/** A state as somebody saw it. */
export type SeenState = Omit<StateStanding, "writers">;

export type StatesRefusal =
  | "forbidden"
  /** Records that the reviewer wrote since their last accepted state. */
  | { readonly code: "own-work"; readonly records: readonly RecordRef[] }
  /** Records whose last state is another one than was seen, or waits no more. */
  | { readonly code: "stale"; readonly records: readonly RecordRef[] };

/**
 * Whether a reviewer may accept states as they saw them (rule R18): somebody with the right to review now, who wrote
 * none of them since the last accepted state, each still the last one of its record. All or none, so that what was
 * looked through together stands together. In a case that one person checks, own work is accepted and marked `alone`.
 */
export function decideStates<Standing extends StateStanding>(
  waiting: readonly Standing[],
  reviewer: Reviewer,
  seen: readonly SeenState[],
  checkedBy: CheckedBy,
): Result<readonly (Standing & { readonly alone: boolean })[], StatesRefusal> {
  if (reviewer.role === null || !can(reviewer.role, "review")) return err("forbidden");
  const byName = new Map(waiting.map((state) => [nameOf(state), state]));
  const standing: (Standing & { readonly alone: boolean })[] = [];
  const stale: RecordRef[] = [];
  const own: RecordRef[] = [];
  for (const state of new Map(seen.map((one) => [nameOf(one), one])).values()) {
    const found = byName.get(nameOf(state));
    if (found?.revision !== state.revision || found.stateHash !== state.stateHash) {
      stale.push({ type: state.type, slug: state.slug });
      continue;
    }
    const alone = found.writers.some(({ id }) => id === reviewer.memberId);
    if (alone && checkedBy === "two") own.push({ type: state.type, slug: state.slug });
    standing.push({ ...found, alone });
  }
  if (own.length > 0) return err({ code: "own-work", records: own });
  if (stale.length > 0) return err({ code: "stale", records: stale });
  return ok(standing);
}

function nameOf({ type, slug }: RecordRef): string {
  return `${type} ${slug}`;
}
