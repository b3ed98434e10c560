import "server-only";
import { headOfMerges, type Merge } from "@/lib/domain/parties/merge-parties";
import { type MergePreview, type MergeRefusal, previewMerge } from "@/lib/domain/parties/preview-merge";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { type Db, db } from "@/lib/server/db";
import { findRecord } from "@/lib/server/records/kinds/repository";
import { listMerges, listToldApart, readMergeGround } from "@/lib/server/records/merges/repository";
import type { MergeOffer } from "@/lib/wire/parties";

/** What merging one party into another would do, or why it cannot be done. */
export async function loadMergePreview(
  actor: Actor<"read-desk">,
  merge: Merge,
): Promise<Result<MergeOffer, MergeRefusal>> {
  const party = await findRecord(db(), actor.caseId, "party", merge.party);
  const into = await findRecord(db(), actor.caseId, "party", merge.into);
  if (!party || !into) return err("not-found");
  const judged = await judgeMerge(db(), actor, merge);
  return judged.ok ? ok({ ...judged.value, version: party.version, intoVersion: into.version }) : judged;
}

/** The same judgement for a reader and, inside its transaction, for whoever merges. */
export async function judgeMerge(
  tx: Db,
  actor: Actor<"read-desk">,
  merge: Merge,
): Promise<Result<MergePreview, MergeRefusal>> {
  const merges = await listMerges(tx, actor.caseId);
  const headOf = headOfMerges(merges);
  const heads = [merge.party, merge.into];
  const held = merges.map(({ party }) => party).filter((party) => heads.includes(headOf(party)));
  const ground = await readMergeGround(tx, actor.caseId, [...heads, ...held]);
  return previewMerge(ground, merges, await listToldApart(tx, actor.caseId), merge);
}
