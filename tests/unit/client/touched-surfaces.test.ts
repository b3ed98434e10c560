// Contract: a change asks again for what shows it; a kind that is not known to be narrow asks for everything.
import { expect, test } from "vitest";
import { listTouchedSurfaces } from "@/lib/client/query-keys";

test("an annotation touches threads, a task tasks, together both", () => {
  expect(listTouchedSurfaces(new Set(["annotation", "task"]))).toEqual(new Set(["threads", "tasks"]));
});

test.each(["claim", "party", "missed", "constructor"])(
  "%s touches everything, also beside something narrow",
  (noun) => {
    expect(listTouchedSurfaces(new Set(["task", noun]))).toBe("everything");
  },
);
