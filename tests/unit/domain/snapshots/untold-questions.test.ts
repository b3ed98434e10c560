// Contract: nothing goes out that says of a party that it was not asked or has not answered, while the contrary is on
// record. Must reject: a version held up by what readers are not told of, or by what is only said less fully.
import { expect, test } from "vitest";
import type { PartyInquiry } from "@/lib/domain/model/case-records";
import { listUntoldQuestions } from "@/lib/domain/snapshots/untold-questions";

const aQuestion = (slug: string, over: Partial<PartyInquiry> = {}): PartyInquiry => ({
  slug,
  party: "ash",
  askedOn: "2026-01-05",
  deadline: { at: "2026-01-12T18:00:00.000Z", zone: "UTC", local: "2026-01-12T18:00" },
  stance: null,
  answer: null,
  answeredOn: null,
  ...over,
});
const DENIED = { stance: "denied", answer: "No.", answeredOn: "2026-01-06" } as const;
const SILENT = { stance: "no_reply", answeredOn: "2026-01-12" } as const;

test.each<[string, readonly PartyInquiry[], readonly PartyInquiry[], readonly string[]]>([
  ["a question that nobody accepted", [], [aQuestion("q")], ["q not-asked"]],
  ["one of a party that readers do not see", [], [aQuestion("q", { party: "yew" })], []],
  ["a second question to a party that is told as asked", [aQuestion("p")], [aQuestion("p"), aQuestion("q")], []],
  ["an answer behind no answer", [aQuestion("q")], [aQuestion("q", DENIED)], ["q not-answered"]],
  ["an answer behind silence", [aQuestion("q", SILENT)], [aQuestion("q", DENIED)], ["q not-answered"]],
  ["silence behind no answer", [aQuestion("q")], [aQuestion("q", SILENT)], []],
  ["another answer behind an answer", [aQuestion("q", DENIED)], [aQuestion("q", { ...DENIED, answer: "Never." })], []],
  ["a question whose withdrawal waits", [aQuestion("q")], [], []],
])("%s", (_, shown, present, untold) => {
  const found = listUntoldQuestions(shown, present, new Set(["ash", "beech"]));
  expect(found.map(({ inquiry, told }) => `${inquiry} ${told}`)).toEqual(untold);
});
