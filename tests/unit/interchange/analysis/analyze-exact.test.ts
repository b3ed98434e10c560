// Contract: every digit of an amount that was written comes out again, and sums are exact.
// It must reject any way over a floating number: twice 999999999999999.99 is then 2000000000000000.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromUnits } from "@/lib/domain/model/decimals";
import { readOptions } from "@/lib/interchange/analysis/analysis-options";
import { measureWeb } from "@/lib/interchange/analysis/measure-web";
import { readAnalysisFile } from "@/lib/interchange/analysis/read-analysis-file";
import { dig, runAnalyze } from "./run-analyze";

const SCHEMA: object = JSON.parse(readFileSync("docs/schemas/analysis-input.schema.json", "utf8"));

/** What the command prints of the text of a file, read back as any reader of JSON would. */
function measure(text: string, only: string): unknown {
  const options = readOptions({ only });
  const file = readAnalysisFile(text, SCHEMA);
  if (!options.ok || !file.ok || file.value.format !== "web") throw new Error(JSON.stringify(file));
  return dig(JSON.parse(JSON.stringify(measureWeb(file.value.web, options.value, () => 0))), "measures", only);
}

const payment = (id: string, payer: string, payee: string, amount: string) =>
  `{"id":"${id}","payer":"${payer}","payee":"${payee}","amount":${amount}}`;
const ring = (amount: string, other = amount) =>
  `{"parties":["A","B"],"flows":[${payment("f1", "A", "B", amount)},${payment("f2", "B", "A", other)}]}`;

test.each([
  ["as a number", "999999999999999.99"],
  ["as a text", '"999999999999999.99"'],
  ["with an exponent", "99999999999999999e-2"],
])("999999999999999.99 %s twice is 1999999999999999.98", (_, amount) => {
  const found = dig(measure(ring(amount), "circularity"), "cases", 0);
  expect(dig(found, "gross")).toBe("1999999999999999.98");
  expect(dig(found, "maximumCirculation")).toBe("1999999999999999.98");
  expect(dig(found, "roundTrips", 0, "upper")).toBe("999999999999999.99");
  expect(dig(found, "roundTrips", 0, "shareOfPayments", "denominator")).toBe("999999999999999.99");
});

test("an amount that every reader keeps is a number, and a small one needs no exponent to be read", () => {
  expect(dig(measure(ring("10", "0.000000001"), "circularity"), "cases", 0, "gross")).toBe(10.000000001);
  expect(dig(measure(ring("1e-9"), "circularity"), "cases", 0, "gross")).toBe(2e-9);
  expect(dig(measure(ring("1e14"), "circularity"), "cases", 0, "gross")).toBe(2e14);
});

test("every measure adds without rounding: loops, concentration, look-through, claims on an asset", () => {
  const long = "333333333333333.333333333";
  const web = (more: string) =>
    `{"parties":["A","B","C"],"flows":[${[
      payment("f1", "A", "B", long),
      payment("f2", "A", "B", long),
      payment("f3", "B", "C", long),
      payment("f4", "C", "A", '{"low":0,"high":999999999999999.999999999}'),
    ].join(",")}]${more}}`;
  expect(dig(measure(web(""), "loops"), "loops", 0, "hops", 0, "total", "low")).toBe("666666666666666.666666666");
  expect(dig(measure(web(""), "loops"), "loops", 0, "hops", 2, "total", "high")).toBe("999999999999999.999999999");
  const exposure = dig(measure(web(""), "exposure"), "concentration", 1, "receipts", "parties", 0, "low");
  expect(exposure).toBe("666666666666666.666666666");
  const through = measure(
    `{"parties":["A","V","B"],"vehicles":["V"],"flows":[${[
      payment("f1", "A", "V", long),
      payment("f2", "V", "B", long),
    ].join(",")}]}`,
    "vehicles",
  );
  expect(dig(through, "vehicles", 0, "cases", 0, "instead", 0, "amount")).toBe(long);
  const stacking = (share: string) =>
    `,"stacking":{"asset":"h","value":1,"instruments":[` +
    `{"id":"m","restsOn":"h","notional":${long},"kind":"root","poolShare":${share}},` +
    `{"id":"s","restsOn":"m","notional":${long},"kind":"synthetic"}]}`;
  expect(dig(measure(web(stacking("1")), "stacking"), "independentNotional")).toBe("666666666666666.666666666");
  expect(dig(measure(web(stacking("0.1")), "stacking"), "ifWorthless", "systemLoss")).toBe("33333333333333.3333333333");
});

test("sums of random amounts are what whole numbers give", () => {
  const amount = fc.bigInt({ min: 1n, max: 10n ** 24n - 1n });
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), (units) => {
      const flows = units.map((one, at) => payment(`f${at}`, "A", "B", fromUnits(one, 9)));
      const gross = dig(
        measure(`{"parties":["A","B"],"flows":[${flows.join(",")}]}`, "circularity"),
        "cases",
        0,
        "gross",
      );
      const expected = fromUnits(
        units.reduce((sum, one) => sum + one, 0n),
        9,
      );
      expect(typeof gross === "number" ? writeOut(gross) : gross).toBe(expected);
    }),
    { numRuns: 40 },
  );
});

/** A number with every digit that it stands for, down to the ninth decimal. */
function writeOut(value: number): string {
  return Number.isInteger(value) ? String(BigInt(value)) : value.toFixed(9).replace(/0+$/, "");
}

test("the command itself keeps them from the file to the printed text", { timeout: 60_000 }, async () => {
  const { out } = await runAnalyze(["-", "--only", "circularity"], ring("999999999999999.99"));
  expect(out).toContain('"gross": "1999999999999999.98"');
});
