import { describe, expect, test } from "vitest";
import { parseCaseSheets } from "@/lib/interchange/sheets/parse-case-sheets";
import { SHEET_LIMITS } from "@/lib/interchange/sheets/read-sheet";
import type { SheetErrorCode } from "@/lib/interchange/sheets/sheet-error";
import { writeCaseSheets } from "@/tests/builders/write-case-sheets";
import { aCase, aHeader } from "../../builders/case-builders";
import { readSeedHeader, readSeedSheets } from "../../builders/seed-sheets";

// Contract: every mistake is named with sheet, row and column, and one mistake is enough to import nothing.
// Must reject: only the first error, a place that a spreadsheet does not show, a hostile cell that gets in.

const WHOLE = writeCaseSheets(aCase(), []);

/** The sheets of a small valid case, with one text replaced in one sheet. */
function sheetsWith(sheet: keyof typeof WHOLE, before: string, after: string): Record<string, string> {
  const text = WHOLE[sheet];
  if (!text.includes(before)) throw new Error(`${sheet} has no "${before}"`);
  return { ...WHOLE, [sheet]: text.replace(before, after) };
}

function errorsOf(files: Record<string, string>, shipped = false): string[] {
  const parsed = parseCaseSheets(files, aHeader({ shipped }));
  return parsed.ok
    ? []
    : parsed.reason.map(({ sheet, row, column, reason }) => `${sheet} ${row ?? "-"} ${column ?? "-"} ${reason}`);
}

test("a valid case has no errors", () => {
  expect(errorsOf(WHOLE)).toEqual([]);
});

test("three errors in three rows of the shipped case are named with all three cells", () => {
  const sheets = readSeedSheets();
  const spoilt = {
    ...sheets,
    // row 2 is the first row below the header
    parties:
      sheets.parties?.replace(
        "nvidia,NVIDIA Corporation,英伟达,company,US",
        "nvidia,NVIDIA Corporation,英伟达,firm,US",
      ) ?? "",
    deals: sheets.deals?.replace("2025-01-21,,,,announced", "2025-02-30,,,,announced") ?? "",
    links:
      sheets.links?.replace(
        "l-nv-oai-2026,openai-round-2026,equity_investment,nvidia",
        "l-nv-oai-2026,openai-round-2026,equity_investment,nvidiaa",
      ) ?? "",
  };
  const parsed = parseCaseSheets(spoilt, readSeedHeader({ shipped: true }));
  expect(parsed.ok).toBe(false);
  if (parsed.ok) return;
  expect(parsed.reason.map(({ sheet, row, column, value, reason }) => ({ sheet, row, column, value, reason }))).toEqual(
    [
      { sheet: "parties", row: 2, column: "kind", value: "firm", reason: "not_in_list" },
      { sheet: "deals", row: 2, column: "announced", value: "2025-02-30", reason: "not_a_partial_date" },
      { sheet: "links", row: 3, column: "payer_or_provider", value: "nvidiaa", reason: "reference_missing" },
    ],
  );
  for (const { message } of parsed.reason) {
    expect(message.en).not.toBe("");
    expect(message.zh).toMatch(/\p{Script=Han}/u);
  }
});

