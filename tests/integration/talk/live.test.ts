// Contract: what one app server saves is heard by the streams of all, within moments, by those of the case only.
// Must reject: a change of another case, another person's notice, a lost connection that nobody is told of.
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { createSession, endSession } from "@/lib/server/auth/repository";
import { db } from "@/lib/server/db";
import { notifyChange } from "@/lib/server/journal/changes/repository";
import { openChangeStream } from "@/lib/server/live/loaders";
import { openThread } from "@/lib/server/talk/annotations/workflows";
import { inTransaction } from "@/lib/server/transaction";
import { actorWho, aReporter } from "@/tests/builders/actors";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";

const { url } = await testDatabase();
const room = await aNewsroom("live");
const elsewhere = await aNewsroom("live-elsewhere", ["editor"]);
await db().party.create({ data: { caseId: room.caseId, slug: "alpha", nameEn: "Alpha", kind: "company" } });

const leaving: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});

const BEAT_MS = 150;

async function listen(role: "reporter" | "editor", of = room) {
  const actor = await actorWho("read-desk", of.memberOf(role), of.slug);
  const createdAt = new Date();
  const sessionId = await createSession(db(), {
    memberId: actor.memberId,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + 3_600_000),
    browser: "",
  });
  const controller = new AbortController();
  leaving.push(() => controller.abort());
  const opened = openChangeStream(actor, sessionId, controller.signal, BEAT_MS);
  const heard = { text: "", ended: false };
  void (async () => {
    const reader = opened.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) heard.text += next.value;
    heard.ended = true;
  })();
  return { actor, sessionId, heard, headers: opened.headers };
}

const until = (check: () => boolean) => vi.waitFor(() => expect(check()).toBe(true), { timeout: 3000, interval: 20 });

test("a saved thread is heard by a colleague's stream, after it says that it is listening", async () => {
  const { heard, headers } = await listen("editor");
  const outsider = await listen("editor", elsewhere);
  await until(() => heard.text.includes("event: missed"));
  await until(() => outsider.heard.text.includes("event: missed"));
  const reporter = await aReporter(room.memberOf("reporter"), room.slug);
  const said = await openThread(reporter, { subject: { type: "party", slug: "alpha" }, text: "hm" });
  const slug = said.ok ? said.value.slug : "";
  await until(() => heard.text.includes(`data: {"noun":"thread","slug":"${slug}","version":1}`));
  expect(outsider.heard.text).not.toContain(slug);
  expect(headers.get("cache-control")).toContain("no-transform");
});

test("a change that is rolled back is never heard, and a notice to a person by that person alone", async () => {
  const [one, other] = [await listen("editor"), await listen("reporter")];
  await until(() => one.heard.text.includes("missed") && other.heard.text.includes("missed"));
  const notice = { caseId: room.caseId, version: null };
  await inTransaction(async (tx) => {
    await notifyChange(tx, { ...notice, noun: "party", slug: "undone" });
    throw new Error("undone");
  }).catch(() => undefined);
  await notifyChange(db(), { ...notice, noun: "notification", slug: one.actor.memberId });
  await notifyChange(db(), { ...notice, noun: "party", slug: "last" });
  await until(() => one.heard.text.includes('"last"') && other.heard.text.includes('"last"'));
  expect(one.heard.text).toContain('"notification"');
  expect(other.heard.text).not.toContain('"notification"');
  expect(one.heard.text + other.heard.text).not.toContain("undone");
});

test("when the connection is killed it is made again, and every stream is told to look at everything", async () => {
  const { heard } = await listen("editor");
  await until(() => heard.text.includes("missed"));
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const client = new pg.Client(url);
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
  );
  await client.end();
  await until(() => heard.text.split("event: missed").length === 3);
  await notifyChange(db(), { caseId: room.caseId, noun: "party", slug: "alpha", version: 2 });
  await until(() => heard.text.includes('"version":2'));
});

test("a browser that leaves closes its stream", async () => {
  const { heard } = await listen("editor");
  await until(() => heard.text.includes("missed"));
  for (const leave of leaving.splice(0)) leave();
  await until(() => heard.ended);
});

test("a stream says that its session has ended, and ends", async () => {
  const [ending, going] = [await listen("editor"), await listen("editor")];
  await until(() => ending.heard.text.includes("missed") && going.heard.text.includes("missed"));
  await endSession(db(), ending.sessionId, new Date());
  await until(() => ending.heard.ended);
  expect(ending.heard.text).toContain('event: ended\ndata: {"why":"signed-out"}');
  expect(going.heard.ended).toBe(false);
});

test("a stream ends with the place in the case that it was opened for", async () => {
  const { actor, heard } = await listen("reporter");
  await until(() => heard.text.includes("missed"));
  const where = { caseId_memberId: { caseId: room.caseId, memberId: actor.memberId } };
  await db().membership.update({ where, data: { role: "editor" } });
  await until(() => heard.ended);
  expect(heard.text).toContain('event: ended\ndata: {"why":"place-changed"}');
});
