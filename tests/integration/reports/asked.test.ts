// Contract: an admin has a report made by a choice; it is made once for a choice of a version, one at a time of a version
// and two in all, and is fetched again with the same bytes; how far it has come is told from the first moment.
// Must reject: a report that asking with GET makes, two that are set at once of one version, a third in all, other bytes
// for the same choice, a turn that a failure keeps, a reporter or editor, a report of another case.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { GET as getFile } from "@/app/api/desk/[case]/reports/[report]/route";
import { GET as getReports } from "@/app/api/desk/[case]/reports/route";
import { POST as postReport } from "@/app/api/desk/[case]/snapshots/[n]/reports/route";
import { type ReportChoice, wholeReport } from "@/lib/domain/reports/report-choice";
import { layoutNetwork } from "@/lib/publication/layout";
import { drawReport, renderReport, setReport } from "@/lib/publication/report/render-report";
import { sha256Of } from "@/lib/server/blobs/repository";
import { db } from "@/lib/server/db";
import { getSnapshotDocument } from "@/lib/server/publications/repository";
import { loadReportFile, loadReports } from "@/lib/server/reports/loaders";
import { type BeginReport, makeReport, requestReport } from "@/lib/server/reports/workflows";
import { acceptClaim } from "@/lib/server/review/workflows";
import { reportState } from "@/lib/wire/reports";
import { aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { must } from "../../builders/must";
import { publishApproved } from "../../builders/publish-approved";
import { testDatabase } from "../../setup/test-database";
import { runCommand } from "../commands/run-command";
import { atTheDesk, mailOf } from "../desk-door";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();
const typesetter = { draw: drawReport, set: setReport };
const small: ReportChoice = { language: "en", style: "apa", sections: ["deals", "method"] };

/** A room with a published version. */
async function aPublishedRoom(slug: string) {
  const room = await aDeskRoom(slug);
  const claim = await aProposedClaim(room.reporter, { subject: "l-there" });
  must(await acceptClaim(room.editor, claim.slug, await whatIsSeen(room.editor, claim.slug)));
  const back = await aProposedClaim(room.reporter, { subject: "l-back" });
  must(await acceptClaim(room.editor, back.slug, await whatIsSeen(room.editor, back.slug)));
  must(
    await publishApproved(slug, {
      layoutNetwork,
      bakeSnapshot: () => Promise.resolve([]),
      bakeSite: () => Promise.resolve([]),
    }),
  );
  return room;
}

/** The typesetter of a test: it waits until it is let go, and knows what it was asked for. */
function aTypesetter() {
  const begun: Parameters<BeginReport>[0][] = [];
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const begin: BeginReport = async (turn) => {
    begun.push(turn);
    await gate;
    return must(await makeReport(turn, typesetter, turn.id));
  };
  return { begun, begin, letGo };
}

let room: Awaited<ReturnType<typeof aPublishedRoom>>;
let other: typeof room;
let third: typeof room;

beforeAll(async () => {
  room = await aPublishedRoom("reports");
  other = await aPublishedRoom("other-reports");
  third = await aPublishedRoom("third-reports");
}, 120_000);

async function settled(of: typeof room) {
  for (;;) {
    const state = await loadReports(of.admin);
    if (state.underWay.length === 0) return state;
    await sleep(20);
  }
}

test("twenty-four at once have one report made; another of the version, and a third in all, are told to wait", async () => {
  const { begun, begin, letGo } = aTypesetter();
  const ask = (who: typeof room, choice: ReportChoice) => requestReport(who.admin, { number: 1, choice }, begin);
  const answers = await Promise.all(Array.from({ length: 24 }, () => ask(room, small)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(24);
  expect(begun).toHaveLength(1);
  const [turn] = must(await ask(room, { ...small, sections: ["method", "deals"] })).underWay;
  expect(turn, "the same choice, however it was chosen").toMatchObject({ version: 1, ...small, requestedBy: "admin" });
  expect(reportState.parse(JSON.parse(JSON.stringify(await loadReports(room.admin))))).toMatchObject({ made: [] });

  expect(await ask(room, wholeReport("en"))).toEqual({ ok: false, reason: "being-made" });
  expect((await ask(other, small)).ok).toBe(true);
  expect(await ask(third, small)).toEqual({ ok: false, reason: "busy" });
  expect(begun).toHaveLength(2);
  letGo();
  expect((await settled(room)).made).toMatchObject([{ version: 1, ...small, requestedBy: "admin" }]);
  expect((await settled(other)).made).toHaveLength(1);
  expect(await db().reportTurn.count()).toBe(0);
}, 60_000);

test("the same choice is the same file, and is not made again", async () => {
  const { begun, begin } = aTypesetter();
  const { made } = must(await requestReport(room.admin, { number: 1, choice: small }, begin));
  expect(begun).toEqual([]);
  const [first] = made;
  const file = must(await loadReportFile(room.admin, first?.id ?? ""));
  expect(file.fileName).toMatch(/^reports-v1-en-[0-9a-f]{8}\.pdf$/);
  expect(file.sha256).toBe(first?.sha256);
  const { documentSha256: sha256 } = await db().snapshot.findFirstOrThrow({ where: { caseId: room.caseId } });
  const again = renderReport({ document: await getSnapshotDocument(db(), sha256), sha256, choice: small });
  expect(sha256Of(again.pdf)).toBe(file.sha256);
  // Whoever made it at the command line meanwhile changes nothing.
  expect(must(await makeReport({ caseSlug: room.slug, number: 1, choice: small }, typesetter))).toBe(file.sha256);
  expect((await loadReports(room.admin)).made).toHaveLength(1);
}, 60_000);

test("what fails is told by its absence and frees the turn; what a dead program left is taken over", async () => {
  const choice = wholeReport("zh");
  let breakIt = () => {};
  const broken: BeginReport = () =>
    new Promise((_, reject) => {
      breakIt = () => reject(new Error("no typesetter"));
    });
  expect(must(await requestReport(room.admin, { number: 1, choice }, broken)).underWay).toHaveLength(1);
  breakIt();
  expect((await settled(room)).made.filter(({ language }) => language === "zh")).toEqual([]);

  const snapshot = await db().snapshot.findFirstOrThrow({ where: { caseId: room.caseId }, select: { id: true } });
  const left = { ...choice, sections: [], snapshotId: snapshot.id, place: 1, requestedById: room.admin.memberId };
  await db().reportTurn.create({ data: { ...left, startedAt: new Date(Date.now() - 3_600_000) } });
  expect((await loadReports(room.admin)).underWay).toEqual([]);
  const { begun, begin, letGo } = aTypesetter();
  letGo();
  must(await requestReport(room.admin, { number: 1, choice }, begin));
  expect(begun).toHaveLength(1);
  expect((await settled(room)).made).toMatchObject([{ language: "zh" }, { language: "en" }]);
}, 60_000);

test("only an admin of the case has reports made and fetches them, and asking for one makes none", async () => {
  const count = () => db().report.count();
  const before = await count();
  const [made] = (await loadReports(room.admin)).made;
  const at = { case: room.slug };
  for (const role of ["reporter", "editor"] as const) {
    const send = await atTheDesk(mailOf(room.slug, role));
    expect((await send(getReports, "GET", at)).status).toBe(403);
    expect((await send(getFile, "GET", { ...at, report: made?.id ?? "" })).status).toBe(403);
    expect((await send(postReport, "POST", { ...at, n: "1" }, { body: small })).status).toBe(403);
  }
  const stranger = await atTheDesk(mailOf(other.slug, "admin"));
  expect((await stranger(getFile, "GET", { case: other.slug, report: made?.id ?? "" })).status).toBe(404);
  expect((await stranger(getReports, "GET", at)).status).toBe(404);

  const admin = await atTheDesk(mailOf(room.slug, "admin"));
  expect((await admin(getReports, "GET", at)).body).toMatchObject({ made: [{}, {}], underWay: [] });
  expect((await admin(getFile, "GET", { ...at, report: made?.id ?? "" })).status).toBe(200);
  for (const report of ["1", "en", "018f2b1e-0000-7000-8000-000000000000"]) {
    expect((await admin(getFile, "GET", { ...at, report })).status).toBe(404);
  }
  const asked = (n: string, body: object) => admin(postReport, "POST", { ...at, n }, { body });
  expect((await asked("9", small)).status).toBe(404);
  expect((await asked("one", small)).status).toBe(404);
  for (const body of [{}, { ...small, style: "own" }, { ...small, sections: ["front"] }, { ...small, to: "/tmp/x" }]) {
    expect((await asked("1", body)).status).toBe(400);
  }
  expect(await count()).toBe(before);
  expect(await db().reportTurn.count()).toBe(0);
}, 60_000);

test("the worker's own program makes what was asked for, and tells its steps", async () => {
  const steps = new Set<string>();
  const choice: ReportChoice = { language: "both", style: "gbt7714", sections: ["loops"] };
  expect(must(await requestReport(third.admin, { number: 1, choice })).underWay).toMatchObject([{ step: "reading" }]);
  for (;;) {
    const { underWay } = await loadReports(third.admin);
    for (const { step } of underWay) steps.add(step);
    if (underWay.length === 0) break;
    await sleep(5);
  }
  expect((await loadReports(third.admin)).made).toMatchObject([{ ...choice, version: 1, requestedBy: "admin" }]);
  expect([...steps]).toEqual(expect.arrayContaining(["reading", "setting"]));
}, 120_000);

test("the command line takes the same choice, hands out the same bytes, and says what is no choice", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "roundtrip-choice-"));
  const file = path.join(folder, "own.pdf");
  const asked = ["report", third.slug, "1"];
  const typed = await runCommand([...asked, "both", "--style", "gbt7714", "--sections", "loops", "--to", file]);
  expect(typed).toMatchObject({ code: 0 });
  const { made } = await loadReports(third.admin);
  expect(made).toHaveLength(1);
  expect(sha256Of(readFileSync(file))).toBe(made[0]?.sha256);
  rmSync(folder, { recursive: true });
  for (const [language, option, value, told] of [
    ["fr", "--style", "apa", '"fr" is no language of a report; say en, zh or both'],
    ["en", "--style", "own", '"own" is no style of a report; say chicago, apa, gbt7714'],
    ["en", "--sections", "loops,front", '"front" is no section; there are network, loops,'],
  ] as const) {
    const refused = await runCommand([...asked, language, option, value]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toContain(told);
  }
}, 120_000);
