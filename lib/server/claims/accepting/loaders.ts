import "server-only";
import { type Difference, listDifferences } from "@/lib/domain/history/list-differences";
import { listNamed } from "@/lib/domain/history/named-records";
import type { RecordRef } from "@/lib/domain/records/by-kind";
import {
  findCheckedBy,
  findWaitingStates,
  listWaitingActs,
  type WaitingState,
} from "@/lib/server/acceptance/repository";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { type Db, db } from "@/lib/server/db";
import { listCalledRecords } from "@/lib/server/records/names/repository";
import { STATES_PAGE, type StateQueue, type StateQueueQuery, type StateRow } from "@/lib/wire/acceptance";

const MOST_ACTS = 50;

/** One page of the states that wait for a second person, with the acts that wrote them. */
export async function loadStateQueue(actor: Actor<"read-desk">, query: StateQueueQuery): Promise<StateQueue> {
  const { caseId, memberId } = actor;
  const checkedBy = await findCheckedBy(db(), caseId);
  const others = checkedBy === "one" ? {} : { notBy: memberId };
  const found = await findWaitingStates(
    db(),
    caseId,
    {
      ...(query.act !== undefined && { act: query.act }),
      ...(query.type !== undefined && { type: query.type }),
      ...(query.filter === "mine" ? { by: memberId } : others),
    },
    { skip: (query.page - 1) * STATES_PAGE, take: STATES_PAGE },
  );
  return {
    rows: await toRows(db(), actor, found.rows, checkedBy === "one"),
    total: found.total,
    page: query.page,
    checkedBy,
    acts: await listWaitingActs(db(), caseId, checkedBy === "one" ? {} : { notBy: memberId }, MOST_ACTS),
  };
}

/** The states of some records that wait, as the actor sees them: beside a claim that rests on them, or on their page. */
export async function loadWaitingStates(
  tx: Db,
  actor: Actor<"read-desk">,
  records: readonly RecordRef[],
): Promise<readonly StateRow[]> {
  const checkedBy = await findCheckedBy(tx, actor.caseId);
  const { rows } = await findWaitingStates(tx, actor.caseId, { records }, { skip: 0, take: STATES_PAGE });
  return toRows(tx, actor, rows, checkedBy === "one");
}

/** The states of some records that wait; for whoever may read the desk. */
export async function loadStatesOf(
  actor: Actor<"read-desk">,
  records: readonly RecordRef[],
): Promise<readonly StateRow[]> {
  return loadWaitingStates(db(), actor, records);
}

async function toRows(
  tx: Db,
  actor: Actor,
  states: readonly WaitingState[],
  isCheckedByOne: boolean,
): Promise<readonly StateRow[]> {
  const rows = states.map(({ act: _act, ...row }) => {
    const differences = listDifferences(row.before, row.after);
    return { row, differences, named: [{ recordType: row.type, recordSlug: row.slug }, ...namedIn(row, differences)] };
  });
  const called = await listCalledRecords(
    tx,
    actor.caseId,
    rows.flatMap(({ named }) => named),
  );
  return rows.map(({ row, differences, named }) => ({
    ...row,
    differences,
    called: Object.fromEntries(
      named.flatMap(({ recordType, recordSlug }) => {
        const key = `${recordType} ${recordSlug}`;
        const found = called[key];
        return found ? [[key, found] as const] : [];
      }),
    ),
    isOpen: holds(actor, "review") && (isCheckedByOne || row.writers.every(({ id }) => id !== actor.memberId)),
  }));
}

/** What the differences of a state name; of a containment also its two ends, which are all the name it has. */
function namedIn({ before, after }: Pick<WaitingState, "before" | "after">, differences: readonly Difference[]) {
  return [...listNamed(differences), ...listNamed(listDifferences(null, after ?? before))];
}
