// Contract: whatever is refused ends as one document that names every place, the reason by a code, and the way out.
// It must reject a command that guesses, drops what it does not know, answers in part, or tells one fault per run.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readOptions } from "@/lib/interchange/analysis/analysis-options";
import { fitSchema } from "@/lib/interchange/analysis/fit-schema";
import { judgeSizes } from "@/lib/interchange/analysis/judge-sizes";
import { readAnalysisFile } from "@/lib/interchange/analysis/read-analysis-file";
import { type AnalysisRefusal, describeRefusals, REFUSAL_CODES } from "@/lib/interchange/analysis/refusal";
import { analyzeFile, describeProgramFault } from "@/scripts/cli/analyze";
import { dig, runAnalyze } from "./run-analyze";

const SCHEMA: object = JSON.parse(readFileSync("docs/schemas/analysis-input.schema.json", "utf8"));
const REFUSAL_SCHEMA: object = JSON.parse(readFileSync("docs/schemas/analysis-refusal.schema.json", "utf8"));
const LONG = 60_000;

function refusalsOf(text: string): readonly AnalysisRefusal[] {
  const file = readAnalysisFile(text, SCHEMA);
  if (file.ok) throw new Error("this file should be refused");
  expect(fitSchema(describeRefusals("-", file.reason), REFUSAL_SCHEMA).faults).toEqual([]);
  return file.reason;
}

const tell = ({ place, code, says }: AnalysisRefusal) =>
  `${place.line}:${place.column} ${place.pointer ?? ""} ${code}: ${says}`;

const flow = '{"id":"f1","payer":"A","payee":"B","amount":10}';
const web = (flows: string, more = "") => `{"parties":["A","B"],\n"flows":[${flows}]${more}}`;
const paying = (amount: string) => web(flow.replace("10", amount));

