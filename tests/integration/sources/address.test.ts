import { expect, test } from "vitest";
import { holds } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { getCaseRecords } from "@/lib/server/records/repository";
import { chooseAddress } from "@/lib/server/sources/editing/workflows";
import { anEditor, aReporter } from "@/tests/builders/actors";
import { testDatabase } from "@/tests/setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";

// Contract: an editor decides whether readers get the address of a mere copy, over the version that was seen.
// Must reject: a reporter's word, an original that is "let out", a second save that overwrites the first unseen.

await testDatabase();

test("the address of a copy is let out by editors alone, and the history says who did it", async () => {
  const { caseId, slug: caseSlug, memberOf } = await aNewsroom("copies");
  const reporter = await aReporter(memberOf("reporter"), caseSlug);
  const editor = await anEditor(memberOf("editor"), caseSlug);
  const columns = { caseId, kind: "article", publisher: "Copier", language: "en", reliability: "D" } as const;
  await db().source.create({
    data: { ...columns, slug: "copy", readIn: "copy", wordsOf: "Wire", url: "https://c.example/a" },
  });
  await db().source.create({ data: { ...columns, slug: "page", readIn: "original", url: "https://p.example/a" } });

  expect(holds(reporter, "review")).toBe(false);
  expect(await chooseAddress(editor, "page", { version: 1, shown: true })).toMatchObject({
    reason: { code: "invalid", problems: [{ field: "shown", reason: "no_copy" }] },
  });
  expect(await chooseAddress(editor, "copy", { version: 1, shown: true })).toEqual({
    ok: true,
    value: { slug: "copy", version: 2 },
  });
  expect(await chooseAddress(editor, "copy", { version: 1, shown: false })).toMatchObject({
    reason: { code: "stale", now: { copyShown: true, version: 2 } },
  });
  const { sources } = await getCaseRecords(db(), caseSlug, { statuses: [] });
  expect(sources.find(({ slug }) => slug === "copy")).toMatchObject({ copyShown: true, wordsOf: "Wire" });
  const [write] = await db().revision.findMany({ where: { caseId, recordType: "source", recordSlug: "copy" } });
  expect(write).toMatchObject({ action: "edited", actorId: editor.memberId });
});
