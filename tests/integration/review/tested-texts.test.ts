// Contract: what the document under test says, and what is thought of it, is written anew at the desk over the state that
// was seen; it waits for a second person; what nobody could import is refused in the same words.
// Must reject: a stale write that wins, a text that a sheet would not take, a kind under the name of another.
import { expect, test } from "vitest";
import { formFieldsOf } from "@/lib/domain/records/by-kind";
import { TESTED_KINDS, type TestedKind } from "@/lib/domain/tested/judge-tested";
import { getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { db } from "@/lib/server/db";
import { saveCaseRecords } from "@/lib/server/records/repository";
import { editTested } from "@/lib/server/tested/editing/workflows";
import { loadTested } from "@/lib/server/tested/loaders";
import { inTransaction } from "@/lib/server/transaction";
import { toRecordForm, toRecordSaid } from "@/lib/wire/record-form";
import { testedEdit } from "@/lib/wire/tested-records";
import { acceptEverything } from "../../builders/accept-states";
import { aCase } from "../../builders/case-builders";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "./desk-room";

await testDatabase();

const both = (text: string) => ({ en: text, zh: text });
const SLUGS = { discrepancy: "d-1", statement: "st-1", analogy_step: "a-1" } as const;

async function aRoom(slug: string) {
  const room = await aDeskRoom(slug);
  const records = aCase({
    parties: [],
    deals: [],
    links: [],
    claims: [],
    sources: [],
    discrepancies: [
      {
        slug: SLUGS.discrepancy,
        statement: both("It was paid."),
        explanation: both("It was not."),
        language: "en",
        testedValue: null,
        sourcedValue: null,
        claims: [],
        statements: [],
        errorOrigin: "speaker",
        verdict: "opinion",
      },
    ],
    statements: [
      {
        slug: SLUGS.statement,
        order: 1,
        section: both("One"),
        paragraph: 1,
        paraphrase: both("It was paid."),
        anchor: both("paid"),
        kind: "fact",
        topic: "money",
        about: [],
        claims: [],
        verdict: "opinion",
        explanation: both("Nobody shows it."),
      },
    ],
    analogies: [
      {
        slug: SLUGS.analogy_step,
        analogy: "shop",
        step: 1,
        actor: both("The shop"),
        action: both("buys"),
        amount: "5",
        unit: "USD",
        fromTestedDocument: true,
        note: null,
      },
    ],
  });
  await inTransaction((tx) =>
    saveCaseRecords(tx, { caseId: room.caseId, importRunId: null, records, editedById: null, accepted: true }),
  );
  await acceptEverything(room.caseId);
  return room;
}

type Room = Awaited<ReturnType<typeof aRoom>>;

async function seen({ editor }: Room, kind: TestedKind) {
  const loaded = await loadTested(editor, { type: kind, slug: SLUGS[kind] });
  if (loaded === null) throw new Error("not there");
  return loaded;
}

/** The record as its form would send it, changed in some fields. */
async function write(room: Room, kind: TestedKind, over: object) {
  const { record, version } = await seen(room, kind);
  const said = { type: kind, ...toRecordSaid(kind, toRecordForm(kind, record)), version, why: "misread", ...over };
  const body = testedEdit.safeParse(said);
  return body.success
    ? editTested(room.editor, SLUGS[kind], body.data)
    : body.error.issues.map(({ message }) => message);
}

const MARK = "Qzxmark";
const readers = async (slug: string) => JSON.stringify((await getAcceptedCase(db(), slug)).records);

test.each(TESTED_KINDS)(
  "%s: every text of its form is written, and readers get it by a second person's word",
  async (kind) => {
    const room = await aRoom(`written-${kind.replaceAll("_", "-")}`);
    for (const [field, { type }] of formFieldsOf(kind)) {
      const isPlain = type !== "words";
      const before = await readers(room.slug);
      const other = field === "amount" ? "7" : field === "unit" ? "EUR" : isPlain ? MARK : both(`${MARK} ${field}`);
      expect(await write(room, kind, { [field]: other }), field).toMatchObject({ ok: true });
      expect((await seen(room, kind)).record, field).toMatchObject({ [field]: other });
      expect(await readers(room.slug), field).toBe(before);
      const queue = await loadStateQueue(room.second, { filter: "waiting", page: 1 });
      const states = queue.rows.map(({ type, slug, revision, stateHash }) => ({
        type,
        slug,
        revision,
        stateHash,
      }));
      expect(await acceptStates(room.editor, states), field).toMatchObject({ reason: { code: "own-work" } });
      expect(await acceptStates(room.second, states), field).toMatchObject({ ok: true });
      expect(await readers(room.slug), field).not.toBe(before);
    }
  },
);

test("a write over a state that somebody else wrote since is told what stands now", async () => {
  const room = await aRoom("stale");
  const { version } = await seen(room, "statement");
  expect(await write(room, "statement", { topic: "first" })).toMatchObject({ ok: true });
  expect(await write(room, "statement", { topic: "second", version })).toMatchObject({
    reason: { code: "stale", now: { topic: "first" } },
  });
});

let refusing: Room | undefined;

test.each<readonly [TestedKind, object, unknown]>([
  ["statement", { paraphrase: both("a ".repeat(21).trim()) }, { reason: { problems: [{ reason: "too_many_words" }] } }],
  ["statement", { anchor: { en: "paid", zh: "字".repeat(17) } }, { reason: { problems: [{ field: "anchor.zh" }] } }],
  ["analogy_step", { amount: "-1" }, { reason: { problems: [{ field: "amount", reason: "below_zero" }] } }],
  ["analogy_step", { amount: "1.5", unit: "JPY" }, { reason: { problems: [{ reason: "too_fine_for_money" }] } }],
  ["analogy_step", { unit: "ZZZ" }, { reason: { problems: [{ field: "unit", reason: "currency_unknown" }] } }],
  ["analogy_step", { unit: null }, { reason: { problems: [{ field: "unit", reason: "unit_missing" }] } }],
  ["discrepancy", { statement: both("a\u202eb") }, ["invisible_character", "invisible_character"]],
  ["discrepancy", { explanation: { en: null, zh: null } }, ["text_missing"]],
  ["discrepancy", { type: "statement" }, expect.any(Array)],
])("%s: %j is refused", async (kind, over, told) => {
  refusing ??= await aRoom("refused");
  expect(await write(refusing, kind, over)).toMatchObject(told as object);
});
