// Contract: readers are told of each party of a loop when it was asked and until when, how it answered in its own words,
// or that nobody asked it, in both languages, on pages, in the report and in the document; each state of it was accepted
// by a second person (rule R18), no figure moves by it, and nothing goes out while it would say the contrary of what is
// on record.
// Must reject: "not asked" of a party that somebody asked, "no answer so far" of one that answered; an answer that one person noted in any public byte, the words of a question, the address that it went to.
import { expect, test } from "vitest";
import { wholeReport } from "@/lib/domain/reports/report-choice";
import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { renderReport } from "@/lib/publication/report/render-report";
import type { Actor } from "@/lib/server/auth/actor";
import { loadStateQueue } from "@/lib/server/claims/accepting/loaders";
import { acceptStates } from "@/lib/server/claims/accepting/workflows";
import { db } from "@/lib/server/db";
import { readPublicationGate } from "@/lib/server/publications/approval/gate/repository";
import { getSnapshotDocument } from "@/lib/server/publications/repository";
import { acceptClaim } from "@/lib/server/review/workflows";
import { loadInquiries } from "@/lib/server/talk/inquiries/loaders";
import { noteReply, openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { withdrawRecords } from "@/lib/server/withdrawals/workflows";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import { aProposedClaim, whatIsSeen } from "../../builders/claim-forms";
import { publishApproved } from "../../builders/publish-approved";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();
const QUESTION = "Qzxquestion";
const SENT_TO = "qzxpress@example.org";
const ANSWER = "Qzxanswer: it is not so.";
const renderer = {
  layoutNetwork,
  bakeSnapshot: (version: Parameters<typeof bakeSnapshot>[0]) => bakeSnapshot({ ...version, island: null }),
  bakeSite: (cases: Parameters<typeof bakeSite>[0]["cases"]) => bakeSite({ cases, island: null }),
};

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

async function acceptAll(by: Actor<"review">) {
  const { rows } = await loadStateQueue(by, { filter: "waiting", page: 1 });
  const states = rows.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
  return states.length === 0 ? 0 : must(await acceptStates(by, states)).accepted;
}

/** What stands in the way of the next version. */
async function gateOf(slug: string) {
  const { findings, contentSha256 } = await readPublicationGate(db(), slug);
  const blocking = findings.filter(({ blocks }) => blocks);
  expect(contentSha256 === null).toBe(blocking.length > 0);
  return blocking;
}

/** The next version, as its files and its document. */
async function publish(slug: string) {
  const { number, sha256 } = must(await publishApproved(slug, renderer));
  const files = await db().snapshotFile.findMany({
    where: { snapshot: { case: { slug }, number } },
    include: { blob: true },
  });
  const texts = new Map(files.map(({ path, blob }) => [path, Buffer.from(blob.bytes).toString("utf8")]));
  return { texts, document: await getSnapshotDocument(db(), sha256) };
}

const holding = (texts: ReadonlyMap<string, string>, words: string) =>
  [...texts].filter(([, text]) => text.includes(words)).map(([path]) => path);

test("an answer reaches readers in the party's own words, by a second person, and never the question", async () => {
  const room = await aDeskRoom("answers");
  for (const subject of ["l-there", "l-back"]) {
    const claim = await aProposedClaim(room.reporter, { subject });
    must(await acceptClaim(room.editor, claim.slug, await whatIsSeen(room.editor, claim.slug)));
  }
  const before = await publish(room.slug);
  expect(before.document.loopSets.some(({ loops }) => loops.length > 0)).toBe(true);
  const loop = "loop/cash.ash.beech.html";
  const deal = before.document.deals[0]?.slug ?? "";
  expect(before.texts.has("inquiries.csv")).toBe(false);
  expect(before.texts.get("en/index.html")).not.toContain("What the companies say");
  expect(before.texts.get(`en/${loop}`)).toContain("Not asked: ");
  expect(before.texts.get(`zh/${loop}`)).toContain("未提问：");

  const deadline = { local: "2026-01-12T18:00", zone: "Asia/Shanghai" };
  const asked = { party: "ash", question: QUESTION, sentTo: SENT_TO, askedOn: "2026-01-05", deadline };
  const { slug } = must(await openInquiry(room.reporter, asked));
  must(
    await noteReply(room.editor, {
      inquiry: slug,
      version: 1,
      stance: "denied",
      answer: ANSWER,
      answeredOn: "2026-01-06",
    }),
  );
  expect((await loadInquiries(room.reporter, {})).inquiries).toMatchObject([{ slug, waits: true }]);
  const { rows } = await loadStateQueue(room.second, { filter: "waiting", page: 1 });
  const seen = rows.map(({ type, slug: name, revision, stateHash }) => ({ type, slug: name, revision, stateHash }));
  expect(await acceptStates(room.editor, seen), "not by whoever noted it").toMatchObject({
    reason: { code: "own-work" },
  });
  expect(await gateOf(room.slug), "nobody is told that ash was not asked").toEqual([
    { code: "question-waits", blocks: true, inquiry: slug, party: "ash", told: "not-asked" },
  ]);
  expect(await publishApproved(room.slug, renderer)).toMatchObject({
    reason: { code: "questions-wait", questions: [{ inquiry: slug }] },
  });

  await acceptAll(room.second);
  expect(await gateOf(room.slug)).toEqual([]);
  const out = await publish(room.slug);
  expect(holding(out.texts, QUESTION)).toEqual([]);
  expect(holding(out.texts, SENT_TO)).toEqual([]);
  expect(holding(out.texts, ANSWER)).toEqual(
    expect.arrayContaining([
      ...[loop, "party/ash.html", `deal/${deal}.html`, "index.html"].flatMap((page) => [`en/${page}`, `zh/${page}`]),
      "en/record.html",
      "inquiries.csv",
    ]),
  );
  const panels = /<div class="panels">.*$/s.exec(out.texts.get("en/index.html") ?? "")?.[0] ?? "";
  expect(panels.split(ANSWER).length - 1, "at the party; an arrow of one deal leads to its page").toBe(1);
  expect(out.texts.get("inquiries.csv")).toContain(
    `\r\n${slug},ash,Ash,2026-01-05,2026-01-12T10:00:00.000Z,2026-01-12T18:00,Asia/Shanghai,denied,2026-01-06,${ANSWER},two\r\n`,
  );
  expect(out.document.inquiries).toEqual([
    {
      slug,
      party: "ash",
      askedOn: "2026-01-05",
      deadline: { at: "2026-01-12T10:00:00.000Z", ...deadline },
      stance: "denied",
      answer: ANSWER,
      answeredOn: "2026-01-06",
    },
  ]);
  expect(out.texts.get(`en/${loop}`)).toContain(
    "asked on 5 January 2026, with time until 12 January 2026, 18:00 (Asia/Shanghai, UTC+8); answered on 6 January 2026 and denied",
  );
  expect(out.texts.get(`en/${loop}`)).toContain("Not asked: Beech.");
  expect(out.texts.get(`zh/${loop}`)).toContain("2026年1月6日答复并否认");
  expect(out.document.figures, "no figure moves").toEqual(before.document.figures);
  expect(JSON.stringify(buildReportBlocks(out.document, "en").chapters)).toContain(ANSWER);
  for (const locale of ["en", "zh"] as const) {
    const report = renderReport({ document: out.document, sha256: "0".repeat(64), choice: wholeReport(locale) });
    expect(report.pdf.byteLength).toBeGreaterThan(1000);
  }
}, 180_000);

test("silence is noted in the evening of the same day, and is told as silence", async () => {
  const room = await aDeskRoom("silence");
  const at = new Date(Date.now() - 60_000);
  const local = at.toISOString().slice(0, 16);
  const askedOn = local.slice(0, 10);
  const asked = { party: "ash", question: QUESTION, sentTo: null, askedOn, deadline: { local, zone: "UTC" } };
  const { slug } = must(await openInquiry(room.reporter, asked));
  const silence = { inquiry: slug, version: 1, stance: "no_reply", answer: null } as const;
  expect((await noteReply(room.reporter, { ...silence, answeredOn: askedOn })).ok).toBe(true);
  const later = new Date(Date.now() + 3_600_000).toISOString().slice(0, 16);
  const open = must(await openInquiry(room.reporter, { ...asked, deadline: { local: later, zone: "UTC" } }));
  const early = { ...silence, inquiry: open.slug, answeredOn: later.slice(0, 10) };
  expect(await noteReply(room.reporter, early)).toMatchObject({ reason: "deadline-ahead" });
  expect(await openInquiry(room.reporter, { ...asked, deadline: { local, zone: "Mars/Olympus" } })).toMatchObject({
    reason: "no-such-time",
  });
});

test("an answer that waits is not told as none, and a question that nobody asked is withdrawn and blocks no more", async () => {
  const room = await aDeskRoom("late-answers");
  for (const subject of ["l-there", "l-back"]) {
    const claim = await aProposedClaim(room.reporter, { subject });
    must(await acceptClaim(room.editor, claim.slug, await whatIsSeen(room.editor, claim.slug)));
  }
  const deadline = { local: "2026-01-12T18:00", zone: "UTC" };
  const asked = { question: QUESTION, sentTo: SENT_TO, askedOn: "2026-01-05", deadline };
  const { slug } = must(await openInquiry(room.reporter, { ...asked, party: "ash" }));
  await acceptAll(room.editor);
  expect(await gateOf(room.slug)).toEqual([]);
  const answer = { inquiry: slug, version: 1, stance: "denied", answer: ANSWER, answeredOn: "2026-01-06" } as const;
  must(await noteReply(room.reporter, answer));
  expect(await gateOf(room.slug)).toEqual([
    { code: "question-waits", blocks: true, inquiry: slug, party: "ash", told: "not-answered" },
  ]);
  await acceptAll(room.editor);
  must(await noteReply(room.reporter, { ...answer, version: 2, answer: `${ANSWER} Never.` }));
  expect(await gateOf(room.slug), "words that were corrected stand as they were accepted").toEqual([]);

  const mistaken = must(await openInquiry(room.reporter, { ...asked, party: "beech" }));
  expect(await gateOf(room.slug)).toMatchObject([{ inquiry: mistaken.slug, told: "not-asked" }]);
  const records = [{ type: "inquiry" as const, slug: mistaken.slug, version: 1 }];
  must(await withdrawRecords(room.reporter, { records, reason: "it was never sent" }));
  expect(await gateOf(room.slug)).toEqual([]);
});
