// Contract: whatever a reader can read of a record passes a second person, kind by kind and field by field as the states
// are declared, so that a new kind or field is held without being written down here: its last writer is refused by the
// desk, by plain SQL, and after an import; nothing of it is in what readers get before somebody else accepted it, and it
// is there afterwards.
// Must reject: a kind that the database does not know as reviewed, a field that goes out unseen, an importer who accepts.
import { expect, test } from "vitest";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import {
  ERROR_ORIGINS,
  LAYERS,
  LOCALES,
  PARTY_KINDS,
  READ_INS,
  RELIABILITIES,
  REPLY_STANCES,
  RULE_STATUSES,
  SOURCE_KINDS,
  STAGES,
  STATEMENT_KINDS,
  VALUE_FLOWS,
  VERDICTS,
} from "@/lib/domain/model/vocabulary";
import { REVIEWED_KINDS, type ReviewedKind } from "@/lib/domain/records/by-kind";
import { getAcceptedCase, listAcceptedMerges } from "@/lib/server/acceptance/accepted/repository";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { db } from "@/lib/server/db";
import { importCase } from "@/lib/server/imports/workflows";
import { saveRevisions } from "@/lib/server/journal/repository";
import { inTransaction } from "@/lib/server/transaction";
import { listStateFields, RECORD_STATES, readRecordState } from "@/lib/wire/record-states";
import { anAdmin, anEditor } from "@/tests/builders/actors";
import { acceptEverything } from "../../builders/accept-states";
import { readSeedHeader, readSeedSheets } from "../../builders/seed-sheets";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";
import { aDeskRoom } from "./desk-room";
import { both, saveEveryKind } from "./every-kind";

await testDatabase();
const MARK = "Qzxmark";

test("the declared kinds, the schemas of their states and the database name the same kinds", async () => {
  expect(Object.keys(RECORD_STATES).toSorted()).toEqual([...REVIEWED_KINDS].toSorted());
  expect((await reviewedInDatabase()).toSorted()).toEqual([...REVIEWED_KINDS].toSorted());
});

/** The kinds that the database's own rule names, read off the rule. */
async function reviewedInDatabase(): Promise<readonly string[]> {
  const [row] = await db().$queryRaw<{ source: string }[]>`
    SELECT prosrc AS "source" FROM pg_proc WHERE proname = 'is_reviewed'`;
  return [...(row?.source ?? "").matchAll(/'([a-z_]+)'/g)].map(([, kind = ""]) => kind);
}

/** A case with one record or more of every kind, all accepted. */
async function aFullRoom(slug: string) {
  const room = await aDeskRoom(slug);
  await saveEveryKind(room.caseId);
  return room;
}

/** Fields that name other records: those of the room, for a name that leads nowhere is in nothing public. */
const NAMES: Readonly<Record<string, unknown>> = {
  sponsor: "alder",
  party: "alder",
  deadline: { at: "2026-02-12T18:00:00.000Z", zone: "UTC", local: "2026-02-12T18:00" },
  authority: "birch",
  payer: "birch",
  payee: "alder",
  deal: "whole",
  supersededBy: "whole",
  partOf: "whole",
  claims: ["c-alder-birch-amount"],
  statements: ["st-1"],
  about: ["alder"],
  seeAlso: ["turn"],
  places: [{ jurisdiction: "MY", source: "s-filing" }],
};

/** Other values, tried in turn: the first that the schema of the field takes, and that says something else, is written. */
const OTHERS: readonly unknown[] = [
  both(MARK),
  MARK,
  [MARK],
  ["en"],
  "2025-03",
  73,
  true,
  false,
  ...[
    PARTY_KINDS,
    STAGES,
    LINK_KINDS,
    VALUE_FLOWS,
    LAYERS,
    ["link", "deal"],
    SOURCE_KINDS,
    RELIABILITIES,
    READ_INS,
  ].flat(),
  ...[RULE_STATUSES, ERROR_ORIGINS, VERDICTS, STATEMENT_KINDS, REPLY_STANCES, LOCALES].flat(),
  { document: both(MARK) },
];

/** The state with another value in one field; null where a field has none, which the test does not take. */
function withAnother(kind: ReviewedKind, state: object, field: string): object | null {
  const standing = JSON.stringify(readRecordState(kind, state));
  for (const value of field in NAMES ? [NAMES[field]] : OTHERS) {
    const changed = { ...state, [field]: value };
    const read = readRecordState(kind, changed);
    if (read !== null && JSON.stringify(read) !== standing) return changed;
  }
  return null;
}

const FIELDS = REVIEWED_KINDS.flatMap((kind) =>
  // A record goes by its name in the history: another name would be another record.
  listStateFields(kind).flatMap((field) => (isName(kind, field) ? [] : [[kind, field] as const])),
);

