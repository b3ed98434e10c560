// Contract: an entry of the history says what its record is called, and says so only of what has names.
// Must reject: a version that is said to have lost its name, a slug where a name should stand.
import { expect, test } from "vitest";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { entryName } from "@/lib/view/history/called-words";

const NOBODY = { names: {}, called: {} };
const nameOf = (recordType: string, recordSlug: string, locale: "en" | "zh" = "en") =>
  entryName({ recordType, recordSlug }, NOBODY, locale, NO_WORDS);

test("versions and their reports are called by the number of the version", () => {
  expect(nameOf("snapshot", "harbour/v/12")).toBe("12");
  expect(nameOf("report", "harbour/v/3/zh")).toBe("3");
});

test("what has no name of its kind leads to its history, what lost its name says so", () => {
  expect(nameOf("task", "look-again-7f")).toBe("its history");
  expect(nameOf("task", "look-again-7f", "zh")).toBe("其历史");
  expect(nameOf("party", "ash")).toBe("(no name any more)");
});