describe("the shape of a sheet", () => {
  test.each<[string, Record<string, string>, string]>([
    ["a needed sheet is missing", withoutSheet("claims"), "claims - - sheet_missing"],
    ["a sheet nobody knows", { ...WHOLE, prices: "id\r\n" }, "prices - - sheet_unknown"],
    ["a name of the language itself is no sheet", { ...WHOLE, constructor: "id\r\n" }, "constructor - - sheet_unknown"],
    ["an empty file", { ...WHOLE, parties: "" }, "parties - - sheet_empty"],
    ["a missing column", sheetsWith("deals", "part_of", "inside"), "deals 1 part_of column_missing"],
    ["an unknown column", sheetsWith("deals", "part_of", "inside"), "deals 1 inside column_unknown"],
    ["a column twice", sheetsWith("deals", "title_zh", "title_en"), "deals 1 title_en column_twice"],
    ["semicolons", { ...WHOLE, deals: WHOLE.deals.replaceAll(",", ";") }, "deals 1 - not_comma_separated"],
    ["one cell too many", sheetsWith("parties", "birch,birch,", "birch,birch,,"), "parties 3 - cell_count"],
    ["an open quotation mark", sheetsWith("parties", "birch,birch,", 'birch,"birch,'), "parties 3 - bad_quoting"],
  ])("is refused: %s", (_, files, expected) => {
    expect(errorsOf(files)).toContain(expected);
  });

  test("a sheet above a limit is refused before its rows are looked at", () => {
    const tooLong = `${WHOLE.parties}${" ".repeat(SHEET_LIMITS.bytes)}`;
    expect(errorsOf({ ...WHOLE, parties: tooLong })).toContain("parties - - too_many_bytes");
    const tooMany = `${WHOLE.parties}${"x\r\n".repeat(SHEET_LIMITS.rows + 1)}`;
    expect(errorsOf({ ...WHOLE, parties: tooMany })).toContain("parties - - too_many_rows");
  });

  test("a byte order mark, line feeds alone, empty rows and another order of columns change nothing", () => {
    const expected = parseCaseSheets(WHOLE, aHeader());
    const lines = WHOLE.citations.trimEnd().split("\r\n");
    const reversed = lines.map((line) => line.split(",").reverse().join(","));
    const files = { ...WHOLE, citations: `\uFEFF${reversed.join("\n,,,,,\n")}\n\n` };
    expect(parseCaseSheets(files, aHeader())).toEqual(expected);
  });

  test("an empty row is skipped but counted, so that the place is the one a spreadsheet shows", () => {
    const files = sheetsWith("parties", "birch,birch,", ",,,,,,,,,,,\r\nbirch,,");
    expect(errorsOf(files)).toEqual(["parties 4 name_en required"]);
  });
});

describe("a hostile or broken cell", () => {
  test.each<[string, string, SheetErrorCode]>([
    ["a null byte", "al\u0000der", "control_character"],
    ["an escape sequence", "\u001b[2Jalder", "control_character"],
    ["a line break", '"al\nder"', "control_character"],
    ["text turned right to left", "al\u202eder", "control_character"],
    ["a damaged character", "al\uFFFDder", "broken_text"],
    ["half of a character pair", "al\uD800der", "broken_text"],
    ["a formula", "=HYPERLINK(1)", "formula"],
    ["a cell of four thousand and one characters", "x".repeat(4001), "cell_too_long"],
  ])("is refused: %s", (_, cell, reason) => {
    expect(errorsOf(sheetsWith("parties", "alder,alder,", `alder,${cell},`))).toEqual([`parties 2 name_en ${reason}`]);
  });

  test("the value in an error is cut and printable", () => {
    const parsed = parseCaseSheets(
      sheetsWith("parties", "alder,alder,", `alder,\u001b${"x".repeat(5000)},`),
      aHeader(),
    );
    if (parsed.ok) throw new Error("a control character was let in");
    expect(parsed.reason[0]?.value).toBe(`[U+001B]${"x".repeat(119)}`);
  });
});

