import type { CaseRecords } from "@/lib/domain/model/case-records";
import { saveCaseRecords } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { acceptEverything } from "@/tests/builders/accept-states";
import { anEditor, aReporter } from "@/tests/builders/actors";
import { aCase, aDeal } from "@/tests/builders/case-builders";
import { aNewsroom } from "../auth/small-newsroom";

/** A case with these records, accepted, a reporter and an editor of it, and a way to save more of them. */
export async function aRecordRoom(slug: string, records: Partial<CaseRecords>) {
  const room = await aNewsroom(slug);
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
  return {
    actor: await aReporter(room.memberOf("reporter"), slug),
    editor: await anEditor(room.memberOf("editor"), slug),
    save,
    accept: () => acceptEverything(room.caseId),
  };
}
