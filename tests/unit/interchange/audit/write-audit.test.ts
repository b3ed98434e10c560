// Contract: an exported history reads back as it was, and nothing in it runs in a spreadsheet.
// Must reject: a reason that begins as a formula, and a line break that tears a row.
import Papa from "papaparse";
import { expect, it } from "vitest";
import { writeAuditCsv } from "@/lib/interchange/audit/write-audit";

it("writes one line per write, states as JSON, formulas as texts", () => {
  const csv = writeAuditCsv([
    {
      seq: "7",
      at: "2026-01-31T10:00:00.000Z",
      by: { id: "m", name: "=cmd|' /C calc'!A0" },
      recordType: "claim",
      recordSlug: "c-1",
      action: "edited",
      why: '+1,\n"two"',
      before: null,
      after: { note: "=1+1" },
      emptied: [{ revision: "7", texts: ["before"], at: "2026-02-01T10:00:00.000Z", by: "Ada", why: "asked for" }],
      previousHash: "",
      hash: "f",
    },
  ]);
  expect(csv.startsWith("\uFEFFrevision,at,member,")).toBe(true);
  const [row] = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true }).data;
  expect(row).toEqual({
    revision: "7",
    at: "2026-01-31T10:00:00.000Z",
    member: "m",
    name: "'=cmd|' /C calc'!A0",
    record_type: "claim",
    record: "c-1",
    action: "edited",
    why: '\'+1,\n"two"',
    before: "",
    after: '{"note":"=1+1"}',
    previous_hash: "",
    hash: "f",
    emptied: "before",
  });
});
