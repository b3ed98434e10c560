import "server-only";
import { decideWithdrawal, listAlong } from "@/lib/domain/acceptance/decide-withdrawal";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { isReviewedKind, isWithdrawableKind, keyOf, rowOf, type WithdrawableRef } from "@/lib/domain/records/by-kind";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listPartyNames } from "@/lib/server/parties/repository";
import { readRecordState } from "@/lib/wire/record-states";
import type { WithdrawalPreview, WithdrawnRecord } from "@/lib/wire/withdrawals";
import { findRecords, findWithdrawalNote, readStates } from "./repository";
import { listResting, namesIn } from "./resting/repository";

/** Most rounds in which what rests on what rests on records is looked for: a link, its containments, and their like. */
const MOST_ROUNDS = 8;

/** What a withdrawal of some records would do: what goes along, and what stays in the way. */
export async function loadWithdrawal(
  actor: Actor<"propose">,
  asked: readonly WithdrawableRef[],
): Promise<Result<WithdrawalPreview, "not-found">> {
  const { caseId } = actor;
  const all = new Map(asked.map((one) => [keyOf(one), one]));
  let resting = await listResting(db(), caseId, [...all.values()]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const along = listAlong(resting).filter((one) => !all.has(keyOf(one)));
    if (along.length === 0) break;
    for (const one of along) all.set(keyOf(one), one);
    resting = await listResting(db(), caseId, [...all.values()]);
  }
  const standing = await findRecords(db(), caseId, [...all.values()]);
  const here = standing.filter(({ isWithdrawn }) => !isWithdrawn);
  if (asked.some((one) => !here.some((other) => keyOf(other) === keyOf(one)))) return err("not-found");
  const by = { memberId: actor.memberId, role: actor.role };
  const decided = decideWithdrawal(standing, resting, by, here);
  const refused = decided.ok || typeof decided.reason === "string" ? null : decided.reason;
  const obstacles = refused?.code === "rested-on" ? refused.obstacles : [];
  const othersWork = refused?.code === "others-work" ? refused.records : [];
  const states = await readStates(db(), caseId, here);
  const namesOf = await namerOf(caseId, states);
  const claims = new Map(resting.claims.map((claim) => [claim.slug, claim]));
  return ok({
    records: here.map(({ type, slug, version }) => ({ type, slug, version, names: namesOf(type, slug) })),
    claims: (decided.ok ? decided.value.claims : []).flatMap((slug) => {
      const claim = claims.get(slug);
      return claim ? [{ slug, property: claim.property, status: claim.status }] : [];
    }),
    obstacles: obstacles.map((one) => ({
      ...one,
      names: one.type === "claim" ? [] : namesOf(one.type, one.slug),
      property: one.type === "claim" ? (claims.get(one.slug)?.property ?? null) : null,
      status: one.type === "claim" ? (claims.get(one.slug)?.status ?? null) : null,
    })),
    othersWork: othersWork.map(({ type, slug }) => ({ type, slug, names: namesOf(type, slug) })),
    waits: here.some(({ isAccepted }) => isAccepted),
  });
}

/** How a record was withdrawn; null where it stands or there is none. */
export async function loadWithdrawn(
  actor: Actor<"read-desk">,
  record: WithdrawableRef,
): Promise<WithdrawnRecord | null> {
  const { caseId } = actor;
  const [stored] = await findRecords(db(), caseId, [record]);
  if (!stored?.isWithdrawn) return null;
  const note = await findWithdrawalNote(db(), caseId, record);
  if (note === null) return null;
  const along = note.together.flatMap(({ type, slug }) => (isWithdrawableKind(type) ? [{ type, slug }] : []));
  const together = (await findRecords(db(), caseId, along)).filter(({ isWithdrawn }) => isWithdrawn);
  const namesOf = await namerOf(caseId, new Map(note.state === null ? [] : [[keyOf(record), note.state]]));
  return {
    type: stored.type,
    slug: stored.slug,
    version: stored.version,
    names: namesOf(stored.type, stored.slug),
    by: note.by,
    at: note.at.toISOString(),
    why: note.why,
    waits: stored.isAccepted,
    together: together.map(({ type, slug, version }) => ({ type, slug, version })),
  };
}

/** What records call themselves in their states: a link by its two ends, what has no name by nothing. */
async function namerOf(caseId: string, states: ReadonlyMap<string, object>) {
  const ends = [...states].flatMap(([key, state]) => namesIn(key.split(" ")[0] ?? "", state));
  const parties = await listPartyNames(
    db(),
    caseId,
    ends.flatMap(({ type, slug }) => (type === "party" ? [slug] : [])),
  );
  const partyName = (slug: string): Localized => parties[slug] ?? { en: slug, zh: null };
  return (type: string, slug: string): readonly Localized[] => {
    const state = isReviewedKind(type) ? readRecordState(type, states.get(keyOf({ type, slug }))) : null;
    return state !== null && isReviewedKind(type) ? (rowOf(type).called?.(state, partyName) ?? []) : [];
  };
}
