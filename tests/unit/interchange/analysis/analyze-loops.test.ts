// Contract: loops in the order of their days are printed beside all loops, with the window that was asked for.
// It must reject a list that forgets the window, the amounts, or payments without a day.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readOptions } from "@/lib/interchange/analysis/analysis-options";
import { fitSchema } from "@/lib/interchange/analysis/fit-schema";
import { measureWeb } from "@/lib/interchange/analysis/measure-web";
import type { WebFile } from "@/lib/interchange/analysis/web-file";
import { dig } from "./run-analyze";

const OUTPUT: object = JSON.parse(readFileSync("docs/schemas/analysis-output.schema.json", "utf8"));

const web: WebFile = {
  parties: ["A", "B", "C"],
  flows: [
    { id: "on", payer: "B", payee: "C", amount: "7", day: "2025-02-01" },
    { id: "out", payer: "A", payee: "B", amount: "9.5", day: "2025-01-01" },
    { id: "back", payer: "C", payee: "A", amount: { low: "6", high: null }, day: "2025-03-02" },
    { id: "when", payer: "C", payee: "B", amount: "1" },
  ],
};

function measure(words: Parameters<typeof readOptions>[0]): unknown {
  const options = readOptions({ ...words, only: "loops" });
  if (!options.ok) throw new Error("these options should be read");
  const printed: unknown = JSON.parse(JSON.stringify(measureWeb(web, options.value, () => 0)));
  expect(fitSchema(printed, OUTPUT).faults).toEqual([]);
  return dig(printed, "measures", "loops", "inOrderOfDays");
}

test("60 days from the first payment to the last: one loop, told for who paid first, with its narrowest payment", () => {
  const found = measure({ window: "60" });
  expect(dig(found, "windowDays")).toBe(60);
  expect(dig(found, "counts")).toEqual({ strict: 1, withSameDay: 0 });
  expect(dig(found, "undated")).toBe(1);
  expect(dig(found, "loops", 0)).toMatchObject({ forParty: "A", strict: true, first: "2025-01-01", days: 60 });
  expect(dig(found, "loops", 0, "payments", 0, "id")).toBe("out");
  expect(dig(found, "loops", 0, "bottleneck")).toEqual({ low: 6, high: 7 });
});

test("a window of 59 days holds no loop, and without a window there is none to keep to", () => {
  expect(dig(measure({ window: "59" }), "counts")).toEqual({ strict: 0, withSameDay: 0 });
  expect(dig(measure({}), "windowDays")).toBeNull();
  expect(dig(measure({}), "counts", "strict")).toBe(1);
});

// Contract: a list that is full before the search ends says how many loops there are, counted without a list.
// Must reject: a floor where the whole is known, a number that a reader of JSON would round, a count beside a whole list.
describe("more loops than are listed", () => {
  const parties = Array.from({ length: 9 }, (_, number) => `p${number}`);
  const payments = (times: number): WebFile["flows"] =>
    parties.flatMap((payer) =>
      parties
        .filter((payee) => payee !== payer)
        .flatMap((payee) =>
          Array.from({ length: times }, (_, number) => ({
            id: `${payer}-${payee}-${number}`,
            payer,
            payee,
            amount: "1",
          })),
        ),
    );
  const loopsOf = (times: number, max: string) => {
    const options = readOptions({ only: "loops", "max-length": max });
    if (!options.ok) throw new Error("these options should be read");
    const printed: unknown = JSON.parse(
      JSON.stringify(measureWeb({ parties, flows: payments(times) }, options.value, () => 0)),
    );
    expect(fitSchema(printed, OUTPUT).faults).toEqual([]);
    return dig(printed, "measures", "loops");
  };

  test("nine parties that all pay each other twice: 125,664 loops, of which the first 10,000 are listed", () => {
    const found = loopsOf(2, "9");
    expect(dig(found, "says")).toBe("125664 loops of up to 9 steps; the first 10000 are listed (max_loops)");
    expect(dig(found, "truncated")).toBe(true);
    expect(dig(found, "counts", "nodeLoops")).toBe(10_000);
    expect(dig(found, "counted")).toEqual({
      nodeLoops: { count: 125_664, truncated: false, reason: null },
      dealLoops: { count: 36_329_232, truncated: false, reason: null },
    });
  });

  test("a whole list needs no count beside it", () => {
    const found = loopsOf(1, "4");
    expect(dig(found, "says")).toBe("960 loops of up to 4 steps");
    expect(dig(found, "counted")).toBeNull();
  });
});
