// Contract: the running server opens every page of the desk to exactly those the matrix names, and tells nobody else.
// Must reject: a page that an outsider reads, also as the data of a navigation or past a check in front of the pages.
import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { proposeSet } from "@/lib/server/sets/workflows";
import { aProposedClaim, saveSmallWeb } from "../builders/claim-forms";
import { must } from "../builders/must";
import { aPressNote } from "../builders/press-note";
import { PAGE_MATRIX, type PageRow } from "../fixtures/page-matrix";
import { ASKERS, type Asker } from "../fixtures/route-matrix/row";
import { aMatrixRoom } from "../integration/access/matrix-room";
import { servedProduct } from "../setup/served-product";

const { address } = servedProduct();
afterAll(closeAttempts);
const room = await aMatrixRoom("pages");

/** Stands in the title of the case and in the names of its records: no page for others may hold it. */
const CANARY = "Canary4711";
await saveSmallWeb(room.caseId);
const { slug: claim } = await aProposedClaim(await room.author());
const { slug: deal } = await db().deal.findFirstOrThrow({ where: { caseId: room.caseId } });
const { id: authorityId, slug: party } = await db().party.findFirstOrThrow({ where: { caseId: room.caseId } });
await db().party.create({ data: { caseId: room.caseId, slug: "spv", nameEn: CANARY, kind: "spv" } });
const rule = { caseId: room.caseId, slug: "r-export", title: CANARY, status: "in_force", authorityId } as const;
await db().rule.create({ data: rule });
await db().indicator.create({ data: { caseId: room.caseId, slug: "i-price", nameEn: CANARY, unit: "USD" } });
const term = { termEn: CANARY, termZh: CANARY, definitionEn: CANARY, definitionZh: CANARY };
await db().glossaryTerm.create({ data: { caseId: room.caseId, slug: "t-ring", ...term } });
await db().case.update({ where: { id: room.caseId }, data: { titleEn: CANARY } });
await db().party.updateMany({ where: { caseId: room.caseId }, data: { nameEn: CANARY } });

const source = {
  caseId: room.caseId,
  slug: "s-matrix",
  publisher: CANARY,
  kind: "article",
  language: "en",
  reliability: "C",
} as const;
await db().source.create({ data: source });

const note = aPressNote(randomUUID(), { nvidia: "ash", apollo: "beech" });
const { slug: set } = must(await proposeSet(await room.author(), { ...note, title: { en: CANARY, zh: null } }));

const PARAMS: Readonly<Record<string, string>> = {
  case: room.caseSlug,
  claim,
  deal,
  link: "l-there",
  party,
  rule: rule.slug,
  indicator: "i-price",
  term: "t-ring",
  vehicle: "spv",
  source: source.slug,
  loop: "cash.ash.birch",
  set,
  type: "party",
  record: party,
  subject: party,
  rest: "no/such/place",
};

const placeOf = ({ page, address = page }: PageRow, params = PARAMS) =>
  `/${address.replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => encodeURI(params[name] ?? ""))}`;

async function open(place: string, asker: Asker, headers: Readonly<Record<string, string>> = {}) {
  const cookie = room.cookieOf(asker);
  const response = await fetch(`${address}${place}`, {
    redirect: "manual",
    headers: { ...(cookie && { cookie: `roundtrip.session=${cookie}` }), ...headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Ways of asking that have led past checks in front of pages elsewhere, or ask for the data of a page alone. */
const PLAIN = {};
const WAYS: readonly Readonly<Record<string, string>>[] = [
  PLAIN,
  { RSC: "1" },
  { RSC: "1", "Next-Router-Prefetch": "1" },
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { "x-nextjs-data": "1" },
];

describe.each(PAGE_MATRIX.map((row) => [`/${row.page}`, row] as const))("%s", (_title, row) => {
  test.each(ASKERS)("answers %s as designed", async (asker) => {
    const { status, headers, text } = await open(placeOf(row), asker);
    expect(status).toBe(row.expect[asker]);
    expect(headers.get("cache-control")).toMatch(/no-store/);
    const isAway = asker === "anonymous" || asker === "disabled";
    if (status === 307) expect(headers.get("location")).toMatch(isAway ? /^\/desk\/sign-in\?/ : /^\/desk$/);
    if (status !== 200) expect(text).not.toContain(CANARY);
    if (status !== 307) expect(scriptsOutsidePolicy(headers, text)).toEqual([]);
  });

  if (row.isOfCase) {
    test("tells whoever is outside nothing of the case, however it is asked", async () => {
      const asked = (["anonymous", "disabled", "outsider"] as const).flatMap((asker) =>
        WAYS.flatMap((headers) =>
          [placeOf(row), `/zh${placeOf(row)}`, `/l10n/en${placeOf(row)}`].map((place) => ({ asker, headers, place })),
        ),
      );
      // The other addresses of a page lead to the same code: they are asked plainly, by the outsider.
      const fewer = asked.filter(({ asker, headers, place }) => {
        return asker === "outsider" ? place === placeOf(row) || headers === PLAIN : place === placeOf(row);
      });
      const answers = await Promise.all(fewer.map(({ asker, headers, place }) => open(place, asker, headers)));
      expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      expect(answers.filter(({ text }) => text.includes(CANARY))).toEqual([]);
    });

    test("answers an outsider as it does about a case that does not exist", async () => {
      const nowhere = { ...PARAMS, case: "no-such-case" };
      const [here, missing] = await Promise.all([
        open(placeOf(row), "outsider"),
        open(placeOf(row, nowhere), "outsider"),
      ]);
      expect(here.status).toBe(missing.status);
      expect(readable(here.text)).toBe(readable(missing.text));
    });
  }
});

test("the canary is seen by a member, so that its absence elsewhere means something", async () => {
  const { text } = await open(`/desk/${room.caseSlug}/parties`, "reporter");
  expect(text).toContain(CANARY);
});

test("the number that lets a script run is drawn anew for every answer", async () => {
  const [one, other] = await Promise.all([open("/desk/sign-in", "anonymous"), open("/desk/sign-in", "anonymous")]);
  expect(numberOf(one.headers)).not.toBe(numberOf(other.headers));
  expect(one.headers.get("referrer-policy")).toBe("same-origin");
});

function numberOf(headers: Headers): string {
  const policy = headers.get("content-security-policy") ?? "";
  const [, number] = /script-src 'nonce-([\w+/=]{22,})' 'strict-dynamic';/.exec(policy) ?? [];
  if (number === undefined) throw new Error(`a page without a number for its scripts: ${policy}`);
  return number;
}

/** Scripts of a page that do not carry the number of its answer. */
function scriptsOutsidePolicy(headers: Headers, html: string): readonly string[] {
  const number = numberOf(headers);
  return [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes(`nonce="${number}"`));
}

/** What a page shows: without its scripts, which carry the address that was asked for and the number of the answer. */
function readable(html: string): string {
  return html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/ nonce="[^"]*"/g, "");
}
