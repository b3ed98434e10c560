// npm run bench:desk: the desk's slowest questions on a case of 5,000 parties, 50,000 links and 150,000 claims. Each is
// asked 200 times at the door of its route, with sign-in, role and reading of the body, one after the other.
import os from "node:os";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { MOST_LOAD, readLoad } from "@/tests/bench/protocol";
import { aMatrixRoom, aRequest, findHandler } from "@/tests/integration/access/matrix-room";
import { testDatabase } from "@/tests/setup/test-database";
import { fillLargeCase, LARGE } from "./large-case";
import { aSequence, nameParties } from "./party-names";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const SEED = 11;
const REQUESTS = 200;
const WARM = 10;
const MOST_MS = 150;
/** Opening a picture of eighty parties is no key press: a second is where people begin to wait. */
const MOST_MS_OF_A_PICTURE = 1_000;

const { url } = await testDatabase();
afterAll(closeAttempts);
const room = await aMatrixRoom("large");
const next = aSequence(SEED + 1);
const names = nameParties(LARGE.parties, SEED);
const anyOf = (count: number) => 1 + Math.floor(next() * count);

interface Ask {
  readonly route: string;
  readonly method: "GET" | "PUT";
  readonly asker?: "editor" | "reporter";
  readonly next: () => {
    readonly params?: Readonly<Record<string, string>>;
    readonly search?: string;
    readonly body?: object;
  };
}

/** Writes one letter of a name wrong, as people do. */
function misspell(name: string): string {
  const place = 2 + Math.floor(next() * 4);
  return `${name.slice(0, place)}${name.slice(place + 1)}`;
}

async function measure(title: string, { route, method, asker = "editor", next: draw }: Ask): Promise<number> {
  const row = { route: `api/desk/[case]/${route}`, method, expect: {} as never };
  const handler = await findHandler(row);
  const times: number[] = [];
  for (let number = 0; number < WARM + REQUESTS; number += 1) {
    const asked = draw();
    const request = aRequest(row, asked, room.cookieOf(asker));
    const start = performance.now();
    const response = await handler(request, { params: Promise.resolve({ case: room.caseSlug, ...asked.params }) });
    const text = await response.text();
    const took = performance.now() - start;
    expect([response.status, response.ok ? "" : text]).toEqual([200, ""]);
    if (number >= WARM) times.push(took);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.ceil(share * times.length) - 1] ?? Number.NaN;
  const line = `${title.padEnd(34)} p50 ${at(0.5).toFixed(1).padStart(7)} ms   p95 ${at(0.95).toFixed(1).padStart(7)} ms`;
  process.stdout.write(`${line}   most ${at(1).toFixed(1).padStart(7)} ms\n`);
  return at(0.95);
}

beforeAll(async () => {
  const start = performance.now();
  await fillLargeCase(url, room.caseId, SEED);
  process.stdout.write(
    `Node ${process.version}, ${os.cpus().length} cores, load ${readLoad().toFixed(2)}, seed ${SEED}; ` +
      `case filled in ${((performance.now() - start) / 1000).toFixed(1)} s\n`,
  );
});

/** A busy machine only slows the work down: a time that is short enough counts there too, one too long does not. */
function judge(p95: number, most = MOST_MS): void {
  if (p95 <= most || readLoad() <= MOST_LOAD) expect(p95).toBeLessThanOrEqual(most);
  else process.stdout.write(`  load ${readLoad().toFixed(2)} is above ${MOST_LOAD}: not judged\n`);
}

const nameOf = () => names[anyOf(LARGE.parties) - 1] ?? { en: "", zh: "" };

test("a party is found by a misspelt name", async () => {
  judge(
    await measure("party search, misspelt", {
      route: "parties",
      method: "GET",
      next: () => ({ search: `?q=${encodeURIComponent(misspell(nameOf().en))}` }),
    }),
  );
});

test("a party is found by two Chinese characters", async () => {
  judge(
    await measure("party search, two characters", {
      route: "parties",
      method: "GET",
      next: () => ({ search: `?q=${encodeURIComponent(nameOf().zh.slice(0, 2))}` }),
    }),
  );
});

test("the palette finds what has a name", async () => {
  judge(
    await measure("palette", {
      route: "search",
      method: "GET",
      next: () => ({ search: `?q=${encodeURIComponent(nameOf().en.slice(0, 6))}` }),
    }),
  );
});

test("the panel of a link opens", async () => {
  judge(
    await measure("panel of a link", {
      route: "links/[link]",
      method: "GET",
      next: () => ({ params: { link: `l-${anyOf(LARGE.links)}` } }),
    }),
  );
});

test("the network opens on a neighbourhood", async () => {
  const p95 = await measure("network, one party in focus", {
    route: "network",
    method: "GET",
    next: () => ({ search: `?focus=p-${1000 + anyOf(4000)}` }),
  });
  judge(p95, MOST_MS_OF_A_PICTURE);
});

test("the network opens on the busiest party", async () => {
  const p95 = await measure("network, busiest party", { route: "network", method: "GET", next: () => ({}) });
  judge(p95, MOST_MS_OF_A_PICTURE);
});

test("the review queue gives its next items", async () => {
  judge(await measure("review queue", { route: "review", method: "GET", next: () => ({}) }));
});

test("a claim is saved", async () => {
  const { db } = await import("@/lib/server/db");
  const waiting = await db().claim.findMany({
    where: { caseId: room.caseId, status: "proposed", property: "amount" },
    select: { slug: true },
    take: WARM + REQUESTS,
    orderBy: { slug: "asc" },
  });
  let number = 0;
  const draw = () => {
    const claim = waiting[number]?.slug ?? "";
    number += 1;
    const citation = {
      source: "s-1",
      fragment: null,
      locator: "page 2",
      stance: "supports",
      origin: "primary",
      noCaptureReason: "not archived yet",
    };
    const said = {
      property: "amount",
      qualifier: "exact",
      unit: "USD",
      value: String(1000 + number),
      min: "",
      max: "",
    };
    const rest = {
      wording: null,
      asOf: "2025-06-30",
      period: null,
      credibility: null,
      note: null,
      contradicts: [],
      propose: true,
    };
    return { params: { claim }, body: { ...said, ...rest, citations: [citation], version: 1, why: null } };
  };
  judge(await measure("save a claim", { route: "claims/[claim]", method: "PUT", asker: "reporter", next: draw }));
});
