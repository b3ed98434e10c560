// Contract: a case of another subject is begun, filled, reviewed and published by the people of a newsroom, and its pages
// speak of what it is about.
// Must reject: a word of the shipped case, an identifier before a reader, a version that one person could publish alone.
import { expect, test } from "vitest";
import { saveMember } from "@/lib/server/accounts/members/repository";
import { changeCaseTexts } from "@/lib/server/cases/settings/workflows";
import { beginCase } from "@/lib/server/cases/workflows";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { db } from "@/lib/server/db";
import { importCase } from "@/lib/server/imports/workflows";
import { loadPublication } from "@/lib/server/publications/approval/loaders";
import { approvePublication, askForPublication } from "@/lib/server/publications/approval/workflows";
import { getSnapshotDocument } from "@/lib/server/publications/repository";
import { acceptClaim } from "@/lib/server/review/workflows";
import { caseWords } from "@/lib/wire/case-words";
import { anAdmin, anEditor, aReporter } from "@/tests/builders/actors";
import { whatIsSeen } from "@/tests/builders/claim-forms";
import { aFullTransferCase } from "@/tests/builders/full-transfer-case";
import { must } from "@/tests/builders/must";
import { writeCaseSheets } from "@/tests/builders/write-case-sheets";
import { FOREIGN, findInTexts, listIdentifiers, listReaderTexts, listTableTexts } from "@/tests/fixtures/reader-words";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";

await testDatabase();
const room = await aNewsroom("paper");

test("the transfers of a football club go from an empty case to a published one, by three people", async () => {
  const records = aFullTransferCase(["en"], { hasWords: true });
  const { slug, title, summary, asOf } = records.header;
  const admin = room.memberOf("admin");
  must(
    await beginCase(
      { memberId: admin, name: "admin", sessionId: "" },
      { slug, title, summary, asOf, languages: ["en"] },
    ),
  );
  const { id: caseId } = await db().case.findUniqueOrThrow({ where: { slug } });
  const { passwordHash } = await db().member.findUniqueOrThrow({ where: { id: admin } });
  const join = (role: "reporter" | "editor") =>
    saveMember(db(), { email: `${role}@pitch.example`, name: role, passwordHash, caseId, role });
  const reporter = await aReporter(await join("reporter"), slug);
  const editor = await anEditor(await join("editor"), slug);
  const owner = await anAdmin(admin, slug);

  const words = caseWords.parse(records.header.words);
  must(await changeCaseTexts(owner, { languages: ["en"], title, summary, words, version: 1, why: "its own words" }));
  const { shipped: _shipped, checkedBy: _checkedBy, ...header } = records.header;
  must(await importCase(reporter, { mode: "proposed", header, files: writeCaseSheets(records, []) }));
  expect((await loadPublication(editor)).gate?.contentSha256, "nothing was accepted yet").toBeNull();
  for (;;) {
    const { rows } = await loadStateQueue(editor, { filter: "waiting", page: 1 });
    if (rows.length === 0) break;
    const seen = rows.map(({ type, slug: name, revision, stateHash }) => ({ type, slug: name, revision, stateHash }));
    must(await acceptStates(editor, seen));
  }
  for (const { slug: claim, basis } of records.claims) {
    const accepted = await acceptClaim(editor, claim, await whatIsSeen(editor, claim));
    if (basis === "tested_document_only")
      expect(accepted).toMatchObject({ ok: false, reason: { code: "tested-document-only" } });
    else must(accepted);
  }

  const { gate } = await loadPublication(editor);
  expect(gate?.findings).toEqual([]);
  if (!gate?.contentSha256) throw new Error("the version is not to be had");
  const asked = { number: gate.number, contentSha256: gate.contentSha256 };
  const { id } = must(await askForPublication(editor, asked));
  expect(await approvePublication(editor, id)).toEqual({ ok: false, reason: "own-work" });
  must(await approvePublication(owner, id));

  const snapshot = await db().snapshot.findFirstOrThrow({ where: { caseId }, include: { files: true } });
  const identifiers = listIdentifiers(await getSnapshotDocument(db(), snapshot.documentSha256));
  const read = snapshot.files.filter(({ path }) => /\.(?:html|svg|csv)$/.test(path));
  const paths = read.map(({ path }) => path);
  for (const view of ["index", "rules", "vehicles"]) expect(paths).toContain(`en/${view}.html`);
  expect(paths).toEqual(expect.arrayContaining(["network.en.svg", "claims.csv"]));
  expect(paths.filter((path) => /^zh\/|\.zh\./.test(path))).toEqual([]);
  const said: string[] = [];
  for (const { path, sha256 } of read) {
    const blob = await db().blob.findUniqueOrThrow({ where: { sha256 } });
    const text = new TextDecoder().decode(blob.bytes);
    const texts = path.endsWith(".csv") ? listTableTexts(text) : listReaderTexts(text);
    said.push(...texts);
    expect([path, texts.filter((one) => FOREIGN.test(one))]).toEqual([path, []]);
    expect([path, findInTexts(texts, identifiers)]).toEqual([path, []]);
  }
  for (const own of [
    "The annual speech, checked line by line",
    "The ring of transfers",
    "Seats of North Stand Vehicle",
  ]) {
    expect([own, said.includes(own)]).toEqual([own, true]);
  }
}, 180_000);
