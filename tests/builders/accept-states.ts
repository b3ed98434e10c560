import { findWaitingStates, saveAcceptedStates } from "@/lib/server/acceptance/repository";
import { db } from "@/lib/server/db";
import { inTransaction } from "@/lib/server/transaction";

/** Somebody who wrote nothing in any case accepts every state that waits in one, as a second person at the desk would. */
export async function acceptEverything(caseId: string): Promise<number> {
  const email = "second-person@tests.example";
  const reviewer = await db().member.upsert({
    where: { email },
    create: { email, name: "second person", passwordHash: "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA" },
    update: {},
  });
  return inTransaction(async (tx) => {
    const { rows } = await findWaitingStates(tx, caseId, {}, { skip: 0, take: 100_000 });
    await saveAcceptedStates(
      tx,
      caseId,
      reviewer.id,
      rows.map((row) => ({ ...row, alone: false })),
    );
    return rows.length;
  });
}