test.each([
  ["an empty file", "", "1:1  not-json: the text ends too early"],
  ["text that ends too early", '{"parties":', "1:12  not-json: the text ends too early"],
  ["a comma too much", '{"parties":["A",],"flows":[]}', "1:17  not-json: a value is expected"],
  ["what is no JSON at all", "payer;payee;amount\nA;B;10", "1:1  not-json: a value is expected"],
  ["a value of another notation", paying("NaN"), "2:54  not-json: NaN is no JSON"],
  ["a number without an end", paying("-Infinity"), "2:54  not-json: -Infinity is no JSON"],
  ["something behind the end", `${web(flow)} {}`, "2:60  not-json: nothing may follow after the end of the value"],
  [
    "a name that stands twice",
    '{"parties":[],\n"parties":[]}',
    '2:1  name-twice: the name "parties" stands twice in this object',
  ],
  ["brackets without end", "[".repeat(100_000), "1:66  nested-too-deep: values may be nested 64 deep at most"],
  ["a list", "[]", "1:1  value-unfit: the file holds no object"],
  ["a text", '"web"', "1:1  value-unfit: the file holds no object"],
  ["no flows", '{"parties":[]}', '1:1  field-missing: "flows" is missing'],
  [
    "a field that nobody knows",
    web(flow, ',\n"recipts":{}'),
    '3:11 /recipts field-unknown: there is no field "recipts" here',
  ],
  [
    "a text instead of a list",
    '{"parties":"A","flows":[]}',
    '1:12 /parties value-unfit: "A" stands where a list is expected',
  ],
  [
    "a party that is not listed",
    web(flow.replace('"B"', '"C"')),
    '2:41 /flows/0/payee party-unknown: "C" is not in the list of parties',
  ],
  ["a party without a name", web(flow).replace('"A","B"', '"A","B",""'), "1:21 /parties/2 name-unfit: an empty name"],
  [
    "a party with a name without end",
    web(flow).replace('"A","B"', `"A","B","${"x".repeat(201)}"`),
    "1:21 /parties/2 name-unfit: a name of more than 200 letters",
  ],
  [
    "a name of one invisible mark",
    web(flow).replace('"A","B"', '"A","B","\u200b"'),
    "1:21 /parties/2 name-unfit: nothing of this name can be seen",
  ],
  [
    "a name with a sign of direction",
    web(flow).replace('"A","B"', '"A","B","x\u202e"'),
    "1:21 /parties/2 name-unfit: the name holds a line break, a control character or a sign of direction",
  ],
  [
    "half a character",
    web(flow).replace('"A","B"', '"A","B","x\\ud800"'),
    "1:21 /parties/2 name-unfit: the name holds half a character",
  ],
  ["an amount below zero", paying("-1"), "2:54 /flows/0/amount amount-negative: -1 is below zero"],
  ["an amount below zero as a text", paying('"-0.5"'), "2:54 /flows/0/amount amount-negative: -0.5 is below zero"],
  ["a text that is no number", paying('"NaN"'), '2:54 /flows/0/amount amount-unfit: "NaN" is no amount'],
  ["a number with separators", paying('"1,000"'), '2:54 /flows/0/amount amount-unfit: "1,000" is no amount'],
  ["no amount", paying("null"), "2:54 /flows/0/amount amount-unfit: null is no amount"],
  [
    "a number of 40 digits",
    paying("1234567890".repeat(4)),
    "2:54 /flows/0/amount amount-too-long: an amount of 40 digits before the point and 0 behind it",
  ],
  ["a number that no machine holds", paying("1e400"), "2:54  number-too-long: a number of 1e400 is not read"],
  [
    "an amount finer than can be kept",
    paying("1e-12"),
    "2:54 /flows/0/amount amount-too-long: an amount of 0 digits before the point and 12 behind it",
  ],
  [
    "ends in the wrong order",
    paying('{"low":3,"high":2}'),
    "2:54 /flows/0/amount ends-reversed: low 3 is more than high 2",
  ],
  ["an interval without its upper end", paying('{"low":3}'), '2:54 /flows/0/amount field-missing: "high" is missing'],
  [
    "a day that no calendar has",
    web(flow.replace("}", ',"day":"2025-02-30"}')),
    "2:63 /flows/0/day day-unknown: no calendar has 2025-02-30",
  ],
  [
    "a day of a year that nobody means",
    web(flow.replace("}", ',"day":"0202-10-07"}')),
    "2:63 /flows/0/day day-unknown: 0202-10-07 is of no year from 1800 to 2199",
  ],
  [
    "a day in other words",
    web(flow.replace("}", ',"day":"1 March 2025"}')),
    '2:63 /flows/0/day day-unknown: "1 March 2025" is no day',
  ],
  [
    "a grade that is none",
    web(flow.replace("}", ',"grade":"G9"}')),
    '2:65 /flows/0/grade value-unfit: "G9" is no grade',
  ],
  [
    "outside money of a stranger",
    web(flow, ',\n"receipts":{"Z":1}'),
    '3:17 /receipts/Z party-unknown: "Z" is not in the list of parties',
  ],
  [
    "a debt to oneself",
    web(flow, ',\n"clearing":{"debts":[{"debtor":"A","creditor":"A","amount":1}]}'),
    '3:22 /clearing/debts/0 owes-itself: "A" would owe a debt to itself',
  ],
  [
    "a share of more than all",
    web(flow, ',\n"clearing":{"debts":[],"paidShares":{"A":1.5}}'),
    "3:42 /clearing/paidShares/A value-unfit: 1.5 must be <= 1",
  ],
  [
    "claims that rest on each other",
    web(
      flow,
      ',\n"stacking":{"asset":"h","value":1,"instruments":[{"id":"x","restsOn":"x","notional":1,"kind":"pledge"}]}',
    ),
    '3:70 /stacking/instruments/0/restsOn rests-on-itself: "x" rests on itself',
  ],
  [
    "a share finer than can be kept",
    web(
      flow,
      ',\n"stacking":{"asset":"h","value":1,"instruments":[{"id":"x","restsOn":"h","notional":1,"kind":"root","poolShare":0.1234567891}]}',
    ),
    "3:113 /stacking/instruments/0/poolShare amount-too-long: an amount of 0 digits before the point and 10 behind it",
  ],
  [
    "another format",
    '{"format":"roundtrip-snapshot/9"}',
    '1:11 /format format-unknown: "roundtrip-snapshot/9" is no format that analyze reads',
  ],
  [
    "a web that gives itself a format",
    web(flow, ',\n"format":1'),
    "3:10 /format format-unknown: 1 is no format that analyze reads",
  ],
])("refuses %s and says where", (_, text, told) => {
  expect(refusalsOf(text).map(tell)).toEqual([told]);
});

