// Contract: what is not published goes to the app server and back as it comes, with the address of the client that no client
// can write; a client that goes ends its request there; an app server that is away is said to be, in words, at once.
// Must reject: a forged address, a stream that is held back or outlives its reader, a hang, a health that cannot tell a dead
// app server from a dead database.
import { createServer, type IncomingMessage, request } from "node:http";
import { afterAll, expect, test } from "vitest";
import { aFront } from "../../setup/front";
import { askRaw } from "../../setup/raw-request";
import { testDatabase } from "../../setup/test-database";

await testDatabase();

/** Stands for the app server: it tells what it was asked, streams, and says how its database is. */
let database = "ready";
const gone: string[] = [];
const seen: IncomingMessage["headers"][] = [];
const app = createServer((asked, answer) => {
  seen.push(asked.headers);
  const path = asked.url ?? "";
  answer.on("close", () => {
    if (!answer.writableFinished) gone.push(path);
  });
  if (path === "/api/health") answer.end(JSON.stringify({ database }));
  else if (path.startsWith("/api/desk/ring/events")) {
    answer.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store, no-transform" });
    answer.write("data: first\n\n");
  } else if (path === "/api/silent") return;
  else {
    const parts: Buffer[] = [];
    asked.on("data", (part: Buffer) => parts.push(part));
    asked.on("end", () => {
      answer.writeHead(path.includes("missing") ? 404 : 200, {
        "set-cookie": ["a=1", "b=2"],
        "content-type": "application/json",
      });
      answer.end(JSON.stringify({ method: asked.method, path, body: Buffer.concat(parts).toString() }));
    });
  }
});
const listen = (port: number) => new Promise<void>((resolve) => app.listen(port, "127.0.0.1", resolve));
await listen(0);
const at = app.address();
const appPort = at !== null && typeof at === "object" ? at.port : 0;
const stopApp = () =>
  new Promise((resolve) => {
    app.close(resolve);
    app.closeAllConnections();
  });
afterAll(stopApp);
const { address } = await aFront({ appPort });

test("a request and its answer pass as they are, with the address of the connection", async () => {
  const sent = await fetch(`${address}/api/desk/ring/claims?x=%E4%BD%A0`, {
    method: "POST",
    body: "words",
    headers: {
      "x-peer-of-tests": "203.0.113.1",
      origin: address,
      cookie: "session=1",
      "x-forwarded-for": "198.51.100.7",
    },
  });
  expect(await sent.json()).toEqual({ method: "POST", path: "/api/desk/ring/claims?x=%E4%BD%A0", body: "words" });
  expect(sent.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(seen.at(-1)).toMatchObject({
    host: new URL(address).host,
    origin: address,
    cookie: "session=1",
    "x-peer-of-tests": "127.0.0.1",
    "x-forwarded-for": "198.51.100.7",
  });
  const missing = await askRaw(address, "/desk/missing");
  expect(missing.status).toBe(404);
  expect(seen.at(-1)).toMatchObject({ "x-peer-of-tests": "127.0.0.1", "x-forwarded-for": "127.0.0.1" });
});

test("an event stream comes as it is written, and ends there when its reader goes", async () => {
  const first = await new Promise<string>((resolve, reject) => {
    const asked = request(`${address}/api/desk/ring/events`, (answer) => {
      answer.once("data", (part: Buffer) => {
        resolve(part.toString());
        asked.destroy();
      });
    });
    asked.on("error", reject);
    asked.end();
  });
  expect(first).toBe("data: first\n\n");
  await expect.poll(() => gone).toContain("/api/desk/ring/events");
});

test("a client that waits no longer is waited for by nobody", async () => {
  const asked = request(`${address}/api/silent`);
  asked.on("error", () => undefined);
  asked.end();
  await expect.poll(() => seen.length).toBeGreaterThan(0);
  setTimeout(() => asked.destroy(), 100);
  await expect.poll(() => gone).toContain("/api/silent");
});

test("health tells the parts apart within two seconds, and a dead app server is said in words", async () => {
  const health = async () => {
    const begin = performance.now();
    const answer = await fetch(`${address}/api/health`);
    expect(performance.now() - begin).toBeLessThan(2_000);
    return [answer.status, await answer.json()];
  };
  const parts = { front: "alive", app: "ready", database: "ready" };
  expect(await health()).toEqual([200, { status: "ok", ...parts }]);
  database = "away";
  expect(await health()).toEqual([503, { status: "not ready", ...parts, database: "away" }]);
  database = "ready";

  await stopApp();
  // On a busy machine the front may be about to reach the database for the first time.
  const appAway = { status: "not ready", front: "alive", app: "away", database: "ready" };
  await expect.poll(health, { timeout: 30_000 }).toEqual([503, appAway]);
  expect((await fetch(`${address}/api/health/alive`)).status).toBe(200);
  const page = await askRaw(address, "/desk");
  expect([page.status, page.headers["retry-after"], page.headers["content-type"]]).toEqual([
    503,
    "2",
    "text/html; charset=utf-8",
  ]);
  expect(page.body.toString()).toMatch(/load the page again[^]*请重新加载页面/);
  const program = await fetch(`${address}/api/desk/ring/claims`, { method: "POST", body: "{}" });
  expect([program.status, program.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(await program.json()).toMatchObject({ status: 503, code: "away" });
  expect((await askRaw(address, "/desk", { method: "HEAD" })).body.byteLength).toBe(0);

  await listen(appPort);
  expect(await health()).toEqual([200, { status: "ok", ...parts }]);
});
