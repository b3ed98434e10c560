// Contract: a mark of its own in every field of every kind of record that readers see, the texts of the case and what only
// an import writes among them, written by one person, is in no public byte; with a second person's acceptance each is there
// (rule R18). The fields are those that the states declare.
// Must reject: a field that goes out unseen, a field that is added and neither marked here nor explained, a blind search.
import { expect, test } from "vitest";
import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { db } from "@/lib/server/db";
import { saveRevisions } from "@/lib/server/journal/repository";
import { publishSite } from "@/lib/server/publications/workflows";
import { acceptClaim } from "@/lib/server/review/workflows";
import { inTransaction } from "@/lib/server/transaction";
import { readRecordState } from "@/lib/wire/record-states";
import { aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { publishApproved } from "../../builders/publish-approved";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "./desk-room";
import { saveEveryKind } from "./every-kind";
import { type MarkedState, markState, WORDED_KINDS } from "./marked-states";
import { must } from "./plant-marks";

await testDatabase();

const renderer = {
  layoutNetwork,
  bakeSnapshot: (version: Parameters<typeof bakeSnapshot>[0]) => bakeSnapshot({ ...version, island: null }),
  bakeSite: (cases: Parameters<typeof bakeSite>[0]["cases"]) => bakeSite({ cases, island: null }),
};

test("every field's mark stays at the desk until a second person accepts it, and is public then", async () => {
  const room = await aDeskRoom("every-byte");
  await saveEveryKind(room.caseId);
  for (const subject of ["l-there", "l-back"]) {
    const claim = await aProposedClaim(room.reporter, { subject });
    must(await acceptClaim(room.editor, claim.slug, await whatIsSeen(room.editor, claim.slug)));
  }
  const marked: (MarkedState & { readonly slug: string; readonly before: object })[] = [];
  for (const kind of WORDED_KINDS) {
    const where = { caseId: room.caseId, recordType: kind, ...(kind === "party" && { recordSlug: "birch" }) };
    const row = await db().recordState.findFirstOrThrow({ where, orderBy: { recordSlug: "asc" } });
    const standing = readRecordState(kind, row.accepted);
    if (standing === null) throw new Error(`the ${kind} of the room cannot be read`);
    marked.push({ ...markState(kind, standing), slug: row.recordSlug, before: row.accepted as object });
  }
  const marks = marked.flatMap((one) => [...one.marks]);
  expect(new Set(marks.map(([, mark]) => mark)).size, "each place has a mark of its own").toBe(marks.length);

  /** The places whose marks are in the public bytes of the next version. */
  const publish = async () => {
    const { number } = must(await publishApproved(room.slug, renderer));
    await publishSite(renderer);
    const of = { snapshot: { case: { slug: room.slug }, number } };
    const files = await db().snapshotFile.findMany({ where: of, include: { blob: true } });
    const site = await db().siteFile.findMany({ include: { blob: true } });
    const texts = [...files, ...site].map(({ blob }) => Buffer.from(blob.bytes).toString("utf8"));
    return marks.filter(([, mark]) => texts.some((text) => text.includes(mark))).map(([place]) => place);
  };
  expect(await publish()).toEqual([]);
  await inTransaction((tx) =>
    saveRevisions(
      tx,
      marked.map(({ kind, slug, before, state }) => ({
        caseId: room.caseId,
        recordType: kind,
        recordSlug: slug,
        action: "edited",
        why: null,
        actorId: room.reporter.memberId,
        before,
        after: state,
      })),
    ),
  );
  expect(await publish(), "nobody else has seen it").toEqual([]);

  const { rows } = await loadStateQueue(room.second, { filter: "waiting", page: 1 });
  expect(rows.map(({ type }) => type).sort()).toEqual([...WORDED_KINDS].sort());
  const states = rows.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  must(await acceptStates(room.second, states));
  const told = new Set(await publish());
  // No state holds words that are kept from readers: talk, tasks, drafts and reasons of edits are in none.
  expect(marks.map(([place]) => place).filter((place) => !told.has(place))).toEqual([]);
}, 180_000);
