// Contract: published files are handed out as they were stored, in the representation that the client accepts, with headers
// that let everybody keep what may be kept and nothing else.
// Must reject: one entity tag for two encodings, a body behind HEAD or 304, an answer that a cache may keep too long, a
// method that is not there, two readings of one address.
import { createHash } from "node:crypto";
import { Agent, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { aSiteOf, aVersionOf } from "../../builders/published-files";
import { aFront } from "../../setup/front";
import { askRaw, sendBytes } from "../../setup/raw-request";
import { testDatabase } from "../../setup/test-database";

await testDatabase();
const page = (words: string) => `<!DOCTYPE html><title>${words}</title>${`<p>${words}</p>`.repeat(200)}`;
const HTML = "text/html; charset=utf-8";
const FONT = Uint8Array.from({ length: 900 }, (_, at) => (at * 7919) % 256);

await aVersionOf("harbour", 1, [
  ["en/index.html", HTML, page("first")],
  ["document.json", "application/json", JSON.stringify({ version: 1, words: "first ".repeat(100) })],
  ["files/page.0123456789abcdef.css", "text/css; charset=utf-8", "body { color: black }\n".repeat(30)],
]);
await aVersionOf("harbour", 2, [
  ["en/index.html", HTML, page("second")],
  ["en/loops.html", HTML, page("loops")],
  ["zh/index.html", HTML, page("第二版")],
  ["document.json", "application/json", JSON.stringify({ version: 2, words: "second ".repeat(100) })],
  ["network.en.svg", "image/svg+xml", `<svg xmlns="http://www.w3.org/2000/svg">${"<g/>".repeat(300)}</svg>`],
  ["parties.csv", "text/csv; charset=utf-8", "slug,name\n".repeat(200)],
  ["files/latin.fedcba9876543210.woff2", "font/woff2", FONT],
]);
await aSiteOf([
  ["en/index.html", HTML, page("home")],
  ["zh/index.html", HTML, page("首页")],
  ["en/method.html", HTML, page("method")],
  ["robots.txt", "text/plain; charset=utf-8", "User-agent: *\nAllow: /\n".repeat(20)],
]);
const { address } = await aFront();

const withoutConnection = (headers: IncomingHttpHeaders) => ({
  ...headers,
  date: "",
  connection: "",
  "keep-alive": "",
});

const REVALIDATED = "public, max-age=0, s-maxage=5, stale-while-revalidate=60";
const FOR_EVER = "public, max-age=31536000, immutable";

/** Every kind of public file, with how long it may be kept. */
const KINDS: readonly (readonly [kind: string, path: string, type: string, keeping: string])[] = [
  ["the list of cases", "/", HTML, REVALIDATED],
  ["the list of cases in Chinese", "/zh", HTML, REVALIDATED],
  ["the method", "/method", HTML, REVALIDATED],
  ["a file of the site at the root", "/robots.txt", "text/plain; charset=utf-8", REVALIDATED],
  ["the latest version", "/harbour", HTML, REVALIDATED],
  ["the latest version in Chinese", "/zh/harbour", HTML, REVALIDATED],
  ["a view of the latest version", "/harbour/loops", HTML, REVALIDATED],
  ["a fixed version", "/harbour/v/1", HTML, REVALIDATED],
  ["a view of a fixed version", "/harbour/v/2/loops", HTML, REVALIDATED],
  ["a document", "/harbour/v/2/document.json", "application/json", REVALIDATED],
  ["a picture", "/harbour/v/2/network.en.svg", "image/svg+xml", REVALIDATED],
  ["a table", "/harbour/v/2/parties.csv", "text/csv; charset=utf-8", REVALIDATED],
  ["a style of a former version", "/files/page.0123456789abcdef.css", "text/css; charset=utf-8", FOR_EVER],
  ["a font", "/files/latin.fedcba9876543210.woff2", "font/woff2", FOR_EVER],
];

/** What the app server puts on every answer of its own. */
const config: { default: { headers(): Promise<{ headers: { key: string; value: string }[] }[]> } } = await import(
  new URL("../../../next.config.mjs", import.meta.url).href
);
const [security] = await config.default.headers();
/** A published picture may stand on the page of another site; nothing of the desk may. */
const DESK_ALONE = new Set(["Cross-Origin-Resource-Policy"]);
const ACCEPTED = [
  ["br", (bytes: Buffer) => brotliDecompressSync(bytes)],
  ["gzip", (bytes: Buffer) => gunzipSync(bytes)],
] as const;

test.each(KINDS)("%s at %s", async (_kind, path, type, keeping) => {
  const plain = await askRaw(address, path);
  expect(plain.status).toBe(200);
  const hashed = (bytes: Buffer) => `"${createHash("sha256").update(bytes).digest("hex")}"`;
  expect(plain.headers).toMatchObject({
    etag: hashed(plain.body),
    vary: "Accept-Encoding",
    "content-type": type,
    "content-length": String(plain.body.byteLength),
    "cache-control": keeping,
  });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  for (const { key, value } of (security?.headers ?? []).filter(({ key: name }) => !DESK_ALONE.has(name)))
    expect(plain.headers[key.toLowerCase()]).toBe(value);
  expect(plain.headers["content-security-policy"]).toContain("default-src 'none'");
  expect(plain.headers["set-cookie"]).toBeUndefined();

  const tags = new Set([plain.headers.etag]);
  for (const [coding, undo] of type === "font/woff2" ? [] : ACCEPTED) {
    const headers = { "accept-encoding": coding };
    const coded = await askRaw(address, path, { headers });
    expect(coded.headers).toMatchObject({
      "content-encoding": coding,
      etag: hashed(coded.body),
      vary: "Accept-Encoding",
      "content-type": type,
      "content-length": String(coded.body.byteLength),
      "cache-control": keeping,
    });
    expect(undo(coded.body).equals(plain.body)).toBe(true);
    tags.add(coded.headers.etag);

    const head = await askRaw(address, path, { method: "HEAD", headers });
    expect([head.status, head.body.byteLength]).toEqual([200, 0]);
    expect({ ...head.headers, date: "" }).toEqual({ ...coded.headers, date: "" });
    const again = await askRaw(address, path, {
      headers: { ...headers, "if-none-match": `"other", W/${coded.headers.etag}` },
    });
    expect([again.status, again.body.byteLength, again.headers.etag]).toEqual([304, 0, coded.headers.etag]);
    expect(again.headers).toMatchObject({ vary: "Accept-Encoding", "cache-control": keeping });
    // What a client has in one encoding is not what it would get in another.
    const other = await askRaw(address, path, { headers: { ...headers, "if-none-match": plain.headers.etag ?? "" } });
    expect(other.status).toBe(200);
  }
  expect(tags.size).toBe(type === "font/woff2" ? 1 : 3);
  expect((await askRaw(address, path, { headers: { "if-none-match": "*" } })).status).toBe(304);
});

test.each(KINDS)("%s is the same on a connection that stays, asked for once or again", async (_kind, path) => {
  const known = (await askRaw(address, path, { headers: { "accept-encoding": "gzip" } })).headers.etag ?? "";
  const forms: readonly Readonly<Record<string, string>>[] = [
    {},
    { "accept-encoding": "br, gzip" },
    { "accept-encoding": "gzip", "if-none-match": known },
  ];
  for (const method of ["GET", "HEAD"]) {
    for (const asked of forms) {
      const once = await askRaw(address, path, { method, headers: asked });
      for (let turn = 0; turn < 2; turn += 1) {
        const kept = await askRaw(address, path, { method, headers: { ...asked, connection: "keep-alive" } });
        expect(kept.status).toBe(once.status);
        expect(kept.body.equals(once.body)).toBe(true);
        expect(withoutConnection(kept.headers)).toEqual(withoutConnection(once.headers));
        expect(Math.abs(Date.parse(kept.headers.date ?? "") - Date.now())).toBeLessThan(5_000);
        expect(kept.headers).toMatchObject({ connection: "keep-alive", "keep-alive": "timeout=65" });
      }
    }
  }
});

test("a new version is seen by who keeps the connection, and a withdrawn page is gone", async () => {
  await aVersionOf("quay", 1, [["en/index.html", HTML, page("before")]]);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const read = () => askRaw(address, "/quay", { agent });
  const text = async () => (await read()).body.toString();
  await expect.poll(text).toContain("before");
  await aVersionOf("quay", 2, [["en/index.html", HTML, page("after")]]);
  await expect.poll(text, { timeout: 5_000 }).toContain("after");
  await db().case.update({ where: { slug: "quay" }, data: { latestSnapshotId: null } });
  await expect.poll(async () => (await read()).status, { timeout: 5_000 }).toBe(404);
  agent.destroy();
});

test.each([
  ["gzip;q=1, br;q=0.2", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0, *", "gzip"],
  ["*", "br"],
  ["gzip, deflate, br, zstd", "br"],
  ["identity, br;q=0.5", undefined],
  ["deflate", undefined],
  ["", undefined],
  ["br;;q=,,;", "br"],
  ["identity;q=0, *;q=0.1", "br"],
])("Accept-Encoding: %s", async (header, coding) => {
  const { status, headers } = await askRaw(address, "/harbour", { headers: { "accept-encoding": header } });
  expect([status, headers["content-encoding"]]).toEqual([200, coding]);
});

test("a client that accepts none of what is stored is told so", async () => {
  for (const header of ["identity;q=0", "*;q=0", "identity;q=0, zstd"]) {
    const { status, headers } = await askRaw(address, "/harbour", { headers: { "accept-encoding": header } });
    expect([header, status, headers.vary]).toEqual([header, 406, "Accept-Encoding"]);
  }
});

test("what is not there is not found, and what is written otherwise is led on", async () => {
  for (const path of [
    "/nobody",
    "/constructor",
    "/harbour/v/3",
    "/harbour/v/0",
    "/harbour/v/01",
    "/harbour/v/2/nothing",
    "/harbour/v/2/__proto__.json",
    "/harbour/v/2/document.json/x",
    "/harbour/index",
    "/zh/harbour/v/2/parties.csv",
    "/files/none.0000.js",
    "/files/constructor",
    "/Harbour",
    "//harbour",
    "/harbour//loops",
    "/zh/files/latin.fedcba9876543210.woff2",
  ]) {
    const { status, headers } = await askRaw(address, path);
    expect([path, status, headers["cache-control"]]).toEqual([path, 404, "no-cache"]);
  }
  const slash = await askRaw(address, "/harbour/?lens=paid");
  expect([slash.status, slash.headers.location]).toEqual([308, "/harbour?lens=paid"]);
  const alone = await askRaw(address, "/zh/harbour/loops?lens=paid");
  expect([alone.status, alone.headers.location]).toEqual([307, "/harbour/loops?lens=paid"]);
});

test("addresses that can be read in two ways are refused in words", async () => {
  for (const [path, status] of [
    ["/harbour/../method", 400],
    ["/harbour/%2e%2e/method", 400],
    ["/harbour/./loops", 400],
    ["/harbour%2Floops", 400],
    ["/harbour%5c..", 400],
    ["/harbour%00", 400],
    ["/harbour/%zz", 400],
    ["/harbour/%E4%BD", 400],
    [`/${"a".repeat(8_001)}`, 414],
    ["http://elsewhere.example/harbour", 400],
    ["*", 400],
  ] as const) {
    const answer = await askRaw(address, path);
    expect([path.slice(0, 40), answer.status]).toEqual([path.slice(0, 40), status]);
    expect(answer.body.toString()).toMatch(/^(This|Not) .+\.\n$|^.+\.\n$/);
  }
  const huge = await sendBytes(address, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`);
  expect(huge).toMatch(/^HTTP\/1\.1 431 /);
  expect(await sendBytes(address, "GET /harbour/?\x7f HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toMatch(
    /^HTTP\/1\.1 400 /,
  );
  expect(await sendBytes(address, "GET / HTTP/9.9\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
  expect((await askRaw(address, "/harbour")).status).toBe(200);
});

test("methods that an address does not have are 405 with what it has", async () => {
  for (const [method, path, allow] of [
    ["TRACE", "/harbour", "GET, HEAD"],
    ["TRACE", "/desk", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"],
    ["TRACE", "/api/health", "GET, HEAD"],
    ["POST", "/harbour", "GET, HEAD"],
    ["PROPFIND", "/api/desk/harbour/claims", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"],
    ["DELETE", "/files/latin.fedcba9876543210.woff2", "GET, HEAD"],
  ] as const) {
    const { status, headers } = await askRaw(address, path, { method });
    expect([method, path, status, headers.allow]).toEqual([method, path, 405, allow]);
  }
  expect(await sendBytes(address, "INVENTED / HTTP/1.1\r\nHost: x\r\n\r\n")).toMatch(
    /^HTTP\/1\.1 405 [^]*Allow: GET, HEAD/,
  );
  expect(await sendBytes(address, "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n")).toMatch(/^HTTP\/1\.1 405 /);
});