test("what stands in two places is told with both", () => {
  const twoOf = ([one]: readonly AnalysisRefusal[]) => [one?.code, one?.otherPlace?.pointer, one?.place.pointer];
  expect(twoOf(refusalsOf(web(`${flow},\n${flow}`)))).toEqual(["id-twice", "/flows/0/id", "/flows/1/id"]);
  const named = (more: string) => web(flow).replace('"A","B"', `"A","B",${more}`);
  expect(twoOf(refusalsOf(named('"A"')))).toEqual(["name-same", "/parties/0", "/parties/2"]);
  expect(twoOf(refusalsOf(named('"Caf\u00e9","Cafe\u0301"')))).toEqual(["name-same", "/parties/2", "/parties/3"]);
  expect(twoOf(refusalsOf(named('"A\u200d"')))).toEqual(["name-same", "/parties/0", "/parties/2"]);
  expect(twoOf(refusalsOf(named('"\uff42"')))).toEqual(["name-same", "/parties/1", "/parties/2"]);
  const [twin] = refusalsOf(named('"C\u00a0D","C D"'));
  expect(twin?.says).toBe('"C D" and "C\\u00a0D" are one name to the eye');
  const [duplicate] = refusalsOf('{"parties":[],\n"parties":[]}');
  expect([duplicate?.otherPlace?.line, duplicate?.place.line]).toEqual([1, 2]);
});

test("a payer written in other letters than in the list is led to the one in the list", () => {
  const [refusal] = refusalsOf(
    '{"parties":["Caf\u00e9","B"],"flows":[{"id":"f","payer":"Cafe\u0301","payee":"B","amount":1}]}',
  );
  expect(refusal).toMatchObject({ code: "party-unknown", place: { pointer: "/flows/0/payer" } });
  expect(refusal?.otherPlace?.pointer).toBe("/parties/0");
  expect(refusal?.wayOut).toContain('"Caf\\u00e9"');
});

test("everything that is wrong is told in one run, in the order of the file", () => {
  const flows = [
    flow.replace("10", "-1"),
    flow.replace('"B"', '"C"').replace("}", ',"day":"2025-02-30","grade":"Z"}'),
    flow.replace("f1", "f2").replace("10", '{"low":2,"high":1,"about":true}'),
  ];
  const told = refusalsOf(web(flows.join(",\n"), ',\n"receipts":{"D":"1e3"}'));
  expect(told.map(({ code, place }) => `${place.pointer} ${code}`)).toEqual([
    "/flows/0/amount amount-negative",
    "/flows/1/id id-twice",
    "/flows/1/payee party-unknown",
    "/flows/1/day day-unknown",
    "/flows/1/grade value-unfit",
    "/flows/2/amount ends-reversed",
    "/flows/2/amount/about field-unknown",
    "/receipts/D amount-unfit",
    "/receipts/D party-unknown",
  ]);
});

test("of very many faults the first hundred are told, and how many more there are", () => {
  const flows = Array.from({ length: 300 }, (_, at) => flow.replace("f1", `g${at}`).replace('"B"', '"C"'));
  const { refusals, more } = describeRefusals("-", refusalsOf(web(flows.join(","))));
  expect([refusals.length, more]).toEqual([100, 200]);
});

test.each([
  [{ lens: "SOLD" }, ["--lens: SOLD is no lens"]],
  [{ asof: "2025-13-01" }, ["--asof: no calendar has 2025-13-01"]],
  [{ known: "yesterday" }, ["--known: yesterday is no day"]],
  [{ asof: "0202-10-07" }, ["--asof: 0202-10-07 is of no year from 1800 to 2199"]],
  [{ "max-length": "13" }, ["--max-length: 13 is no length of a loop"]],
  [{ "max-length": "0" }, ["--max-length: 0 is no length of a loop"]],
  [{ window: "a week" }, ["--window: a week is no number of days"]],
  [{ window: "-1" }, ["--window: -1 is no number of days"]],
  [{ only: "loops,magic," }, ['--only: "magic" is no measure', '--only: "" is no measure']],
  [
    { lens: "", asof: "2025", only: "x" },
    ["--lens:  is no lens", "--asof: 2025 is no day", '--only: "x" is no measure'],
  ],
])("refuses the options %j, every one", (words, told) => {
  const options = readOptions(words);
  expect(options.ok ? [] : options.reason.map(({ place, says }) => `${place.option}: ${says}`)).toEqual(told);
});

