import "server-only";
import { judgePart, type PartProblem } from "@/lib/domain/deals/judge-part";
import type { LinkPart, Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { findDeal } from "@/lib/server/deals/finding/repository";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { listLinkParts } from "@/lib/server/records/deals/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { NewPart, PartWithdrawal } from "@/lib/wire/links";
import { findLink } from "../editing/repository";
import { findPart, hasClaimInForce, savePart, withdrawPart } from "./repository";

export type PartRefusal =
  | "forbidden"
  | "not-found"
  | { readonly code: "invalid"; readonly problems: readonly { readonly field: string; readonly reason: PartProblem }[] }
  | { readonly code: "stale"; readonly now: { readonly version: number; readonly isWithdrawn: boolean } };

/**
 * Says what a leg lies in, so that no sum counts its money twice. Figures follow at once: where a claim on one of the
 * legs stands, an editor must do it, since nobody alters alone what two people stand behind.
 */
export async function addPart(
  actor: Actor<"propose">,
  link: Slug,
  { wholeType, whole, relation, note }: NewPart,
): Promise<Result<{ readonly version: number }, PartRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const part = await findLink(tx, actor.caseId, link);
    if (part === null) return err("not-found");
    const found = await (wholeType === "link" ? findLink : findDeal)(tx, actor.caseId, whole);
    if (found === null) return invalid("reference_missing");
    const row: LinkPart = { partType: "link", part: link, wholeType, whole, relation, note };
    const problem = judgePart(row, await listLinkParts(tx, actor.caseId));
    if (problem !== null) return invalid(problem);
    const ends = {
      partLinkId: part.id,
      wholeLinkId: wholeType === "link" ? found.id : null,
      wholeDealId: wholeType === "deal" ? found.id : null,
    };
    if (!(await mayAlter(tx, actor, [part.id, ...(ends.wholeLinkId === null ? [] : [ends.wholeLinkId])]))) {
      return err("forbidden");
    }
    const version = await savePart(tx, actor.caseId, row, ends);
    await recordPart(tx, actor, row, { action: "created", why: null, before: null, after: row, version });
    return ok({ version });
  });
}

/** Takes back what a leg was said to lie in; the row stays, withdrawn, and comes back when it is stated again. */
export async function removePart(
  actor: Actor<"propose">,
  link: Slug,
  { part: id, version, reason }: PartWithdrawal,
): Promise<Result<{ readonly version: number }, PartRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const stands = await findLink(tx, actor.caseId, link);
    const stored = stands && (await findPart(tx, actor.caseId, stands.id, id));
    if (!stored) return err("not-found");
    if (!(await mayAlter(tx, actor, stored.linkIds))) return err("forbidden");
    if (!(await withdrawPart(tx, id, version, now()))) {
      return err({ code: "stale", now: { version: stored.version, isWithdrawn: stored.isWithdrawn } });
    }
    const { part } = stored;
    const next = version + 1;
    await recordPart(tx, actor, part, { action: "withdrawn", why: reason, before: part, after: null, version: next });
    return ok({ version: next });
  });
}

async function mayAlter(tx: Db, actor: Actor, linkIds: readonly string[]): Promise<boolean> {
  return holds(actor, "review") || !(await hasClaimInForce(tx, linkIds));
}

function invalid(reason: PartProblem) {
  return err({ code: "invalid", problems: [{ field: "whole", reason }] } as const);
}

function recordPart(
  tx: Db,
  { caseId, memberId: actorId }: Actor,
  { part, whole, relation }: LinkPart,
  how: {
    readonly action: string;
    readonly why: string | null;
    readonly before: LinkPart | null;
    readonly after: LinkPart | null;
    readonly version: number;
  },
): Promise<void> {
  const recordSlug = `${part}/${whole}/${relation}`;
  return recordChanges(tx, [{ caseId, recordType: "link_part", recordSlug, actorId, ...how }]);
}
