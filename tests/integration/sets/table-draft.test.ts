// Contract: what a reporter took of a table of sixty rows is kept by the server as the draft of the page of recording, and
// comes back whole, with every row and every quote.
// Must reject: a draft of another form of that length, a draft of recording without an end.
import { expect, test } from "vitest";
import { GET, PUT } from "@/app/api/desk/[case]/drafts/route";
import { EMPTY_DRAFT, type RecordDraft, recordDraft } from "@/components/record-deal/draft";
import { offersOf } from "@/components/record-deal/offers";
import { type Act, reduce } from "@/components/record-deal/reduce";
import { readKept } from "@/lib/client/use-form-draft";
import { indexNames } from "@/lib/domain/reading/find-parties";
import { guessShape } from "@/lib/domain/reading/read-table";
import { RECORD_DRAFT } from "@/lib/wire/tasks";
import { testDatabase } from "../../setup/test-database";
import { atTheDesk, mailOf } from "../desk-door";
import { aPressRoom } from "./press-room";

await testDatabase();
await aPressRoom("table-draft");
const desk = await atTheDesk(mailOf("table-draft", "reporter"));

const NAMES = indexNames([{ slug: "nvidia", names: ["NVIDIA Corporation", "NVIDIA"] }]);
const TABLE = [
  "Buyer\tSeller\tType\tValue (US$ in millions)\tStatus\tDate\tRemarks",
  ...Array.from(
    { length: 60 },
    (_, place) =>
      `Alder Compute Infrastructure Holdings ${place + 1} Inc.\tNVIDIA\tchips\t${(place + 1) * 10}\tannounced\t${(place % 28) + 1} March 2026\tdelivered in quarters, the first of them after the site has power`,
  ),
].join("\n");

function take(): RecordDraft {
  const acts: readonly Act[] = [
    { is: "paste", text: TABLE, key: crypto.randomUUID(), table: guessShape(TABLE) },
    { is: "source", source: { kind: "dataset", publisher: "Alder Desk" } },
    { is: "take-complete" },
  ];
  return acts.reduce(
    (draft, act) => reduce(draft, act, { offered: offersOf(draft, NAMES), currency: "USD" }),
    EMPTY_DRAFT,
  );
}

const keep = (key: string, text: string, version = 0) =>
  desk(PUT, "PUT", { case: "table-draft" }, { body: { key, text, version } });

test("a table of sixty rows is kept with every row", async () => {
  const draft = take();
  expect(draft.rows).toHaveLength(60);
  const text = JSON.stringify({ version: 0, form: draft });
  expect(text.length, "it is longer than the draft of any other form may be").toBeGreaterThan(40_000);
  expect(await keep(RECORD_DRAFT.key, text)).toMatchObject({ status: 200 });
  const { body } = await desk(GET, "GET", { case: "table-draft" }, { search: `?key=${RECORD_DRAFT.key}` });
  expect(readKept(String(body["text"]), recordDraft)?.form).toEqual(draft);
});

test("it has an end, and other forms have theirs", async () => {
  const fits = "华".repeat(RECORD_DRAFT.longest);
  expect(await keep(`${RECORD_DRAFT.key}#another`, fits)).toMatchObject({ status: 200 });
  for (const [key, length] of [
    [`${RECORD_DRAFT.key}#more`, RECORD_DRAFT.longest + 1],
    ["record-deals", 40_001],
    ["thread:party:nvidia", 40_001],
  ] as const) {
    expect(await keep(key, "x".repeat(length)), key).toMatchObject({ status: 400, body: { code: "invalid" } });
  }
  expect(await keep("thread:party:nvidia", "x".repeat(40_000))).toMatchObject({ status: 200 });
});
