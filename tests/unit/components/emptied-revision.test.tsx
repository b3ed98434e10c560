// Contract: the history shows in place of an emptied text on which day it went, who emptied it and why.
// Must reject: an entry whose other state reads as if every field of it had been written anew, and a reason that is shown
// as a difference where only it went.

import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RevisionEntry } from "@/components/history/revision-entry";
import type { AuditEntry } from "@/lib/wire/history";
import { onTheDesk } from "@/tests/builders/desk-part";

const ENTRY: AuditEntry = {
  seq: "12",
  at: "2026-01-31T10:00:00.000Z",
  by: { id: "m", name: "Bo" },
  recordType: "party",
  recordSlug: "ash",
  action: "edited",
  why: null,
  before: { name: { en: "Ash", zh: null } },
  after: null,
  emptied: [{ revision: "12", texts: ["after", "why"], at: "2026-02-01T10:00:00.000Z", by: "Ada", why: "asked for" }],
  previousHash: "",
  hash: "f",
};

const NOBODY = { names: {}, called: {} };

function render(entry: AuditEntry, locale: "en" | "zh" = "en"): string {
  return renderToStaticMarkup(
    onTheDesk(<RevisionEntry entry={entry} recordName={null} names={NOBODY} isOpen={true} />, { locale }),
  );
}

test("an emptied state is said, and no field of the other one is shown as a change", () => {
  const html = render(ENTRY);
  expect(html).toContain("Emptied on 2026-02-01 by Ada: the state after, the reason.");
  expect(html).toContain("asked for");
  expect(html).toContain("What changed can no longer be told.");
  expect(html).not.toContain("<table");
  expect(render(ENTRY, "zh")).toContain("Ada于2026-02-01清空了之后的状态、理由。");
});

test("where the reason alone went, the fields are shown as before", () => {
  const [one] = ENTRY.emptied;
  if (!one) throw new Error("nothing was emptied");
  const html = render({ ...ENTRY, emptied: [{ ...one, texts: ["why"] }] });
  expect(html).toContain("Emptied on 2026-02-01 by Ada: the reason.");
  expect(html).toContain("<table");
});
