import type { CaseRecords } from "@/lib/domain/model/case-records";
import type { Role } from "@/lib/domain/model/vocabulary";
import { findActor } from "@/lib/server/auth/actor";
import { saveCaseRecords } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { acceptEverything } from "@/tests/builders/accept-states";
import { aCase, aDeal } from "@/tests/builders/case-builders";
import { aNewsroom } from "../auth/small-newsroom";

/** A case with these records, accepted, one of its members, and a way to save more of them. */
export async function aRecordRoom(slug: string, records: Partial<CaseRecords>, role: Role = "reporter") {
  const room = await aNewsroom(slug);
  const actor = await findActor(room.memberOf(role), slug);
  if (!actor) throw new Error(`the ${role} is outside`);
  const save = async (more: Partial<CaseRecords>, accepted: boolean) => {
    await inTransaction((tx) =>
      saveCaseRecords(tx, {
        caseId: room.caseId,
        importRunId: null,
        editedById: null,
        accepted,
        records: aCase({ parties: [], deals: [], links: [], claims: [], sources: [], ...more }),
      }),
    );
    if (accepted) await acceptEverything(room.caseId);
  };
  await save({ sources: aCase().sources, deals: [aDeal()], ...records }, true);
  return { actor, save, accept: () => acceptEverything(room.caseId) };
}
