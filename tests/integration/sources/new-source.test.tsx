// Contract: whoever adds a source at the desk says where its text was read and whose words it is, as a sheet can; that stays
// with the source through every later edit, and readers are told whose words they are.
// Must reject: the words of another on the publisher's own page, a form without the two boxes, a saved source that lost them.

import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, expect, test } from "vitest";
import { POST as postSource } from "@/app/api/desk/[case]/citations/sources/route";
import { POST as postClaim } from "@/app/api/desk/[case]/claims/route";
import { PUT as putAddress } from "@/app/api/desk/[case]/sources/[source]/address/route";
import { NewSource } from "@/components/claims/new-source";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { listRecords } from "@/lib/server/records/kinds/repository";
import { sourceNameAtDesk } from "@/lib/view/sources/source-words";
import { NEW_SOURCE, sourceState, toSourceSaid } from "@/lib/wire/claim-form";
import { aCitation, aNewClaim } from "@/tests/builders/claim-forms";
import { onTheDesk } from "@/tests/builders/desk-part";
import { testDatabase } from "../../setup/test-database";
import { atTheDesk, mailOf } from "../desk-door";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();
afterAll(closeAttempts);
const room = await aDeskRoom("copies");
const on = { case: "copies" };
const COPY = {
  ...toSourceSaid({ ...NEW_SOURCE, publisher: "Some Blog", title: "Copied", url: "https://blog.example/copied" }),
  readIn: "copy",
  wordsOf: "Reuters",
} as const;

async function stored(slug: string) {
  const [source] = await listRecords(db(), room.caseId, "source", { slugs: [slug] });
  return source;
}

test("the form of a new source asks where it was read and whose words it is", () => {
  for (const locale of ["en", "zh"] as const) {
    const html = renderToStaticMarkup(
      onTheDesk(<NewSource source={NEW_SOURCE} problemOf={() => undefined} onChange={() => undefined} />, { locale }),
    );
    expect(html).toContain('<option value="copy">');
    expect(html).toContain(locale === "en" ? "Whose words they are" : "文字出自谁");
  }
  // What was being written before there were these boxes is still read.
  const { readIn: _read, wordsOf: _words, ...older } = NEW_SOURCE;
  expect(sourceState.parse(older)).toEqual(NEW_SOURCE);
});

test("a source that is added keeps both, alone or with the claim that cites it, and later edits keep them too", async () => {
  const ask = await atTheDesk(mailOf("copies", "reporter"));
  const added = await ask(postSource, "POST", on, { body: { source: COPY } });
  expect(added.status).toBe(200);
  const slug = String(added.body.slug);
  expect(await stored(slug)).toMatchObject({ readIn: "copy", wordsOf: "Reuters", copyShown: false });

  const cited = { ...COPY, url: "https://other.example/copied", text: "a loan of ten dollars" };
  const claim = await ask(postClaim, "POST", on, {
    body: aNewClaim({ citations: [aCitation({ source: cited, locator: null })] }),
  });
  expect(claim.status).toBe(200);
  const sources = await db().source.findMany({ where: { caseId: room.caseId, url: cited.url } });
  expect(sources.map(({ readIn, wordsOf }) => [readIn, wordsOf])).toEqual([["copy", "Reuters"]]);

  const editorAsks = await atTheDesk(mailOf("copies", "editor"));
  const shown = await editorAsks(putAddress, "PUT", { ...on, source: slug }, { body: { version: 1, shown: true } });
  expect(shown.status).toBe(200);
  const after = await stored(slug);
  expect(after).toMatchObject({ readIn: "copy", wordsOf: "Reuters", copyShown: true });
  expect(after && sourceNameAtDesk(after, "en")).toContain("Reuters");
});

test("the words of another on the publisher's own page are refused at their box", async () => {
  const ask = await atTheDesk(mailOf("copies", "reporter"));
  const refused = await ask(postSource, "POST", on, { body: { source: { ...COPY, readIn: "original" } } });
  expect([refused.status, refused.body.problems]).toEqual([
    422,
    [{ field: "source.wordsOf", reason: "words_of_original" }],
  ]);
});