describe("a rule of the rows", () => {
  test.each<[string, keyof typeof WHOLE, string, string, string]>([
    [
      "an id in capitals",
      "indicators",
      "note_zh\r\n",
      "note_zh\r\nInd-1,Debt,,USD,,\r\n",
      "indicators 2 id not_a_slug",
    ],
    ["an id twice", "parties", "birch,birch,", "alder,birch,", "parties 3 id id_twice"],
    [
      "an id of another kind",
      "indicators",
      "note_zh\r\n",
      "note_zh\r\nalder,Debt,,USD,,\r\n",
      "indicators 2 id id_of_another_kind",
    ],
    [
      "an alias of another party",
      "parties",
      ",,,,,,,,\r\nbirch",
      ",,,,,,birch,,\r\nbirch",
      "parties 3 name_en alias_taken",
    ],
    [
      "a party that is its own parent",
      "parties",
      "company,US,,",
      "company,US,alder,",
      "parties 2 sponsor_or_parent refers_to_itself",
    ],
    ["a dangling deal", "links", "alder-birch-2025", "alder-birch-2026", "links 2 deal reference_missing"],
    ["a link on itself", "links", "alder,birch", "alder,alder", "links 2 payee_or_recipient same_party"],
    ["money that is no cash", "links", "cash", "goods", "links 2 value_flow value_flow_wrong"],
    [
      "a superseded deal without successor",
      "deals",
      "signed,,",
      "superseded,,",
      "deals 2 superseded_by superseded_by_nothing",
    ],
    ["a deal inside itself", "deals", "signed,,", "signed,,alder-birch-2025", "deals 2 part_of refers_to_itself"],
    [
      "a subject of another type",
      "claims",
      "link,l-alder-birch",
      "deal,l-alder-birch",
      "claims 2 subject_id reference_missing",
    ],
    ["a property nobody knows", "claims", ",amount,", ",price,", "claims 2 property property_unknown"],
    ["a number with commas for thousands", "claims", ",100,", ',"100,000",', "claims 2 value not_a_number"],
    ["a number with an exponent", "claims", ",100,", ",1e9,", "claims 2 value not_a_number"],
    ["money with three decimals", "claims", ",100,", ",100.001,", "claims 2 value too_fine_for_money"],
    ["a number of forty digits", "claims", "100,,,,", `100,,,${"9".repeat(40)},`, "claims 2 value_max too_many_digits"],
    ["bounds the wrong way round", "claims", "100,,,,", "100,,200,,", "claims 2 value_max bounds_out_of_order"],
    ["a ceiling without the ceiling", "claims", "100,,,,exact", "100,,,,up_to", "claims 2 value_max no_value"],
    ["an undisclosed figure", "claims", "100,,,,exact", "100,,,,undisclosed", "claims 2 value value_not_allowed"],
    ["a unit that is no currency", "claims", ",USD,", ",GW,", "claims 2 unit unit_wrong"],
    ["a code of no currency", "claims", ",USD,", ",ZZZ,", "claims 2 unit currency_unknown"],
    ["the code for no currency", "claims", ",USD,", ",XXX,", "claims 2 unit currency_unknown"],
    [
      "a share above the whole",
      "claims",
      "amount,100,,,,exact,USD",
      "share_percent,101,,,,exact,percent",
      "claims 2 value not_a_share",
    ],
    ["a stage nobody knows", "claims", "amount,100,,,,exact,USD", "stage,done,,,,exact,", "claims 2 value value_wrong"],
    [
      "a parent that is no party",
      "claims",
      "amount,100,,,,exact,USD",
      "parent,cedar,,,,exact,",
      "claims 2 value reference_missing",
    ],
    ["a deprecated claim without reason", "claims", "normal", "deprecated", "claims 2 reason reason_missing"],
    [
      "a basis that the citations do not carry",
      "claims",
      "primary_text",
      "two_publishers",
      "claims 2 basis basis_differs",
    ],
    [
      "a quote of 1,001 characters",
      "citations",
      "agreed to pay",
      "价".repeat(1001),
      "citations 2 quote_exact text_too_long",
    ],
    [
      "a citation of a source that is not there",
      "citations",
      "s-filing",
      "s-other",
      "citations 2 source reference_missing",
    ],
    ["Chinese without the first language", "deals", "signed,,,,", "signed,,,,说明", "deals 2 note_zh no_english"],
    ["a note in Chinese without a Chinese sign", "deals", "signed,,,,", "signed,,,a,a", "deals 2 note_zh no_chinese"],
    [
      "words of another on the publisher's own page",
      "sources",
      ",,,,en,",
      ",original,Paper,,en,",
      "sources 2 words_of words_of_original",
    ],
    [
      "an address let out that is no copy",
      "sources",
      ",,,,en,",
      ",portal,,true,en,",
      "sources 2 copy_shown shown_is_no_copy",
    ],
    ["only a context citation", "citations", "supports", "context", "claims 2 id only_context"],
    [
      "an address that runs a script",
      "sources",
      "https://example.org/s-filing",
      "javascript:alert(1)",
      "sources 2 url not_an_address",
    ],
    ["a language in words", "sources", ",en,", ",English,", "sources 2 language not_a_language"],
  ])("is held: %s", (_, sheet, before, after, expected) => {
    expect(errorsOf(sheetsWith(sheet, before, after))).toContain(expected);
  });

  test("a circle of deals names every deal in it", () => {
    const row = WHOLE.deals.split("\r\n")[1] ?? "";
    const circle = row.replace("signed,,", "signed,,second-2025");
    const second = row.replaceAll("alder-birch-2025", "second-2025").replace("signed,,", "signed,,alder-birch-2025");
    expect(errorsOf({ ...WHOLE, deals: WHOLE.deals.replace(row, `${circle}\r\n${second}`) })).toEqual([
      "deals 2 part_of cycle",
      "deals 3 part_of cycle",
    ]);
  });

  test("a conflict that one claim alone names is refused at that claim", () => {
    const row = WHOLE.claims.split("\r\n")[1] ?? "";
    const other = row
      .replace("c-alder-birch-amount", "c-other")
      .replace("primary_text,1,", "primary_text,1,c-alder-birch-amount");
    const cited = WHOLE.citations.split("\r\n")[1]?.replace("c-alder-birch-amount", "c-other") ?? "";
    const files = { ...WHOLE, claims: `${WHOLE.claims}${other}\r\n`, citations: `${WHOLE.citations}${cited}\r\n` };
    expect(errorsOf(files)).toEqual(["claims 3 conflicts_with conflict_not_mutual"]);
  });

  test("two preferred claims of one property are refused when they begin on the same day, not when one follows", () => {
    const row = WHOLE.claims.split("\r\n")[1]?.replace("normal", "preferred") ?? "";
    const other = row.replace("c-alder-birch-amount", "c-other");
    const cited = WHOLE.citations.split("\r\n")[1]?.replace("c-alder-birch-amount", "c-other") ?? "";
    const header = WHOLE.claims.split("\r\n")[0] ?? "";
    const citations = `${WHOLE.citations}${cited}\r\n`;
    expect(errorsOf({ ...WHOLE, citations, claims: [header, row, other].join("\r\n") })).toEqual([
      "claims 3 rank second_preferred",
    ]);
    const later = other.replace("2025-06-30", "2025-07");
    expect(errorsOf({ ...WHOLE, citations, claims: [header, row, later].join("\r\n") })).toEqual([]);
  });

  test("a status above what the citations carry counts only where the sheet is believed", () => {
    const weak = { ...sheetsWith("sources", ",A,", ",D,") };
    expect(errorsOf(weak, true)).toEqual(["claims 2 status status_against_rule"]);
    expect(errorsOf(weak, false)).toEqual([]);
  });

  test("all errors of one row are named, not the first alone", () => {
    const files = sheetsWith("sources", "filing,Register,,,2025-06-30", "paper,,,,June 2025");
    expect(errorsOf(files)).toEqual([
      "sources 2 kind not_in_list",
      "sources 2 publisher required",
      "sources 2 published not_a_partial_date",
    ]);
  });
});

