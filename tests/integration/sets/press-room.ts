import { saveCaseRecords } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { acceptEverything } from "../../builders/accept-states";
import { aCase, aParty } from "../../builders/case-builders";
import { aDeskRoom } from "../review/desk-room";

/** A newsroom whose case has the companies that the press note names, and one that a new party is like. */
export async function aPressRoom(slug: string) {
  const room = await aDeskRoom(slug);
  const party = (name: string, en: string) => aParty({ slug: name, name: { en, zh: null }, sponsor: null });
  const records = aCase({
    parties: [
      party("nvidia", "NVIDIA Corporation"),
      party("apollo", "Apollo Global Management"),
      party("sample-compute-nv", "Sample Compute NV"),
    ],
    deals: [],
    links: [],
    claims: [],
    sources: [],
  });
  await inTransaction((tx) =>
    saveCaseRecords(tx, { caseId: room.caseId, importRunId: null, records, editedById: null, accepted: false }),
  );
  await acceptEverything(room.caseId);
  return room;
}
