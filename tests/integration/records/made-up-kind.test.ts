// Contract: a kind of record is what it declares: one that no file of the product names has its form, is added, read back,
// audited, brought back, accepted by a second person, withdrawn and restored by its declaration and its table alone.
// Must reject: a write over a newer version, a name that is taken, a person who accepts their own state, a withdrawal under
// something that rests on it.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { RecordForm } from "@/components/record-forms/record-form";
import type { DeclaredKind, WithdrawableKind } from "@/lib/domain/records/by-kind";
import type * as kinds from "@/lib/domain/records/kinds";
import { listAcceptedStates } from "@/lib/server/acceptance/repository";
import { loadRecordHistory } from "@/lib/server/audit/reverting/loaders";
import { revertTo } from "@/lib/server/audit/reverting/workflows";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { db } from "@/lib/server/db";
import { addDeclared, editDeclared } from "@/lib/server/editing/workflows";
import { findRecord, listRecords } from "@/lib/server/records/kinds/repository";
import { loadWithdrawal, loadWithdrawn } from "@/lib/server/withdrawals/loaders";
import { changeWithdrawal } from "@/lib/server/withdrawals/workflows";
import { formBoxes } from "@/lib/view/desk/form-boxes";
import { recordFormState, toRecordForm, toRecordSaid } from "@/lib/wire/record-form";
import { declaredEdit, declaredNew } from "@/lib/wire/records";
import { onTheDesk } from "@/tests/builders/desk-part";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "../review/desk-room";

interface Sighting {
  readonly slug: string;
  readonly title: { readonly en: string | null; readonly zh: string | null };
  readonly place: string;
  readonly day: string | null;
  readonly seenBy: string | null;
  readonly seeAlso: readonly string[];
  readonly note: { readonly en: string | null; readonly zh: string | null } | null;
}

vi.mock("@/lib/domain/records/kinds", async (importOriginal) => {
  const original = await importOriginal<typeof kinds>();
  const line = { kind: "line", longest: 200 } as const;
  const thing_of_this_test = {
    list: "thingsOfThisTest",
    table: "ThingOfThisTest",
    isSaidWhole: true,
    isVersioned: true,
    isWithdrawable: true,
    isSubject: false,
    figures: [],
    named: "title",
    namesakes: "refused",
    called: ({ title }: Sighting) => [title],
    fields: {
      slug: { type: "slug" },
      title: { type: "words", column: "En", longest: 200 },
      place: { type: "text", rule: line },
      day: { type: "date" },
      seenBy: { type: "record", kind: "party", isOptional: true },
      seeAlso: { type: "names", kind: "thing_of_this_test" },
      note: { type: "words", column: "", isOptional: true, rule: line },
    },
  };
  return { ...original, RECORD_KINDS: { ...original.RECORD_KINDS, thing_of_this_test } };
});

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));

// A word that no union of the product has.
const KIND = "thing_of_this_test" as DeclaredKind & WithdrawableKind;

await testDatabase();
// What a migration of such a kind would say.
await db().$executeRawUnsafe(`
  CREATE TABLE "ThingOfThisTest" (
    "id" uuid PRIMARY KEY, "caseId" uuid NOT NULL REFERENCES "Case", "slug" text NOT NULL, "titleEn" text, "titleZh" text,
    "place" text NOT NULL, "day" text, "seenById" uuid REFERENCES "Party", "seeAlso" text[] NOT NULL, "note" text,
    "noteZh" text, "version" int NOT NULL DEFAULT 1, "withdrawnAt" timestamptz, UNIQUE ("caseId", "slug"))`);
const [{ source }] = (await db().$queryRaw`
  SELECT prosrc AS "source" FROM pg_proc WHERE proname = 'is_reviewed'`) as [{ readonly source: string }];
await db().$executeRawUnsafe(`
  CREATE OR REPLACE FUNCTION is_reviewed(record_type text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    ${source.replace("'case'", "'case', 'thing_of_this_test'")} $$`);
const room = await aDeskRoom("made-up-kind");
const { caseId, editor, second } = room;

const words = (en: string) => ({ en, zh: null });
const said = { title: words("A ship in the fog"), place: "Pier 4", day: "2025-03", note: null, seeAlso: [] };

async function add(more: object) {
  const form = declaredNew(KIND).parse({ ...said, seenBy: "ash", differsFrom: [], ...more });
  return addDeclared(editor, KIND, form as never);
}

async function edit(slug: string, version: number, more: object) {
  const form = declaredEdit(KIND).parse({ ...said, seenBy: "ash", version, why: "looked again", ...more });
  return editDeclared(editor, KIND, slug, form as never);
}

async function standing(slug: string): Promise<{ version: number; state: Sighting } | null> {
  return (await findRecord(db(), caseId, KIND, slug)) as { version: number; state: Sighting } | null;
}

async function accepted(slug: string): Promise<unknown> {
  const { states } = await listAcceptedStates(db(), caseId, { records: [{ type: KIND, slug }] });
  return states[KIND][0] ?? null;
}

async function waiting(slug: string) {
  const queue = await loadStateQueue(editor, { filter: "mine", type: KIND, page: 1 });
  const row = queue.rows.find((one) => one.slug === slug);
  if (!row) throw new Error("nothing waits");
  const { type, revision, stateHash } = row;
  return [{ type, slug, revision, stateHash }];
}