test("sheets for a case with records may refer to them and bring no id twice", () => {
  const existing = aCase();
  const few = {
    claims: WHOLE.claims.replace("c-alder-birch-amount", "c-second"),
    citations: WHOLE.citations.replace("c-alder-birch-amount", "c-second"),
  };
  const parsed = parseCaseSheets(few, aHeader(), existing);
  expect(parsed.ok && parsed.value.claims.map((claim) => claim.slug)).toEqual(["c-second"]);
  const again = parseCaseSheets(WHOLE, aHeader(), existing);
  expect(again.ok ? [] : again.reason.map(({ sheet, reason }) => `${sheet} ${reason}`)).toContain("claims id_twice");
});

function withoutSheet(name: keyof typeof WHOLE): Record<string, string> {
  return Object.fromEntries(Object.entries(WHOLE).filter(([sheet]) => sheet !== name));
}

describe("an amount of an illustration", () => {
  test.each([
    ["a part of a yen", "0.5", "JPY", "analogies 2 amount too_fine_for_money"],
    ["less than nothing", "-1", "USD", "analogies 2 amount below_zero"],
    ["a currency that there is not", "1", "ZZZ", "analogies 2 unit currency_unknown"],
    ["a rate in a currency that there is not", "1", "ZZZ_per_year", "analogies 2 unit currency_unknown"],
    ["a number of nothing", "1", "", "analogies 2 unit unit_missing"],
  ])("is refused: %s", (_, amount, unit, expected) => {
    const row = `a1,house,1,john,,buys,,${amount},${unit},true,,\r\n`;
    expect(errorsOf({ ...WHOLE, analogies: `${WHOLE.analogies}${row}` })).toEqual([expected]);
  });

  test("is taken in money and in other units", () => {
    const rows = "a1,house,1,john,,buys,,0.25,USD,true,,\r\na2,house,2,john,,buys,,62.5,percent,true,,\r\n";
    expect(errorsOf({ ...WHOLE, analogies: `${WHOLE.analogies}${rows}` })).toEqual([]);
  });
});

test("a cell with marks without end is refused at once", () => {
  const marks = `Z${"\u0316\u0301".repeat(340_000)}`;
  expect(errorsOf(sheetsWith("parties", "alder,alder,", `alder,${marks},`))).toEqual([
    "parties 2 name_en cell_too_long",
  ]);
});
