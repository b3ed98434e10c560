// Contract: the running server answers every person exactly as the matrix says, for every handler and method.
// Must reject: a role that may too much, an outsider who learns that a case or a record exists, a foreign page's command.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { ROUTE_MATRIX } from "../fixtures/route-matrix";
import { ASKERS, type Asked, type RouteRow } from "../fixtures/route-matrix/row";
import { aMatrixRoom } from "../integration/access/matrix-room";
import { servedProduct } from "../setup/served-product";
import { sendRequest } from "./desk-request";
import { readStoredContent } from "./stored-content";

const { address } = servedProduct();
afterAll(closeAttempts);
const room = await aMatrixRoom("matrix");

beforeEach(async () => {
  await db().rateLimit.deleteMany();
});

const titled = ROUTE_MATRIX.map((row) => [`${row.method} ${row.route}`, row] as const);
const commands = titled.filter(([, { method }]) => method !== "GET" && method !== "HEAD");
const ofRecords = titled.filter(([, { route }]) => /\[case\].*\[/.test(route));

const arranged = new Map<RouteRow, Asked>();

/** A request of the row on records that nobody has changed since they were made. */
async function anUntouched(row: RouteRow): Promise<Asked> {
  const asked = arranged.get(row) ?? (await row.arrange?.(room)) ?? {};
  arranged.set(row, asked);
  return asked;
}

describe.each(titled)("%s", (_title, row) => {
  test.each(ASKERS)("answers %s as designed", async (asker) => {
    const asked = await anUntouched(row);
    const answer = await sendRequest(address, row, asked, { cookie: room.cookieOf(asker), caseSlug: room.caseSlug });
    if (row.method !== "GET" && answer.status < 300) arranged.delete(row);
    expect(answer.status, answer.text).toBe(row.expect[asker]);
    expect(answer.headers.get("cache-control")).toMatch(/no-store/);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe.each(commands)("%s", (_title, row) => {
  const foreign = [
    ["of another site", { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }],
    ["without a readable origin", { origin: "null" }],
    ["of a page beside ours", { "sec-fetch-site": "same-site" }],
  ] as const;

  test.each(foreign)("is refused to a page %s", async (_page, headers) => {
    const asked = await anUntouched(row);
    const before = await readStoredContent();
    const sending = { cookie: room.cookieOf("admin"), caseSlug: room.caseSlug, headers };
    expect((await sendRequest(address, row, asked, sending)).status).toBe(403);
    expect(await readStoredContent()).toEqual(before);
  });
});

describe.each(ofRecords)("%s", (_title, row) => {
  test("answers about another case's record as about a missing one", async () => {
    const asked = await anUntouched(row);
    const before = await readStoredContent();
    const [foreign, missing] = await Promise.all([
      asOutsiderAtHome(row, asked),
      asOutsiderAtHome(row, withoutRecord(asked)),
    ]);
    expect(foreign.status).toBe(404);
    expect([foreign.status, foreign.text]).toEqual([missing.status, missing.text]);
    expect(await readStoredContent()).toEqual(before);
  });
});

/** The admin of the other case asks within that case, where they may everything, for a record of this one. */
function asOutsiderAtHome(row: RouteRow, asked: Asked) {
  const sending = { cookie: room.cookieOf("outsider"), caseSlug: `${room.caseSlug}-elsewhere` };
  return sendRequest(address, row, asked, sending);
}

function withoutRecord(asked: Asked): Asked {
  const isId = (name: string) => /^[0-9a-f]{8}-/.test(name);
  const params = Object.entries(asked.params ?? {}).map(([key, name]) => [
    key,
    isId(name) ? "00000000-0000-4000-8000-00000000fffe" : "nothing-of-that-name",
  ]);
  return { ...asked, params: Object.fromEntries(params) };
}
