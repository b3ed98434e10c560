// Contract: what is wrong is refused with its place on standard error and code 2, and nothing is printed as an answer.
// It must reject a command that guesses, that drops what it does not know, or that answers in part.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readOptions } from "@/lib/interchange/analysis/analysis-options";
import { measureWeb } from "@/lib/interchange/analysis/measure-web";
import { readAnalysisFile } from "@/lib/interchange/analysis/read-analysis-file";
import { runAnalyze } from "./run-analyze";

const SCHEMA: object = JSON.parse(readFileSync("docs/schemas/analysis-input.schema.json", "utf8"));
const LONG = 60_000;

function refusalOf(text: string): string {
  const file = readAnalysisFile(text, SCHEMA);
  if (file.ok) throw new Error("this file should be refused");
  const { line, column, pointer, message } = file.reason;
  return `${line}:${column} ${pointer} ${message}`;
}

const flow = '{"id":"f1","payer":"A","payee":"B","amount":10}';
const web = (flows: string, more = "") => `{"parties":["A","B"],\n"flows":[${flows}]${more}}`;

test.each([
  ["text that ends too early", '{"parties":', "1:12  the text ends too early"],
  ["a comma too much", '{"parties":["A",],"flows":[]}', "1:17  a value is expected"],
  ["a name that stands twice", '{"parties":[],\n"parties":[]}', '2:1  the name "parties" stands twice in this object'],
  ["no flows", '{"parties":[]}', '1:1  "flows" is missing'],
  [
    "a party that is not listed",
    web(flow.replace('"B"', '"C"')),
    '2:41 /flows/0/payee "C" is not in the list of parties',
  ],
  ["an id that stands twice", web(`${flow},\n${flow}`), '3:7 /flows/1/id "f1" is the id of /flows/0 too'],
  ["an amount below zero", web(flow.replace("10", "-1")), "2:54 /flows/0/amount must be >= 0"],
  [
    "a day that no calendar has",
    web(flow.replace("}", ',"day":"2025-02-30"}')),
    "2:63 /flows/0/day no calendar has 2025-02-30",
  ],
  ["a field that nobody knows", web(flow, ',\n"recipts":{}'), '3:11 /recipts there is no field "recipts" here'],
  [
    "outside money of a stranger",
    web(flow, ',\n"receipts":{"Z":1}'),
    '3:17 /receipts/Z "Z" is not in the list of parties',
  ],
  [
    "a number that would lose digits",
    web(flow.replace("10", "12345678901234567")),
    "2:54  a number has at most 15 digits; write a longer one as a string",
  ],
  [
    "an amount finer than can be kept",
    web(flow.replace("10", "1e-12")),
    "2:54 /flows/0/amount an amount has at most 15 digits before the point and 9 behind it",
  ],
  [
    "ends in the wrong order",
    web(flow.replace("10", '{"low":3,"high":2}')),
    "2:54 /flows/0/amount low is more than high",
  ],
  ["another format", '{"format":"roundtrip-snapshot/9"}', '1:1  "number" is missing'],
])("refuses %s and says where", (_, text, told) => {
  expect(refusalOf(text)).toBe(told);
});

test.each([
  [{ lens: "SOLD" }, "--lens: SOLD is none of PAID, COMMITTED, ANNOUNCED, REPORTED"],
  [{ asof: "2025-13-01" }, "--asof: 2025-13-01 is not a day such as 2025-10-21"],
  [{ known: "yesterday" }, "--known: yesterday is not a day such as 2025-10-21"],
  [{ "max-length": "13" }, "--max-length: 13 is not a whole number from 1 to 12"],
  [{ "max-length": "0" }, "--max-length: 0 is not a whole number from 1 to 12"],
  [
    { only: "loops,magic" },
    '--only: "magic" is none of loops, circularity, exposure, clearing, vehicles, stacking, routes, evidence',
  ],
])("refuses the option %j", (words, told) => {
  expect(readOptions(words)).toEqual({ ok: false, reason: told });
});

test("a web that is too large for a measure is refused before anything is computed", () => {
  const parties = Array.from({ length: 501 }, (_, at) => `p${at}`);
  const options = readOptions({ only: "loops,circularity" });
  expect(options.ok && measureWeb({ parties, flows: [] }, options.value, () => 0)).toEqual({
    ok: false,
    reason: "circularity is computed for at most 500 parties, and the file has 501; leave it out with --only",
  });
});

test("the command ends with code 2, tells the place, and prints no answer", { timeout: LONG }, async () => {
  const wrong = await runAnalyze(["-"], web(flow.replace('"B"', '"C"')));
  expect(wrong).toEqual({
    code: 2,
    out: "",
    told: 'standard input:2:41: /flows/0/payee: "C" is not in the list of parties\n',
  });
  const missing = await runAnalyze(["no-such-file.json"]);
  expect([missing.code, missing.out]).toEqual([2, ""]);
  expect(missing.told).toContain("no-such-file.json");
  const unknown = await runAnalyze(["-", "--fast"], "{}");
  expect([unknown.code, unknown.out]).toEqual([2, ""]);
  expect(unknown.told).toContain("--fast");
});
