// Contract: whoever asks what a merge would do and cannot have it is told why, each reason in words of its own, in both
// languages.
// Must reject: one sentence for all reasons, a reason that the form does not know.
import { afterAll, expect, test } from "vitest";
import { POST as tellApart } from "@/app/api/desk/[case]/parties/[party]/apart/route";
import { POST as postMerge, GET as previewMerge } from "@/app/api/desk/[case]/parties/[party]/merge/route";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { saveCaseRecords } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { dealRefusalText } from "@/lib/view/messages/web";
import { aCase, aParty } from "@/tests/builders/case-builders";
import { testDatabase } from "@/tests/setup/test-database";
import { aNewsroom } from "../auth/small-newsroom";
import { atTheDesk, mailOf } from "../desk-door";

await testDatabase();
afterAll(closeAttempts);
const { caseId } = await aNewsroom("merging");
const sponsored = { slug: "fir", sponsor: "elm" } as const;
const records = aCase({
  parties: [
    ...["alder", "birch", "cedar", "dogwood", "elm"].map((slug) => aParty({ slug })),
    aParty(sponsored),
    aParty({ slug: "gum", sponsor: "fir" }),
  ],
  deals: [],
  links: [],
  claims: [],
  sources: [],
});
await inTransaction((tx) =>
  saveCaseRecords(tx, { caseId, importRunId: null, records, editedById: null, accepted: false }),
);

test("each reason against a merge has words of its own", async () => {
  const ask = await atTheDesk(mailOf("merging", "editor"));
  const on = (party: string) => ({ case: "merging", party });
  const why = "looked at by hand";
  await ask(tellApart, "POST", on("alder"), { body: { other: "birch", apart: true, why } });
  const done = await ask(postMerge, "POST", on("cedar"), {
    body: { into: "dogwood", version: 1, intoVersion: 1, why },
  });
  expect(done.status).toBe(200);

  const pairs: readonly (readonly [string, string, number, string | undefined])[] = [
    ["alder", "alder", 422, "same-party"],
    ["alder", "birch", 422, "told-apart"],
    ["cedar", "alder", 422, "merged-already"],
    ["elm", "gum", 422, "sponsor-circle"],
    ["alder", "nobody", 404, undefined],
  ];
  const told = new Map<string, string>();
  for (const [party, into, status, code] of pairs) {
    const answer = await ask(previewMerge, "GET", on(party), { search: `?into=${into}` });
    expect([party, into, answer.status, answer.body.code]).toEqual([party, into, status, code]);
    for (const locale of ["en", "zh"] as const) {
      told.set(`${party} ${into} ${locale}`, dealRefusalText({ status: answer.status, code: code ?? null }, locale));
    }
  }
  expect(new Set(told.values()).size).toBe(2 * pairs.length);
  for (const locale of ["en", "zh"] as const) {
    expect([...told.values()]).not.toContain(dealRefusalText({ status: 500, code: "never heard of" }, locale));
  }
});
