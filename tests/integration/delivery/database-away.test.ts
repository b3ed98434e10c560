// Contract: with its database killed or stopped a server goes on handing out what it has, latest versions whole, also after
// a restart, and never bytes that are not what they were; what changed is seen within five seconds.
// Must reject: a page that waits for the database, a damaged copy that is handed out, a version from an older release that
// is encoded for each request.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sha256Of } from "@/lib/server/blobs/repository";
import { aVersionOf, type Written } from "../../builders/published-files";
import { aDatabaseRelay } from "../../setup/database-relay";
import { aFront } from "../../setup/front";
import { askRaw } from "../../setup/raw-request";
import { testDatabase } from "../../setup/test-database";

const { url } = await testDatabase();
const HTML = "text/html; charset=utf-8";
const text = (words: string) => `<!DOCTYPE html><p>${words} </p>`.repeat(100);
const version = (words: string): Written => [
  ["en/index.html", HTML, text(words)],
  ["en/loops.html", HTML, text(`${words} loops`)],
];
const nameOf = (words: string) => sha256Of(new TextEncoder().encode(text(words)));

/** A front behind a relay, with everything of the latest versions copied to its folder. */
async function aFilledFront(latest: string, given: { readonly folder?: string } = {}) {
  const relay = await aDatabaseRelay(url);
  const front = await aFront({ ...given, databaseUrl: relay.url });
  await expect
    .poll(() => existsSync(path.join(front.folder, nameOf(`${latest} loops`))), { timeout: 20_000 })
    .toBe(true);
  return { relay, front };
}

/** The words of a page; its status where it is no page. */
async function read(address: string, place: string, headers: Readonly<Record<string, string>> = {}) {
  const begin = performance.now();
  const answer = await askRaw(address, place, { headers });
  const ms = performance.now() - begin;
  const words = /<p>(.*?) <\/p>/.exec(answer.body.toString())?.[1];
  return { ...answer, ms, said: answer.status === 200 ? words : answer.status };
}

test("a version from a release that stored no codings is encoded once, and kept over a restart", async () => {
  await aVersionOf("older", 1, version("older"), { coded: false });
  const { relay, front } = await aFilledFront("older");
  const ask = () => read(front.address, "/older", { "accept-encoding": "br" });
  await expect.poll(async () => (await ask()).headers["content-encoding"], { timeout: 20_000 }).toBe("br");
  const coded = await ask();
  expect(coded.headers.etag).toBe(`"${sha256Of(coded.body)}"`);
  await front.close();
  relay.cut();
  const again = await aFront({ folder: front.folder, databaseUrl: relay.url });
  const asked = await read(again.address, "/older", { "accept-encoding": "br, identity;q=0" });
  expect([asked.status, asked.headers.etag]).toEqual([200, coded.headers.etag]);
  await again.close();
});

test.each(["cut", "stop"] as const)(
  "latest versions are read while the database is away (%s), and followed again after",
  async (how) => {
    const slug = `harbour-${how}`;
    await aVersionOf(slug, 1, version(`${how} one`));
    await aVersionOf(slug, 2, version(`${how} two`));
    const { relay, front } = await aFilledFront(`${how} two`);
    relay[how]();
    // Asked for by nobody before.
    expect((await read(front.address, `/${slug}/loops`)).said).toBe(`${how} two loops`);
    expect((await read(front.address, `/${slug}`, { "accept-encoding": "br" })).headers["content-encoding"]).toBe("br");
    const missing = await read(front.address, `/${slug}/v/1`);
    expect([missing.said, missing.headers["retry-after"], missing.headers["content-type"]]).toEqual([503, "2", HTML]);
    expect((await read(front.address, "/nobody")).said).toBe(404);

    await aVersionOf(slug, 3, version(`${how} three`));
    expect((await read(front.address, `/${slug}`)).said).toBe(`${how} two`);
    relay.restore();
    await expect
      .poll(async () => (await read(front.address, `/${slug}`)).said, { timeout: 10_000 })
      .toBe(`${how} three`);
    expect((await read(front.address, `/${slug}/v/1`)).said).toBe(`${how} one`);
    await front.close();
  },
  60_000,
);

test("a new version is seen at once by servers that are told, and at its own address without waiting", async () => {
  await aVersionOf("told", 1, version("told one"));
  const { front } = await aFilledFront("told one");
  await aVersionOf("told", 2, version("told two"));
  expect((await read(front.address, "/told/v/2")).said).toBe("told two");
  await expect.poll(async () => (await read(front.address, "/told")).said, { timeout: 1_500 }).toBe("told two");
  await front.close();
});

test("after a restart without a database pages come from the own copy, and a damaged copy is never handed out", async () => {
  await aVersionOf("kept", 1, version("kept"));
  const { relay, front } = await aFilledFront("kept");
  await front.close();
  relay.cut();
  const file = path.join(front.folder, nameOf("kept"));
  const bytes = readFileSync(file);
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  writeFileSync(file, bytes);

  const again = await aFront({ folder: front.folder, databaseUrl: relay.url });
  expect((await read(again.address, "/kept/loops")).said).toBe("kept loops");
  expect((await read(again.address, "/kept")).said).toBe(503);
  relay.restore();
  await expect.poll(async () => (await read(again.address, "/kept")).said, { timeout: 10_000 }).toBe("kept");
  expect(sha256Of(readFileSync(file))).toBe(nameOf("kept"));
  await again.close();

  // An index that was damaged is no index: it is read from the database.
  const index = path.join(front.folder, "index.json");
  writeFileSync(index, readFileSync(index, "utf8").replace("kept", "lost"));
  const third = await aFront({ folder: front.folder, databaseUrl: relay.url });
  expect((await read(third.address, "/kept")).said).toBe("kept");
  await third.close();
  expect(readdirSync(front.folder).filter((name) => name.endsWith(".half"))).toEqual([]);
}, 60_000);