function isName(kind: ReviewedKind, field: string): boolean {
  if (kind === "link_part") return ["part", "whole", "relation"].includes(field);
  return field === (kind === "party_merge" ? "party" : "slug");
}

const room = await aFullRoom("every-field");

/** What readers would get: every public file is computed from these. */
async function readPublic(): Promise<string> {
  const { records } = await getAcceptedCase(db(), room.slug);
  return JSON.stringify([records, await listAcceptedMerges(db(), room.caseId)]);
}

test.each(FIELDS)("%s: %s passes a second person", async (kind, field) => {
  const { caseId, editor, second } = room;
  const row = await db().recordState.findFirstOrThrow({
    where: { caseId, recordType: kind, ...(kind === "party" && { recordSlug: "birch" }) },
    orderBy: { recordSlug: "asc" },
  });
  const before = row.accepted as object;
  const after = withAnother(kind, before, field);
  if (after === null) throw new Error(`no other value is known for ${kind}.${field}: add one`);
  const published = await readPublic();
  const named = { caseId, recordType: kind, recordSlug: row.recordSlug };
  await inTransaction((tx) =>
    saveRevisions(tx, [{ ...named, action: "edited", actorId: editor.memberId, why: null, before, after }]),
  );
  const queue = async () => {
    const loaded = await loadStateQueue(editor, { filter: "mine", page: 1 });
    return loaded.rows.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  };
  const [waiting] = await queue();
  if (!waiting) throw new Error("nothing waits");
  expect([waiting.type, waiting.slug]).toEqual([kind, row.recordSlug]);
  expect(await readPublic(), "before anybody saw it").toBe(published);
  expect(await acceptStates(editor, [waiting])).toMatchObject({ reason: { code: "own-work" } });
  await expect(
    db().$executeRaw`
      INSERT INTO "AcceptedState" ("id", "caseId", "recordType", "recordSlug", "revisionSeq", "stateHash", "acceptedById")
      VALUES (gen_random_uuid(), ${caseId}::uuid, ${kind}, ${row.recordSlug}, ${BigInt(waiting.revision)},
        ${waiting.stateHash}, ${editor.memberId}::uuid)`,
  ).rejects.toThrow("is not accepted");
  expect(await acceptStates(second, [waiting])).toMatchObject({ ok: true });
  expect(await readPublic(), "the test must not be blind").not.toBe(published);
  // As it was, so that the next field is told from this one.
  await inTransaction((tx) =>
    saveRevisions(tx, [{ ...named, action: "edited", actorId: null, why: null, before: after, after: before }]),
  );
  await acceptEverything(caseId);
  expect(await readPublic()).toBe(published);
});

/** Kinds that no sheet brings. */
const MADE_AT_DESK: readonly ReviewedKind[] = ["party_merge", "inquiry"];

test("whoever imported accepts nothing of it, of any kind; a second person does", async () => {
  const { caseId, slug, memberOf } = await aNewsroom("imported");
  const importer = await anEditor(memberOf("editor"), slug);
  const admin = await anAdmin(memberOf("admin"), slug);
  const { shipped: _shipped, checkedBy: _checkedBy, ...header } = { ...readSeedHeader({ shipped: false }), slug };
  const imported = await importCase(importer, { mode: "proposed", header, files: readSeedSheets() });
  expect(imported.ok ? "imported" : imported.reason).toBe("imported");
  const kinds = await db().recordState.groupBy({ by: ["recordType"], where: { caseId, waits: true } });
  const names = kinds.map(({ recordType }) => recordType);
  const brought = REVIEWED_KINDS.filter((kind) => !MADE_AT_DESK.includes(kind));
  expect(names.toSorted()).toEqual(brought.toSorted());
  for (const kind of brought.filter((one) => one !== "case")) {
    const mine = await loadStateQueue(importer, { filter: "mine", type: kind, page: 1 });
    const states = mine.rows.map(({ type, slug: name, revision, stateHash }) => ({
      type,
      slug: name,
      revision,
      stateHash,
    }));
    expect(states.length, kind).toBeGreaterThan(0);
    expect(
      mine.rows.some(({ isOpen }) => isOpen),
      kind,
    ).toBe(false);
    expect(await acceptStates(importer, states), kind).toMatchObject({ reason: { code: "own-work" } });
    const [first] = states;
    await expect(
      db().$executeRaw`
        INSERT INTO "AcceptedState" ("id", "caseId", "recordType", "recordSlug", "revisionSeq", "stateHash", "acceptedById")
        VALUES (gen_random_uuid(), ${caseId}::uuid, ${kind}, ${first?.slug}, ${BigInt(first?.revision ?? 0)},
          ${first?.stateHash}, ${importer.memberId}::uuid)`,
      kind,
    ).rejects.toThrow("is not accepted");
    expect(await acceptStates(admin, states), kind).toMatchObject({ ok: true });
  }
}, 60_000);
