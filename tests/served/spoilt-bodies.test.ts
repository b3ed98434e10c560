// Contract: the running server takes every command in its one shape only; anything else is refused and changes nothing.
// Must reject: operator objects, unknown keys, missing, null, foreign and oversized fields, at any depth of any body.
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { SET_MAX_BYTES } from "@/lib/wire/sets";
import { RECORD_DRAFT } from "@/lib/wire/tasks";
import { ROUTE_MATRIX } from "../fixtures/route-matrix";
import { aMatrixRoom } from "../integration/access/matrix-room";
import { servedProduct } from "../setup/served-product";
import { sendRequest } from "./desk-request";
import { listSpoiltBodies } from "./spoilt-bodies";
import { readStoredContent } from "./stored-content";

const { address } = servedProduct();
afterAll(closeAttempts);
const room = await aMatrixRoom("bodies");
const sending = { cookie: room.cookieOf("admin"), caseSlug: room.caseSlug };

beforeEach(async () => {
  await db().rateLimit.deleteMany();
});

const CLAIM_NULLABLE = ["en", "zh", "wording", "asOf", "credibility", "fragment", "locator", "noCaptureReason"];

/** Places that may be null where the good body holds something, by their last name. */
const NULLABLE: Readonly<Record<string, readonly string[]>> = {
  "POST api/desk/[case]/claims": CLAIM_NULLABLE,
  "PUT api/desk/[case]/claims/[claim]": CLAIM_NULLABLE,
  // A text that one language of the case may lack is asked for by the rule of its languages, not by its shape.
  "POST api/account/cases": ["en", "zh"],
  "PUT api/desk/[case]/settings": ["en", "zh"],
  "POST api/desk/[case]/glossary": ["en", "zh"],
  "PUT api/desk/[case]/glossary/[term]": ["en", "zh"],
  "PUT api/desk/[case]/tested/[record]": ["en", "zh", "why"],
  "POST api/desk/[case]/tasks": ["subject", "due"],
  "PUT api/desk/[case]/inquiries/[inquiry]": ["answer"],
  "POST api/desk/[case]/network/places": ["at"],
};

/** What a case calls nothing is left out of its words, in its file and in its form. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  "PUT api/desk/[case]/settings": ["en", "zh", ...Object.keys(NO_WORDS), "asset", "reads"],
};

const commands = ROUTE_MATRIX.filter(({ method }) => method !== "GET" && method !== "HEAD").map(
  (row) => [`${row.method} ${row.route}`, row] as const,
);
/** A set holds a text of its own, and nearly every cell of it may be empty: which may not is tried where sets are proposed. */
const IS_SET = /\/sets(?:\/effect)?$/;
/** What holds the text of a whole note, or names all that came of it, takes more than any other form. */
const IS_ROOMY = /\/(?:sets(?:\/effect|\/\[set\]\/(?:decide|undo))?|drafts)$/;
const MOST_BYTES = Math.max(SET_MAX_BYTES, RECORD_DRAFT.maxBytes);
const MAY_LACK = /(?: null| missing|source\.text too long)$/;

let sent = 0;

describe.each(commands)("%s", (title, row) => {
  test("takes no other body than the agreed one", async () => {
    const asked = (await row.arrange?.(room)) ?? {};
    if (asked.body === undefined) throw new Error("a command without a body");
    const spoilt = listSpoiltBodies(asked.body, {
      nullable: NULLABLE[title] ?? [],
      optional: OPTIONAL[title] ?? [],
      // Half-written words are kept whatever their length until they are sent.
      roomy: row.route.endsWith("/drafts") ? ["text"] : [],
    }).filter(({ why }) => !IS_SET.test(row.route) || !MAY_LACK.test(why));
    const before = await readStoredContent();
    const taken: string[] = [];
    for (const { why, body } of spoilt) {
      const { status } = await sendRequest(address, row, { ...asked, body }, sending);
      if (status !== 400) taken.push(`${why}: ${status}`);
    }
    sent += spoilt.length;
    expect(taken).toEqual([]);
    expect(await readStoredContent()).toEqual(before);
  });

  test("takes no body that is larger than any form", async () => {
    const asked = (await row.arrange?.(room)) ?? {};
    const before = await readStoredContent();
    const body = { ...asked.body, more: "x".repeat(IS_ROOMY.test(row.route) ? MOST_BYTES + 1 : 1_600_000) };
    expect((await sendRequest(address, row, { ...asked, body }, sending)).status).toBe(413);
    expect(await readStoredContent()).toEqual(before);
  });

  test("takes no body of another type", async () => {
    const asked = (await row.arrange?.(room)) ?? {};
    const before = await readStoredContent();
    const headers = { "content-type": "text/plain" };
    expect((await sendRequest(address, row, asked, { ...sending, headers })).status).toBe(415);
    expect(await readStoredContent()).toEqual(before);
  });
});

test("more than a thousand spoilt bodies were sent", () => {
  expect(sent).toBeGreaterThan(1000);
});
