// Contract: the day of a case is a setting that editors move, each time with a reason; what is accepted after it is said to
// be, and a moved day reaches readers with the next version alone.
// Must reject: an accepted amount that vanishes without a word, a reporter who moves figures, a write over a write that
// was not seen, a published page whose day moves.
import { expect, test } from "vitest";
import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { loadRecordHistory } from "@/lib/server/audit/reverting/loaders";
import { revertTo } from "@/lib/server/audit/reverting/workflows";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { loadCaseOverview } from "@/lib/server/cases/loaders";
import { loadCaseSettings } from "@/lib/server/cases/settings/loaders";
import { changeCaseTexts, moveCaseDay } from "@/lib/server/cases/settings/workflows";
import { loadClaim, loadClaimPage } from "@/lib/server/claims/loaders";
import { db } from "@/lib/server/db";
import { loadLink } from "@/lib/server/deals/links/loaders";
import { loadLiveNetwork } from "@/lib/server/network/loaders";
import type { Renderer } from "@/lib/server/publications/workflows";
import { getCaseRecords } from "@/lib/server/records/repository";
import { loadReportableVersions } from "@/lib/server/reports/loaders";
import { acceptClaim } from "@/lib/server/review/workflows";
import type { CaseDayEdit, CaseTextsEdit } from "@/lib/wire/case-settings";
import { caseWords } from "@/lib/wire/case-words";
import { networkQuery } from "@/lib/wire/network";
import { acceptEverything } from "../../builders/accept-states";
import { aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { publishApproved } from "../../builders/publish-approved";
import { readPublishedFile } from "../../setup/published-file";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();

const renderer: Renderer = {
  layoutNetwork,
  bakeSnapshot: (version) => bakeSnapshot({ ...version, island: null }),
  bakeSite: (cases) => bakeSite({ cases, island: null }),
};

type Room = Awaited<ReturnType<typeof aDeskRoom>>;

/** An accepted amount of ten dollars on the link there, as of a date. */
async function anAccepted({ reporter, editor }: Room, asOf: string | null, subject = "l-there") {
  const { slug } = await aProposedClaim(reporter, { asOf, subject });
  const accepted = await acceptClaim(editor, slug, await whatIsSeen(editor, slug));
  if (!accepted.ok) throw new Error(accepted.reason.code);
  return slug;
}

const WHY = "the newest filing was read";

/** Moves the day over the version that stands. */
async function move(actor: Actor<"set-case">, changes: Partial<CaseDayEdit>) {
  const { settings, version } = await loadCaseSettings(actor);
  const { day, followsNewest } = settings;
  return moveCaseDay(actor, { day, followsNewest, version, why: WHY, ...changes });
}

/** Changes what the case is called over the version that stands. */
async function call(actor: Actor<"set-case">, changes: Partial<CaseTextsEdit>) {
  const { settings, version } = await loadCaseSettings(actor);
  const { languages, title, summary, words } = settings;
  return changeCaseTexts(actor, {
    languages: [...languages],
    title,
    summary,
    words: caseWords.parse(words),
    version,
    why: WHY,
    ...changes,
  });
}

async function amountOf(room: Room, link: string) {
  const network = await loadLiveNetwork(room.reporter, networkQuery.parse({}));
  return network.ok ? (network.value.links.find(({ slug }) => slug === link)?.amount ?? null) : null;
}

test("an accepted amount after the day counts nowhere, and every page of the desk that shows it says so", async () => {
  const room = await aDeskRoom("later");
  await anAccepted(room, "2026-01-31", "l-back");
  const slug = await anAccepted(room, "2026-02-01");
  expect(await amountOf(room, "l-there")).toBeNull();
  expect(await amountOf(room, "l-back")).not.toBeNull();

  const claim = await loadClaim(room.reporter, slug);
  expect(claim?.caseDay).toBe("2026-01-31");
  const link = await loadLink(room.reporter, "l-there");
  expect(link.ok && link.value.caseDay).toBe("2026-01-31");
  const rows = await loadClaimPage(room.reporter, {
    q: "",
    page: 1,
    sort: "day",
    status: undefined,
    evidence: undefined,
  });
  expect(rows.rows.map((row) => [row.asOf, row.isAfterDay])).toEqual([
    ["2026-02-01", true],
    ["2026-01-31", false],
  ]);
  const overview = await loadCaseOverview(room.reporter);
  expect(overview.claimsAfterDay).toBe(1);
  const versions = await loadReportableVersions(room.admin);
  expect(versions.claimsAfterDay).toBe(1);
});

test("an editor moves the day with a reason; a reporter does not, and nobody over a day that they did not see", async () => {
  const room = await aDeskRoom("moved");
  await anAccepted(room, "2026-02-01");
  expect(holds(room.reporter, "set-case")).toBe(false);
  expect(await move(room.editor, { day: "2026-02-01" })).toEqual({ ok: true, value: { slug: "moved", version: 2 } });
  expect(await amountOf(room, "l-there")).toMatchObject({ low: "10" });
  expect(await move(room.admin, { day: "2026-03-01", version: 1 })).toMatchObject({
    ok: false,
    reason: { code: "stale", now: { day: "2026-02-01", version: 2 } },
  });
  const history = await loadRecordHistory(room.reporter, { type: "case_day", record: "moved", page: 1 });
  expect(history.rows.map(({ action, why }) => [action, why])).toEqual([["edited", "the newest filing was read"]]);
});

test("a former day is brought back as a new write", async () => {
  const room = await aDeskRoom("back");
  await move(room.editor, { day: "2026-03-01" });
  await move(room.editor, { day: "2026-04-01" });
  const history = await loadRecordHistory(room.editor, { type: "case_day", record: "back", page: 1 });
  const former = history.rows.find(({ after }) => (after as { day?: string } | null)?.day === "2026-03-01");
  const back = await revertTo(room.editor, former?.seq ?? "", {
    version: history.version ?? 0,
    reason: "too early",
  });
  expect(back).toMatchObject({ ok: true });
  expect((await loadCaseSettings(room.editor)).asOf).toBe("2026-03-01");
});

test("a case that follows its newest accepted claim moves by itself, and stays where a proposal or a rank moves nothing", async () => {
  const room = await aDeskRoom("follows");
  expect(await move(room.editor, { followsNewest: true })).toMatchObject({ ok: true });
  expect(await loadCaseSettings(room.editor)).toMatchObject({ asOf: "2026-01-31", newest: null });
  await anAccepted(room, "2026-05", "l-back");
  await aProposedClaim(room.reporter, { asOf: "2027-01-01" });
  expect(await loadCaseSettings(room.editor)).toMatchObject({ asOf: "2026-05-01", newest: "2026-05-01" });
  const { header } = await getCaseRecords(db(), "follows", { statuses: ["accepted"] });
  expect(header.asOf).toBe("2026-05-01");
  await anAccepted(room, "2026-06-15");
  expect((await loadCaseSettings(room.editor)).asOf).toBe("2026-06-15");
  const overview = await loadCaseOverview(room.reporter);
  expect([overview.header.asOf, overview.claimsAfterDay]).toEqual(["2026-06-15", 0]);
});

test("a moved day reaches readers with the next version, and publishing names what the day leaves out", async () => {
  const room = await aDeskRoom("published");
  await anAccepted(room, "2026-01-31", "l-back");
  const late = await anAccepted(room, "2026-02-01");
  await acceptEverything(room.caseId);
  const first = await publishApproved("published", renderer);
  expect(first).toMatchObject({ ok: true, value: { number: 1, asOf: "2026-01-31", afterDay: [late] } });
  const page = async () => {
    const file = await readPublishedFile("published", "latest", "en/record.html");
    return file ? new TextDecoder().decode(file.bytes) : "";
  };
  const before = await page();
  expect(before).toContain("As of 31 January 2026");
  expect(before).toContain("after the day of the figures, counted in none");

  await move(room.editor, { day: "2026-02-01" });
  expect(await page()).toBe(before);
  expect(await loadCaseSettings(room.editor)).toMatchObject({ asOf: "2026-02-01", published: "2026-01-31" });
  expect(await publishApproved("published", renderer)).toMatchObject({
    ok: true,
    value: { number: 2, asOf: "2026-02-01", afterDay: [] },
  });
  expect(await page()).toContain("As of 1 February 2026");
});

test("a case keeps a title in each of its languages, and no text in a language that it gives up", async () => {
  const room = await aDeskRoom("spoken");
  const title = { en: "Transfers", zh: null };
  expect(await call(room.editor, { title })).toMatchObject({
    ok: false,
    reason: { code: "invalid", problems: [{ field: "title.zh", reason: "required" }] },
  });
  expect(await call(room.editor, { languages: ["zh", "en"] })).toMatchObject({
    ok: false,
    reason: { code: "invalid", problems: [{ field: "languages" }] },
  });
  const both = { en: "Transfers", zh: "转会" };
  expect(await call(room.editor, { title: both, languages: ["en"] })).toMatchObject({ ok: true });
  expect((await loadCaseSettings(room.reporter)).settings).toMatchObject({ languages: ["en"], title });
});