test("it is added under a name of its own, read back and told from its likes", async () => {
  expect(await add({})).toEqual({ ok: true, value: { slug: "a-ship-in-the-fog", version: 1 } });
  const state = { slug: "a-ship-in-the-fog", ...said, seenBy: "ash" };
  expect(await standing("a-ship-in-the-fog")).toMatchObject({ version: 1, state });
  expect(await add({ title: words("A ship in the fogs") })).toMatchObject({ reason: { code: "duplicates" } });
  expect(await add({ differsFrom: ["a-ship-in-the-fog"] })).toMatchObject({
    reason: { code: "invalid", problems: [{ field: "title.en", reason: "name_taken" }] },
  });
  expect(await add({ title: words("Lanterns"), seenBy: "nobody" })).toMatchObject({
    reason: { code: "invalid", problems: [{ field: "seenBy", reason: "reference_missing" }] },
  });
  expect(await add({ title: words("Lanterns"), seeAlso: ["a-ship-in-the-fog", "a-ship-in-the-fog"] })).toMatchObject({
    ok: true,
  });
  expect(await listRecords(db(), caseId, KIND)).toMatchObject([state, { slug: "lanterns", seeAlso: [state.slug] }]);
});

test("its form refuses a field that is missing, and one that it does not know", () => {
  const { place: _place, ...rest } = said;
  expect(declaredNew(KIND).safeParse({ ...rest, seenBy: null, differsFrom: [] }).success).toBe(false);
  expect(declaredNew(KIND).safeParse({ ...said, seenBy: null, differsFrom: [], depth: "1" }).success).toBe(false);
});

test("its form asks for each of its fields, keeps what it says, and is sent as its schema takes it", async () => {
  const boxes = formBoxes(KIND, ["en", "zh"], "en");
  expect(boxes.map(({ key, asks }) => [key, asks.for])).toEqual([
    ["title.en", "text"],
    ["title.zh", "text"],
    ["place", "text"],
    ["day", "day"],
    ["seenBy", "record"],
    ["seeAlso", "records"],
    ["note.en", "text"],
    ["note.zh", "text"],
  ]);
  const html = renderToStaticMarkup(
    createElement(
      QueryClientProvider,
      { client: new QueryClient() },
      onTheDesk(
        createElement(RecordForm, {
          kind: KIND,
          list: "sightings",
          target: { is: "new" },
          initial: toRecordForm(KIND, null),
        }),
      ),
    ),
  );
  for (const { title } of boxes) expect(html).toContain(title);
  const stands = await standing("a-ship-in-the-fog");
  if (stands === null) throw new Error("it was added before");
  const form = toRecordForm(KIND, stands.state);
  expect(recordFormState(KIND).parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  expect(recordFormState(KIND).safeParse({ ...form, texts: {} }).success).toBe(false);
  const { slug: _slug, ...record } = stands.state;
  expect(declaredEdit(KIND).parse({ ...toRecordSaid(KIND, form), version: 1, why: "" })).toEqual({
    ...record,
    version: 1,
    why: null,
  });
});

test("it is edited over the version that was seen, and every former state comes back", async () => {
  const slug = "a-ship-in-the-fog";
  expect(await edit(slug, 1, { place: "Pier 9", seenBy: null })).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await edit(slug, 1, { place: "Pier 1" })).toMatchObject({
    reason: { code: "stale", now: { version: 2, place: "Pier 9", seenBy: null } },
  });
  const history = await loadRecordHistory(editor, { type: KIND, record: slug, page: 1 });
  const { rows, returns, version } = history;
  expect(rows.map(({ action, why }) => [action, why])).toEqual([
    ["edited", "looked again"],
    ["created", null],
  ]);
  const first = rows[1]?.seq ?? "";
  expect(returns[first]?.map(({ path }) => path[0]).sort()).toEqual(["place", "seenBy"]);
  expect(await revertTo(editor, first, { version: version ?? 0, reason: "it was Pier 4" })).toMatchObject({ ok: true });
  expect(await standing(slug)).toMatchObject({ version: 3, state: { place: "Pier 4", seenBy: "ash" } });
});

test("readers get a state of it by a second person's word", async () => {
  const slug = "a-ship-in-the-fog";
  const states = await waiting(slug);
  expect(await acceptStates(editor, states)).toMatchObject({ reason: { code: "own-work" } });
  expect(await accepted(slug)).toBeNull();
  expect(await acceptStates(second, states)).toMatchObject({ ok: true });
  expect(await accepted(slug)).toEqual((await standing(slug))?.state);
});

test("it is withdrawn with what rests on it, and restored as it was", async () => {
  const slug = "a-ship-in-the-fog";
  const before = await standing(slug);
  const preview = await loadWithdrawal(editor, [{ type: KIND, slug }]);
  if (!preview.ok) throw new Error(preview.reason);
  const { records } = preview.value;
  expect(records.map((one) => [one.slug, one.names])).toEqual([
    [slug, [said.title]],
    ["lanterns", [words("Lanterns")]],
  ]);
  const seen = records.map(({ type, slug: name, version }) => ({ type, slug: name, version }));
  const alone = seen.filter((one) => one.slug === slug);
  const act = { act: "withdraw", reason: "it was a whale" } as const;
  expect(await changeWithdrawal(editor, { ...act, records: alone })).toMatchObject({ reason: { code: "rested-on" } });
  expect(await changeWithdrawal(editor, { ...act, records: seen })).toMatchObject({ ok: true });
  expect(await listRecords(db(), caseId, KIND)).toEqual([]);
  expect(await accepted(slug)).not.toBeNull();
  const gone = await loadWithdrawn(editor, { type: KIND, slug });
  if (gone === null) throw new Error("it was not withdrawn");
  const back = { act: "restore" as const, reason: "it was a ship", records: [...gone.together] };
  expect(await changeWithdrawal(editor, back)).toMatchObject({ ok: true });
  expect((await standing(slug))?.state).toEqual(before?.state);
});
