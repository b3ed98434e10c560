// Contract: whoever has the command line empties texts in the name of an admin, is told what went and what reads the same
// and stays, and `verify` walks the history as before and names what was emptied.
// Must reject: an emptying in the name of somebody who is no admin, of what stands, or of what the case has not.
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { saveRevisions } from "@/lib/server/journal/repository";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";
import { runCommand } from "./run-command";

await testDatabase();
const { caseId, slug, memberOf } = await aNewsroom("forgetful");

const STATES = [null, { slug: "ash", note: "of Mr X" }, { slug: "ash", note: null }] as const;
await saveRevisions(
  db(),
  STATES.slice(1).map((after, place) => ({
    caseId,
    recordType: "party",
    recordSlug: "ash",
    action: "edited",
    actorId: memberOf("editor"),
    why: "Mr X said so",
    before: STATES[place] ?? null,
    after,
  })),
);
const [first, last] = (
  await db().revision.findMany({ where: { caseId, recordType: "party" }, orderBy: { seq: "asc" } })
).map(({ seq }) => String(seq));
const of = (revisions: string | undefined, by = "admin", ...more: readonly string[]) =>
  runCommand(["redact", slug, revisions ?? "", "--by", `${by}@forgetful.example`, "--why", "asked for", ...more]);

test("what may not go is refused in words, and nothing goes", async () => {
  for (const [ran, expected] of [
    [await of(first, "editor"), /editor@forgetful\.example does not administer the case/],
    [await of(`${first},${last}`), /is what readers see of the party ash, or what waits .* --only before,why/],
  ] as const) {
    expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringMatching(expected) });
  }
  expect(await db().revision.count({ where: { caseId, recordType: "redaction" } })).toBe(0);
}, 180_000);

test("what goes is told, with what reads the same, and verify names it", async () => {
  const day = new Date().toISOString().slice(0, 10);
  expect(await of(first)).toEqual({
    code: 0,
    out: `emptied revision ${first}: the state before, the state after, the reason\nthe same still stands in revision ${last}: the state before\n`,
    err: "",
  });
  expect(await of(last, "admin", "--only", "before,why")).toMatchObject({ code: 0 });
  expect(await runCommand(["verify"])).toEqual({
    code: 0,
    out: [
      "forgetful: history unbroken, 0 versions unchanged",
      `revision ${first}: Emptied on ${day} by admin: the state before, the state after, the reason.`,
      `revision ${last}: Emptied on ${day} by admin: the state before, the reason.\n`,
    ].join(`\n${" ".repeat("forgetful: ".length)}`),
    err: "",
  });
}, 180_000);