test("every measure for which a web is too large is told in one run, with the call that would be answered", () => {
  const parties = Array.from({ length: 501 }, (_, at) => `p${at}`);
  const value = { parties, flows: [], clearing: { debts: [] } };
  const only = ["loops", "circularity", "exposure", "clearing", "vehicles"] as const;
  const faults = judgeSizes(value, { only });
  expect(faults.map(({ says }) => says)).toEqual([
    "circularity is computed for at most 500 parties, and the file has 501",
    "exposure is computed for at most 500 parties, and the file has 501",
    "clearing is computed for at most 200 parties, and the file has 501",
    "vehicles is computed for at most 500 parties, and the file has 501",
  ]);
  expect(new Set(faults.map(({ wayOut }) => wayOut))).toEqual(new Set(["ask for what can be computed: --only loops"]));
  const told = readAnalysisFile(JSON.stringify({ ...value, extra: 1 }), SCHEMA, (one) => judgeSizes(one, { only }));
  expect(told.ok ? [] : told.reason.map(({ code }) => code).sort()).toEqual([
    "field-unknown",
    ...Array.from({ length: 4 }, () => "too-large-for-measure"),
  ]);
});

test("the codes of the published schema are those of the command", () => {
  expect(dig(REFUSAL_SCHEMA, "properties", "refusals", "items", "properties", "code", "enum")).toEqual(REFUSAL_CODES);
});

test("the command ends with 2 and the document on standard error, and prints no answer", {
  timeout: LONG,
}, async () => {
  const { code, out, told } = await runAnalyze(["-"], web(flow.replace('"B"', '"C"')));
  expect([code, out]).toEqual([2, ""]);
  const document: unknown = JSON.parse(told);
  expect(fitSchema(document, REFUSAL_SCHEMA).faults).toEqual([]);
  expect(dig(document, "file")).toBe("-");
  expect(dig(document, "refusals", 0, "place")).toEqual({
    line: 2,
    column: 41,
    pointer: "/flows/0/payee",
    option: null,
  });
});

test.each([
  ["file-not-named", []],
  ["file-missing", ["no-such-file.json"]],
  ["file-unreadable", ["docs"]],
  ["too-many-files", ["a.json", "b.json"]],
  ["option-unknown", ["-", "--fast"]],
  ["option-unfit", ["-", "--lens"]],
  ["option-unfit", ["-", "--only", "magic"]],
  ["not-utf8", ["docs/page.png"]],
  ["not-json", ["docs/analyze.md"]],
])("a call that ends as %s: %j", async (expected, args) => {
  const { code, say } = await analyzeFile(args);
  const document: unknown = JSON.parse(say);
  expect(fitSchema(document, REFUSAL_SCHEMA).faults).toEqual([]);
  expect([code, dig(document, "exitCode"), dig(document, "refusals", 0, "code")]).toEqual([2, 2, expected]);
});

test("a fault of the program is told in the same document, with code 1", () => {
  const { code, say } = describeProgramFault(new Error("lost"));
  expect([code, dig(JSON.parse(say), "exitCode"), dig(JSON.parse(say), "refusals", 0, "code")]).toEqual([
    1,
    1,
    "program-fault",
  ]);
});

test("help is an answer: code 0, with the codes of the ends", async () => {
  for (const args of [["--help"], ["-h"], ["--help", "no-such-file.json"]]) {
    const { code, say } = await analyzeFile(args);
    expect(code).toBe(0);
    expect(say).toMatch(/--max-length[\s\S]*Ends with 0[\s\S]*with 2[\s\S]*with 1/);
  }
});

test("the refusal in the manual is the one that the command gives", () => {
  const manual = readFileSync("docs/analyze.md", "utf8");
  const [shown = ""] = [...manual.matchAll(/```json\n([\s\S]*?)```/g)]
    .map(([, text]) => text ?? "")
    .filter((text) => text.includes("roundtrip-refusal"));
  const given = describeRefusals("web.json", refusalsOf(web(flow.replace('"B"', '"C"'))));
  expect(JSON.parse(shown)).toEqual(given);
  const told = REFUSAL_CODES.filter((code) => !manual.includes(`\`${code}\``));
  expect(told).toEqual([]);
});
