import "server-only";
import { judgePart, type PartProblem } from "@/lib/domain/deals/judge-part";
import type { LinkPart, Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { recordWrite } from "@/lib/server/editing/workflows";
import { listLinkParts } from "@/lib/server/records/deals/repository";
import { findRecord } from "@/lib/server/records/kinds/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { NewPart, PartWithdrawal } from "@/lib/wire/links";
import { findPart, hasClaimInForce, savePart, withdrawPart } from "./repository";

export type PartRefusal =
  | "forbidden"
  | "not-found"
  | { readonly code: "invalid"; readonly problems: readonly { readonly field: string; readonly reason: PartProblem }[] }
  | { readonly code: "stale"; readonly now: { readonly version: number; readonly isWithdrawn: boolean } };

/**
 * Says what a link lies in, so that no sum counts its money twice. Figures follow at once: where a claim on one of the
 * links stands, an editor must do it, since nobody alters alone what two people stand behind.
 */
export async function addPart(
  actor: Actor<"propose">,
  link: Slug,
  form: NewPart,
): Promise<Result<{ readonly version: number }, PartRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const added = await addPartIn(tx, actor, link, form);
    return added.ok ? ok({ version: added.value.version }) : added;
  });
}

/** The same within a transaction that holds the case already; with the row, by which its history goes. */
export async function addPartIn(
  tx: Db,
  actor: Actor<"propose">,
  link: Slug,
  { wholeType, whole, relation, note }: NewPart,
): Promise<Result<{ readonly version: number; readonly row: LinkPart }, PartRefusal>> {
  const part = await findRecord(tx, actor.caseId, "link", link);
  if (part === null) return err("not-found");
  const found = await findRecord(tx, actor.caseId, wholeType, whole);
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
  await recordWrite(tx, actor, "link_part", { before: null, after: row, version }, { action: "created", why: null });
  return ok({ version, row });
}

/** Takes back what a link was said to lie in; the row stays, withdrawn, and comes back when it is stated again. */
export async function removePart(
  actor: Actor<"propose">,
  link: Slug,
  { part: id, version, reason }: PartWithdrawal,
): Promise<Result<{ readonly version: number }, PartRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const stands = await findRecord(tx, actor.caseId, "link", link);
    const stored = stands && (await findPart(tx, actor.caseId, stands.id, id));
    if (!stored) return err("not-found");
    if (!(await mayAlter(tx, actor, stored.linkIds))) return err("forbidden");
    if (!(await withdrawPart(tx, id, version, now()))) {
      return err({ code: "stale", now: { version: stored.version, isWithdrawn: stored.isWithdrawn } });
    }
    const { part } = stored;
    const next = version + 1;
    const gone = { before: part, after: null, version: next };
    await recordWrite(tx, actor, "link_part", gone, { action: "withdrawn", why: reason });
    return ok({ version: next });
  });
}

async function mayAlter(tx: Db, actor: Actor, linkIds: readonly string[]): Promise<boolean> {
  return holds(actor, "review") || !(await hasClaimInForce(tx, linkIds));
}

function invalid(reason: PartProblem) {
  return err({ code: "invalid", problems: [{ field: "whole", reason }] } as const);
}
