// Contract: in a case that one person checks, its writer accepts, is stored as doing so alone, and publishes; every public
// byte that carries a figure says so. With two people again, everything accepted alone waits, and after a version by two
// there is no way back.
// Must reject: a page, picture, table, report or document that keeps silent; a reporter or editor who decides it; a claim
// that stays accepted on its writer's word where two check; a way back.
import { expect, test } from "vitest";
import type { CheckedBy } from "@/lib/domain/model/vocabulary";
import { getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import { loadAgenda } from "@/lib/server/agenda/loaders";
import { holds } from "@/lib/server/auth/actor";
import { changeCheckedBy } from "@/lib/server/cases/checked-by/workflows";
import { loadCaseSettings } from "@/lib/server/cases/settings/loaders";
import { changeCaseTexts } from "@/lib/server/cases/settings/workflows";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { retractClaim } from "@/lib/server/claims/workflows";
import { db } from "@/lib/server/db";
import { loadPublication } from "@/lib/server/publications/approval/loaders";
import { approvePublication, askForPublication } from "@/lib/server/publications/approval/workflows";
import { getSnapshotDocument } from "@/lib/server/publications/repository";
import { loadQueue } from "@/lib/server/review/loaders";
import { acceptClaim } from "@/lib/server/review/workflows";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import type { CaseTextsEdit } from "@/lib/wire/case-settings";
import { caseWords } from "@/lib/wire/case-words";
import { verifyCases } from "@/scripts/cli/verify-case";
import type { Admin, Editor, Reporter } from "@/tests/builders/actors";
import { aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { inEnglish } from "../../builders/words";
import { readPublishedFile } from "../../setup/published-file";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

async function change(actor: Admin, checkedBy: CheckedBy) {
  const { version } = await db().case.findUniqueOrThrow({ where: { id: actor.caseId } });
  return changeCheckedBy(actor, { checkedBy, version, why: "there is one of us" });
}

async function accept(by: Editor | Admin, slug: string) {
  return acceptClaim(by, slug, await whatIsSeen(by, slug));
}

async function publish(asker: Reporter, approver: Editor | Admin) {
  const { gate } = await loadPublication(asker);
  if (!gate?.contentSha256) throw new Error(JSON.stringify(gate));
  const { id } = must(await askForPublication(asker, { number: gate.number, contentSha256: gate.contentSha256 }));
  return must(await approvePublication(approver, id));
}

test("whoever is alone accepts and publishes, and every public file with a figure says so", async () => {
  const room = await aDeskRoom("alone");
  expect([room.reporter, room.editor].filter((actor) => holds(actor, "administer"))).toEqual([]);
  must(await change(room.admin, "one"));
  expect(await change(room.admin, "one")).toEqual({ ok: false, reason: "unchanged" });

  const slugs = [];
  for (const subject of ["l-there", "l-back"]) {
    const { slug } = await aProposedClaim(room.admin, { subject });
    const queue = await loadQueue(room.admin, { filter: "waiting", page: 1 });
    expect([queue.checkedBy, queue.rows.map((row) => row.slug)]).toEqual(["one", [slug]]);
    expect((await loadAgenda(room.admin)).toReview).toBe(1);
    must(await accept(room.admin, slug));
    slugs.push(slug);
  }
  expect(await db().claimApproval.count({ where: { caseId: room.caseId, alone: true } })).toBe(2);
  await publish(room.admin, room.admin);
  const files = await db().snapshotFile.findMany({
    where: { snapshot: { caseId: room.caseId } },
    select: { path: true, mediaType: true },
  });
  const silent = [];
  for (const { path, mediaType } of files) {
    // Styles, scripts, fonts and the licence of the fonts hold no figure.
    if (/^(font|text\/(css|javascript))/.test(mediaType) || path.startsWith("files/font-licence.")) continue;
    const file = await readPublishedFile(room.slug, 1, path);
    const text = new TextDecoder().decode(file?.bytes);
    const says = path.endsWith(".csv")
      ? text
          .trim()
          .split("\r\n")
          .every((line, row) => line.endsWith(row === 0 ? ",checked_by" : ",one"))
      : /Checked by one person|由一人核对|"checkedBy":"one"/.test(text);
    if (!says) silent.push(path);
  }
  expect(silent).toEqual([]);
  expect(files.length).toBeGreaterThan(8);
  const stored = await db().snapshot.findFirstOrThrow({ where: { caseId: room.caseId } });
  const document = await getSnapshotDocument(db(), stored.documentSha256);
  expect(buildReportBlocks(document, "en")).toMatchObject({ mark: "Checked by one person" });
  expect(buildReportBlocks(document, "zh").front.notices.join()).toContain("由一人核对");
  const list = await db().siteFile.findUniqueOrThrow({ where: { path: "en/index.html" }, include: { blob: true } });
  expect(new TextDecoder().decode(list.blob.bytes)).toContain("Checked by one person");
  expect((await verifyCases()).say).toContain(
    "alone: history unbroken, 1 versions unchanged; the case is checked by one person now; checked by one person: version 1",
  );

  // With two, what was accepted alone waits again: claims and states.
  expect(await loadCaseSettings(room.admin)).toMatchObject({
    checkedBy: "one",
    claimsAlone: 2,
    isPublishedByTwo: false,
  });
  must(await change(room.admin, "two"));
  expect(
    await db().claim.findMany({ where: { slug: { in: slugs } }, select: { status: true, evidence: true } }),
  ).toEqual([
    { status: "proposed", evidence: null },
    { status: "proposed", evidence: null },
  ]);
  expect((await loadPublication(room.admin)).gate?.contentSha256).toBeNull();
  expect(await accept(room.admin, slugs[0] ?? ""), "by its writer").toMatchObject({ reason: { code: "own-work" } });
  for (const slug of slugs) must(await accept(room.editor, slug));
  await publish(room.admin, room.editor);
  const page = await readPublishedFile(room.slug, 2, "en/index.html");
  expect(new TextDecoder().decode(page?.bytes)).not.toContain("hecked by one person");
  expect((await verifyCases()).say).toContain(
    "alone: history unbroken, 2 versions unchanged; checked by one person: version 1",
  );
  expect(await change(room.admin, "one")).toEqual({ ok: false, reason: "published-by-two" });
  await expect(db().case.update({ where: { id: room.caseId }, data: { checkedBy: "one" } })).rejects.toThrow(
    "checked by one again",
  );
}, 240_000);

test("what a second person accepted stays accepted when two check again; plain SQL leaves no claim alone", async () => {
  const room = await aDeskRoom("mixed");
  must(await change(room.admin, "one"));
  const own = await aProposedClaim(room.admin, { subject: "l-there" });
  must(await accept(room.admin, own.slug));
  const seen = await aProposedClaim(room.admin, { subject: "l-back" });
  must(await accept(room.editor, seen.slug));
  await expect(db().case.update({ where: { id: room.caseId }, data: { checkedBy: "two" } })).rejects.toThrow(
    "on the word of its writer alone",
  );
  must(await change(room.admin, "two"));
  const statuses = await db().claim.findMany({ where: { caseId: room.caseId }, select: { slug: true, status: true } });
  expect(Object.fromEntries(statuses.map(({ slug, status }) => [slug, status]))).toEqual({
    [own.slug]: "proposed",
    [seen.slug]: "accepted",
  });
}, 60_000);

test("a state that its writer accepted alone waits again when two check", async () => {
  const room = await aDeskRoom("states");
  must(await change(room.admin, "one"));
  const { version } = await db().case.findUniqueOrThrow({ where: { id: room.caseId } });
  const title = { en: "A title by one", zh: null };
  const said = {
    languages: ["en"],
    title,
    summary: title,
    words: caseWords.parse({}),
  } satisfies Partial<CaseTextsEdit>;
  must(await changeCaseTexts(room.admin, { ...said, languages: ["en"], version, why: "shorter" }));
  const own = async () => (await loadStateQueue(room.admin, { type: "case", filter: "waiting", page: 1 })).rows;
  const states = (await own()).map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  must(await acceptStates(room.admin, states));
  const publicTitle = async () => (await getAcceptedCase(db(), room.slug)).records.header.title;
  expect(await publicTitle()).toEqual(title);
  must(await change(room.admin, "two"));
  expect(await publicTitle()).not.toEqual(title);
  const queue = await loadStateQueue(room.second, { type: "case", filter: "waiting", page: 1 });
  expect(queue.rows.map(({ slug, isOpen }) => [slug, isOpen])).toEqual([[room.slug, true]]);
}, 60_000);

test("alone, one takes one's own claim back", async () => {
  const room = await aDeskRoom("own-retraction");
  must(await change(room.admin, "one"));
  const { slug } = await aProposedClaim(room.admin, { subject: "l-there" });
  const { version } = must(await accept(room.admin, slug));
  expect(must(await retractClaim(room.admin, slug, { version, reason: inEnglish("misread") }))).toMatchObject({ slug });
}, 60_000);
