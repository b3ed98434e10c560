// Contract: every field that takes words takes no null character and no pasted megabyte, and says so; a field for a
// day, a number, a name or an address takes no words; whatever is refused changes nothing. The text of a source alone
// may be as long as a long filing.
// Must reject: a text that cuts a record short, a form that swallows a paste, a day that is a script.
import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { ASKED_WORDS } from "@/lib/domain/model/case-words";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { aNewClaim, aSaying } from "../builders/claim-forms";
import { listRead } from "../fixtures/hostile-fields";
import { HOSTILE_KINDS } from "../fixtures/hostile-strings";
import { ROUTE_MATRIX } from "../fixtures/route-matrix";
import { listTextFields, putAt, type TextField } from "../fixtures/text-fields";
import { aMatrixRoom } from "../integration/access/matrix-room";
import { servedProduct } from "../setup/served-product";
import { sendRequest } from "./desk-request";
import { readStoredContent } from "./stored-content";

const { address } = servedProduct();
afterAll(closeAttempts);
/** Newsrooms in turn, so that nobody in them sends more than one person may in a minute. */
const rooms = [await aMatrixRoom("paste-1"), await aMatrixRoom("paste-2"), await aMatrixRoom("paste-3")];
let turns = 0;
function nextRoom() {
  const room = rooms[turns++ % rooms.length];
  if (room === undefined) throw new Error("no room");
  return { room, sending: { cookie: room.cookieOf("admin"), caseSlug: room.caseSlug } };
}
const fields = await listTextFields();

beforeEach(async () => {
  await db().rateLimit.deleteMany();
});

const PASTE = "word ".repeat(210_000);
const SOURCE = {
  kind: "filing",
  publisher: "Register",
  title: null,
  author: null,
  published: null,
  url: null,
  language: "en",
  reliability: "A",
  note: null,
  text: null,
};
const UNSAID = { en: null, zh: null };
const SAID_NAME = { en: "sample", zh: null };
/** What a good body may leave out and a text can stand in. */
const SAMPLES = {
  period: { start: null, end: "2025-12-31", label: null },
  "citations.0.source": SOURCE,
  subject: { type: "party", slug: "alpha" },
  ...Object.fromEntries(ASKED_WORDS.map((word) => [`words.${word}`, UNSAID])),
  "units.0": { key: "sample", name: SAID_NAME },
  "properties.0": { key: "sample", name: SAID_NAME },
  "illustrations.0": { key: "sample", name: SAID_NAME, asset: SAID_NAME, reads: null },
  "topics.0": { key: "sample", measures: null, title: SAID_NAME, lead: null },
  "topics.0.lead": UNSAID,
  "states.0": { type: "party", slug: "alpha", revision: "1", stateHash: "0".repeat(64) },
  "claims.0": { ...aSaying(), key: randomUUID() },
};

const commands = [...new Set(fields.map(({ command }) => command))].map((command) => {
  const row = ROUTE_MATRIX.find(({ method, route }) => `${method} ${route}` === command);
  if (!row) throw new Error(`${command} is not in the matrix`);
  return [command, row] as const;
});

describe.each(commands)("%s", (command, row) => {
  const own = fields.filter((field) => field.command === command);
  const read = listRead(own);

  test("takes no null character, no pasted megabyte, and words only where words belong", async () => {
    const { room, sending } = nextRoom();
    const asked = (await row.arrange?.(room)) ?? {};
    const ask = async (body: unknown) => (await sendRequest(address, row, { ...asked, body }, sending)).status;
    const before = await readStoredContent();
    const wrong: string[] = [];
    const expectOne = async (title: string, field: TextField, text: string, statuses: readonly number[]) => {
      const status = await ask(putAt(asked.body, field.steps, text, SAMPLES));
      if (!statuses.includes(status)) wrong.push(`${field.place} with ${title}: ${status}`);
    };
    for (const field of own) {
      await expectOne("a null character", field, "<b>\0</b>", [400]);
      if (!field.place.endsWith("source.text")) await expectOne("a pasted megabyte", field, PASTE, [400, 413]);
    }
    for (const field of read) {
      for (const [kind, texts] of HOSTILE_KINDS) {
        // A long address is an address.
        if (/(?:^|\.)url$/.test(field.place) && kind === "unbroken") continue;
        // Cut to what the schema takes, so that the rule of the field itself has to refuse it.
        const text = texts.find((one) => /\W/.test(one)) ?? "";
        await expectOne(`words (${kind})`, field, text.slice(0, field.max), [400, 422]);
      }
    }
    expect(wrong).toEqual([]);
    expect(await readStoredContent()).toEqual(before);

    // The cells of a set depend on one another; what is understood of them is tried where sets are proposed and decided.
    if (/\/sets(?:\/effect|\/\[set\]\/decide)?$/.test(command)) return;
    // They were refused for what was in them: with a few words in every field that keeps words, the body is understood.
    // Where a body says of which kind it is, the fields of other kinds are no part of it.
    const isPart = ({ steps }: TextField) =>
      !command.endsWith("/tested/[record]") || `${steps[0]}` in Object(asked.body);
    const kept = own.filter((field) => !read.includes(field) && isPart(field));
    let body: unknown = asked.body;
    for (const { steps } of kept) body = putAt(body, steps, "<b>x</b>", SAMPLES);
    expect(await ask(body)).not.toBe(400);
    // A set has well over a hundred fields, and each of them is sent a megabyte.
  }, 240_000);
});

test("a source is kept with a text of a megabyte, and its claim can be opened", async () => {
  const row = commands.find(([command]) => command === "POST api/desk/[case]/claims")?.[1];
  if (!row) throw new Error("no row");
  const { room, sending } = nextRoom();
  await row.arrange?.(room);
  const text = `${"The company lent ten dollars. ".repeat(33_333)}\n<script>window.__ran=1</script>`.slice(-1_000_000);
  const claim = aNewClaim({ key: randomUUID() });
  const cited = { source: { ...SOURCE, text }, fragment: "lent ten dollars", locator: "page 4", noCaptureReason: null };
  const body = { ...claim, citations: [{ ...claim.citations[0], ...cited }] };
  const saved = await sendRequest(address, row, { body }, sending);
  expect(saved.status, saved.text).toBe(200);
  const { slug } = JSON.parse(saved.text);
  for (const page of [`claims/${slug}`, `review?claim=${slug}`]) {
    const opened = await fetch(`${address}/desk/${room.caseSlug}/${page}`, {
      headers: { cookie: `roundtrip.session=${sending.cookie}` },
    });
    const html = await opened.text();
    expect([page, opened.status]).toEqual([page, 200]);
    expect(html.length, "the page shows the quote, not the whole text").toBeLessThan(400_000);
  }
});

test("a source is refused at an address that is no page of the web", async () => {
  const row = commands.find(([command]) => command === "POST api/desk/[case]/claims")?.[1];
  if (!row) throw new Error("no row");
  const { room, sending } = nextRoom();
  const asked = (await row.arrange?.(room)) ?? {};
  const before = await readStoredContent();
  const taken: string[] = [];
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//elsewhere.example",
    "http://a b",
    "https://",
  ]) {
    const body = putAt(asked.body, ["citations", 0, "source", "url"], url, SAMPLES);
    const { status } = await sendRequest(address, row, { ...asked, body }, sending);
    if (status !== 422) taken.push(`${url}: ${status}`);
  }
  expect(taken).toEqual([]);
  expect(await readStoredContent()).toEqual(before);
});
