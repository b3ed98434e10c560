// Contract: every handler answers every person exactly as the matrix says, and takes a command in its one shape only.
// Must reject: a role that may too much, an outsider who learns that a case exists, a foreign page's command, a body
// with a key or an operator that nobody asked for.
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { ROUTE_MATRIX } from "../../fixtures/route-matrix";
import { ASKERS, type Asked, type RouteRow } from "../../fixtures/route-matrix/row";
import { testDatabase } from "../../setup/test-database";
import { aMatrixRoom, aRequest, findHandler } from "./matrix-room";

// Handlers that read the cookie through the framework get it from here.
let cookieInHand: string | undefined;
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => (cookieInHand === undefined ? undefined : { value: cookieInHand }) }),
}));

await testDatabase();
afterAll(closeAttempts);
const room = await aMatrixRoom("matrix");

beforeEach(async () => {
  await db().rateLimit.deleteMany();
});

async function ask(row: RouteRow, asked: Asked, cookie: string | undefined, headers?: object): Promise<Response> {
  cookieInHand = cookie;
  const handler = await findHandler(row);
  const controller = new AbortController();
  const request = new Request(aRequest(row, asked, cookie, headers), { signal: controller.signal });
  const response = await handler(request, { params: Promise.resolve({ case: room.caseSlug, ...asked.params }) });
  // A stream that stays open is let go; a short answer is read to its end.
  if (response.headers.get("content-type")?.startsWith("text/event-stream")) controller.abort();
  return response;
}

const titled = ROUTE_MATRIX.map((row) => [`${row.method} ${row.route}`, row] as const);
const commands = titled.filter(([, { method }]) => method !== "GET");

describe.each(titled)("%s", (_title, row) => {
  test.each(ASKERS)("answers %s as designed", async (asker) => {
    const asked = (await row.arrange?.(room)) ?? {};
    const response = await ask(row, asked, room.cookieOf(asker));
    expect(response.status).toBe(row.expect[asker]);
    expect(response.headers.get("cache-control")).toMatch(/no-store/);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe.each(commands)("%s", (_title, row) => {
  const foreign = [
    ["of another site", { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }],
    ["without a readable origin", { origin: "null" }],
    ["of a page beside ours", { "sec-fetch-site": "same-site" }],
  ] as const;

  test.each(foreign)("is refused to a page %s", async (_page, headers) => {
    const asked = (await row.arrange?.(room)) ?? {};
    const before = await countWrites();
    expect((await ask(row, asked, room.cookieOf("admin"), headers)).status).toBe(403);
    expect(await countWrites()).toBe(before);
  });

  test("takes no other body than the agreed one", async () => {
    const asked = (await row.arrange?.(room)) ?? {};
    if (asked.body === undefined) return;
    const before = await countWrites();
    for (const [why, body] of listSpoiltBodies(asked.body)) {
      // A password is hashed, whatever its characters; everything else is stored as it is.
      if (why.endsWith("null character") && !row.route.includes("[case]")) continue;
      const response = await ask(row, { ...asked, body }, room.cookieOf("admin"));
      expect([why, [400, 413].includes(response.status)]).toEqual([why, true]);
    }
    expect(await countWrites()).toBe(before);
  });
});

function listSpoiltBodies(body: object): readonly (readonly [string, object])[] {
  const extra = ["role", "caseId", "status", "editedById", "acceptedBy", "id"].filter((key) => !(key in body));
  return [
    ["a list", []],
    ...extra.map((key) => [`unknown key ${key}`, { ...body, [key]: "accepted" }] as const),
    ["an operator object", { not: "" }],
    ...Object.keys(body).flatMap((key) => [
      [`${key} as an operator`, { ...body, [key]: { not: "" } }] as const,
      [`${key} as a list of operators`, { ...body, [key]: [{ in: ["a"] }] }] as const,
      [`${key} oversized`, { ...body, [key]: "x".repeat(2_000_000) }] as const,
      [`${key} with a null character`, { ...body, [key]: "a\0b" }] as const,
    ]),
  ];
}

/** Writes leave a revision; what leaves none must be counted here too. */
async function countWrites(): Promise<number> {
  return db().revision.count();
}
