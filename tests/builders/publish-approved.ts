// Publishes the next version as one person asked for it a moment ago and another approves it, for tests whose subject is
// not who may.
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { readPublicationGate } from "@/lib/server/publications/approval/gate/repository";
import { decideRequest, saveRequest } from "@/lib/server/publications/approval/repository";
import { publishSnapshot, type Renderer } from "@/lib/server/publications/workflows";

/** What is refused is refused as at the desk: a case that the gate stops has no hash to ask for. */
export async function publishApproved(caseSlug: string, renderer: Renderer) {
  const { number, contentSha256 } = await readPublicationGate(db(), caseSlug);
  const [asker, approver] = [await aPerson("asks"), await aPerson("approves")];
  const found = await db().case.findUniqueOrThrow({ where: { slug: caseSlug }, select: { id: true } });
  const id = contentSha256 && (await saveRequest(db(), found.id, asker, { number, contentSha256 }));
  return publishSnapshot(approver, caseSlug, renderer, {
    number,
    contentSha256: contentSha256 ?? "",
    decide: async (tx) =>
      id !== null && decideRequest(tx, id, { state: "approved", decidedById: approver, decidedAt: now() }),
  });
}

async function aPerson(name: string): Promise<string> {
  const email = `${name}@tests.example`;
  const passwordHash = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";
  return (await db().member.upsert({ where: { email }, create: { email, name, passwordHash }, update: {} })).id;
}
