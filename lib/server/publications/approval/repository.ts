import "server-only";
import { can } from "@/lib/domain/access/policy";
import type { Db } from "@/lib/server/db";
import type { PublicationAsk, WaitingRequest } from "@/lib/wire/publication";

/** The request of a case that waits for another person; null where none does. */
export async function findWaitingRequest(tx: Db, caseId: string): Promise<WaitingRequest | null> {
  const row = await tx.publicationRequest.findFirst({
    where: { caseId, state: "waiting" },
    include: { requestedBy: { select: { id: true, name: true } } },
  });
  return (
    row && {
      id: row.id,
      number: row.number,
      contentSha256: row.contentSha256,
      requestedBy: row.requestedBy,
      requestedAt: row.requestedAt.toISOString(),
    }
  );
}

/** Whether the case has a request of this id, decided or not. */
export async function hasRequest(tx: Db, caseId: string, id: string): Promise<boolean> {
  return (await tx.publicationRequest.count({ where: { caseId, id } })) > 0;
}

/** Keeps that somebody asks for a version as it was seen; takes the one that waited before back in their name. */
export async function saveRequest(
  tx: Db,
  caseId: string,
  requestedById: string,
  { number, contentSha256 }: PublicationAsk,
): Promise<string> {
  const { id } = await tx.publicationRequest.create({
    data: { caseId, number, contentSha256, requestedById },
    select: { id: true },
  });
  return id;
}

/** Decides a waiting request; false where it waits no more. The database refuses whoever may not. */
export async function decideRequest(
  tx: Db,
  id: string,
  decided: { readonly state: "approved" | "withdrawn"; readonly decidedById: string; readonly decidedAt: Date },
): Promise<boolean> {
  const { count } = await tx.publicationRequest.updateMany({ where: { id, state: "waiting" }, data: decided });
  return count === 1;
}

/** Members who may approve a request, with their names in order. */
export async function listApprovers(
  tx: Db,
  caseId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const rows = await tx.membership.findMany({
    where: { caseId, endedAt: null, member: { disabledAt: null } },
    select: { role: true, member: { select: { id: true, name: true } } },
    orderBy: [{ member: { name: "asc" } }, { memberId: "asc" }],
  });
  return rows.filter(({ role }) => can(role, "publish")).map(({ member }) => member);
}
