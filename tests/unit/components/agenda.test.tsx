// Contract: the first page of a case says in words what others changed since its member was here, each with the way to the
// record, and says so where nothing changed.
// Must reject: a change without its record, a silence that leaves open whether anything changed.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AgendaSection } from "@/components/desk/agenda";
import type { Agenda, Changes } from "@/lib/wire/agenda";
import { onTheDesk } from "@/tests/builders/desk-part";

const none = { total: 0, lines: [] };
const agenda: Agenda = {
  toReview: 0,
  statesToReview: 0,
  sentBack: none,
  tasks: none,
  questions: none,
  unread: 0,
  latest: [],
};
const line = { seq: "7", at: "2026-02-03T09:30:00.000Z", by: "Ann Editor", action: "accepted", why: null };
const changes: Changes = {
  since: "2026-02-02T18:05:00.000Z",
  total: 12,
  lines: [
    { ...line, recordType: "claim", recordSlug: "c-1", called: null },
    {
      ...line,
      seq: "6",
      by: null,
      recordType: "party",
      recordSlug: "alder",
      called: { name: { en: "Alder Capital", zh: "桤木资本" }, property: null },
    },
    { ...line, seq: "5", recordType: "set", recordSlug: "set-1", called: null },
    { ...line, seq: "4", recordType: "task", recordSlug: "t-1", called: null },
  ],
};
const now = "2026-02-03T10:00:00.000Z";
const read = (given: Changes | null, locale: "en" | "zh") =>
  renderToStaticMarkup(onTheDesk(<AgendaSection {...{ agenda, changes: given, now }} />, { locale })).replaceAll(
    /[⁦-⁩‎]/gu,
    "",
  );

test("each change is said with who, what and the way to its record", () => {
  const page = read(changes, "en");
  expect(page).toContain("Changed since you were here");
  expect(page).toContain("12 changes by others since 2 February 2026, 18:05 UTC");
  expect(page).toContain("Ann Editor");
  expect(page).toContain(">Alder Capital</a>");
  const ways = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(ways).toEqual(
    expect.arrayContaining([
      "/desk/small/claims/c-1",
      "/desk/small/parties/alder",
      expect.stringMatching(/^\/desk\/small\/review\/sets\/set-1/),
      "/desk/small/audit/task/t-1",
    ]),
  );
  expect(read(changes, "zh")).toContain("他人有 12 处改动");
});

test("where nothing changed it says so, and in a first visit it says nothing of it", () => {
  const nothing = { since: changes.since, total: 0, lines: [] };
  expect(read(nothing, "en")).toContain("Nothing has changed here since 2 February 2026, 18:05 UTC.");
  expect(read(nothing, "zh")).toContain("以来，这里没有变化。");
  expect(read(null, "en")).not.toContain("Changed since");
});
