import type { PartialDate } from "../model/case-records";
import { LINK_KINDS, type LinkKind } from "../model/link-kinds";
import { STAGES, type Stage } from "../model/vocabulary";
import { readDay } from "../read-day";
import { kindsNamed } from "./deeds";
import type { AmountSaid } from "./find-amounts";
import { type NamedParty, type NameIndex, nameParty } from "./find-parties";
import { readCellAmount } from "./read-cell-amount";
import type { ReadLink } from "./read-text";
import { asked, flatten, LEFT, type Reading, read, type Span } from "./spans";

/** What a column of a pasted table holds; named once for all its rows. */
export const COLUMN_ROLES = ["payer", "payee", "kind", "amount", "stage", "day", "ignored"] as const;
type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What figures of the amounts are counted in, as a heading says it: "in millions". */
export const TABLE_UNITS = ["1", "thousand", "million", "billion", "万", "亿"] as const;
type TableUnit = (typeof TABLE_UNITS)[number];

/** How a pasted table is to be read. */
export interface TableShape {
  readonly columns: readonly ColumnRole[];
  readonly unit: TableUnit;
  /** The currency of figures that name none. */
  readonly currency: string | null;
  /** Whether its first row names the columns. */
  readonly hasHead: boolean;
  /** The kind and stage of rows that have no column for it. */
  readonly kind: LinkKind | null;
  readonly stage: Stage | null;
}

/** Why a cell of a row cannot be read. */
type TableFault = "missing" | "unreadable" | "unsure" | "columns";

/** A row of a table as a link, with what is wrong with it. Nothing of a table is dropped. */
export interface TableRow {
  /** The number of the row in the table as pasted, from 1, its head counted. */
  readonly line: number;
  readonly span: Span;
  readonly link: ReadLink;
  readonly faults: readonly { readonly column: ColumnRole; readonly fault: TableFault; readonly text: string }[];
}

const MOST_ROWS = 400;
const MOST_COLUMNS = 24;

interface Cell {
  readonly text: string;
  readonly span: Span;
}
interface Line {
  readonly number: number;
  readonly span: Span;
  readonly cells: readonly Cell[];
}

/** Whether a pasted text is a table: two rows or more, most of them with the same number of cells, three at least. */
export function isTable(text: string): boolean {
  const lines = linesOf(text);
  if (lines.length < 2) return false;
  const widths = lines.map(({ cells }) => cells.length);
  const usual = modeOf(widths);
  return usual >= 3 && widths.filter((width) => width === usual).length >= lines.length * 0.6;
}

function modeOf(widths: readonly number[]): number {
  const times = new Map<number, number>();
  for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1);
  return [...times].sort(([one, often], [other, rarely]) => rarely - often || other - one)[0]?.[0] ?? 0;
}

/** Cells between tabs, or between upright strokes as in a table of Markdown; rules between rows are none. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let number = 0;
  for (const raw of text.split("\n")) {
    const span = { start, end: start + raw.replace(/\r$/, "").length };
    start += raw.length + 1;
    if (raw.trim() === "" || lines.length >= MOST_ROWS) continue;
    const isStroked = !raw.includes("\t") && /^\s*\|.*\|\s*$/.test(raw);
    if (isStroked && /^[\s|:-]+$/.test(raw)) continue;
    number += 1;
    const sign = isStroked ? "|" : "\t";
    const cells = cellsOf(raw.replace(/\r$/, ""), span.start, sign).slice(0, MOST_COLUMNS);
    lines.push({ number, span, cells: isStroked ? cells.slice(1, -1) : cells });
  }
  return lines;
}

function cellsOf(raw: string, start: number, sign: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const piece of raw.split(sign)) {
    const lead = piece.length - piece.trimStart().length;
    const text = piece.trim();
    cells.push({ text, span: { start: start + at + lead, end: start + at + lead + text.length } });
    at += piece.length + 1;
  }
  return cells;
}

const HEADS: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    "payer",
    /^(?:pay(?:er|s)|buyer|customer|lender|investor|lessee|from|borrower's lender|guarantor|付款方|买方|采购方|投资方|投资人|出借人|贷款人|承租人|甲方|客户)/i,
  ],
  [
    "payee",
    /^(?:payee|paid to|is paid|seller|supplier|vendor|borrower|issuer|recipient|lessor|company|to\b|收款方|卖方|供应商|被投资方|借款人|出租人|乙方|标的)/i,
  ],
  ["kind", /^(?:kind|type|deal type|category|nature|类型|种类|性质|类别)/i],
  ["amount", /amount|value|size|sum|consideration|price|us\$|\$|€|£|金额|总价|规模|对价|价值/i],
  ["stage", /^(?:stage|status|state|进展|状态|阶段)/i],
  ["day", /^(?:day|date|announced|signed|when|日期|时间|公告日|签署日)/i],
];
const UNIT_WORDS: readonly (readonly [TableUnit, RegExp])[] = [
  ["billion", /\b(?:bn|billions?)\b|十亿/i],
  ["million", /\b(?:m|mn|mm|millions?)\b|百万/i],
  ["thousand", /\b(?:k|thousands?|000s?)\b|千元/i],
  ["亿", /亿/],
  ["万", /万/],
];
const CURRENCY_WORDS: readonly (readonly [string, RegExp])[] = [
  ["HKD", /HK\$|HKD|港元|港币/i],
  ["USD", /US\$|USD|\$|美元/i],
  ["EUR", /€|EUR|欧元/i],
  ["GBP", /£|GBP|英镑/i],
  ["CNY", /CNY|RMB|人民币|元/i],
  ["JPY", /JPY|日元/i],
];

/** What the head of a table says of its columns, unit and currency; what it leaves open a person names. */
export function guessShape(text: string): TableShape {
  const lines = linesOf(text);
  const [head] = lines;
  const width = modeOf(lines.map(({ cells }) => cells.length));
  const guessed = (head?.cells ?? []).map(
    ({ text: name }) => HEADS.find(([, words]) => words.test(name))?.[0] ?? "ignored",
  );
  const seen = new Set<ColumnRole>();
  const columns = guessed.map((role) => {
    if (role !== "ignored" && seen.has(role)) return "ignored";
    seen.add(role);
    return role;
  });
  const hasHead =
    columns.filter((role) => role !== "ignored").length >= 2 &&
    !/\d{3}/.test(head?.cells.map(({ text: name }) => name).join("") ?? "");
  const amountHead = hasHead ? (head?.cells[columns.indexOf("amount")]?.text ?? "") : "";
  const fallback = Array.from(
    { length: width },
    (_, place): ColumnRole => (["payer", "payee", "amount", "day"] as const)[place] ?? "ignored",
  );
  return {
    columns: hasHead ? Array.from({ length: width }, (_, place) => columns[place] ?? "ignored") : fallback,
    unit: UNIT_WORDS.find(([, words]) => words.test(amountHead))?.[0] ?? "1",
    currency: CURRENCY_WORDS.find(([, words]) => words.test(amountHead))?.[0] ?? null,
    hasHead,
    kind: null,
    stage: null,
  };
}

/** What the rows of a table are called in its first row, or their numbers. */
export function headsOf(text: string, { hasHead }: TableShape): readonly string[] {
  const [first] = linesOf(text);
  return (first?.cells ?? []).map(({ text: name }, place) => (hasHead && name !== "" ? name : String(place + 1)));
}

export interface TableReading {
  readonly rows: readonly TableRow[];
  readonly parties: readonly NamedParty[];
  readonly isCut: boolean;
}

/**
 * Reads a pasted table row by row: each row is a link whose quote is the row as printed. A cell that cannot be read is
 * marked and asked; the row stays.
 */
export function readTable(text: string, shape: TableShape, names: NameIndex): TableReading {
  const lines = linesOf(text);
  const parties = new Map<string, NamedParty>();
  const rows = lines.slice(shape.hasHead ? 1 : 0).map((line) => readRow(line, shape, { names, parties }));
  return { rows, parties: [...parties.values()], isCut: lines.length >= MOST_ROWS };
}

interface RowGround {
  readonly names: NameIndex;
  readonly parties: Map<string, NamedParty>;
}

type Fault = TableRow["faults"][number];

function readRow(line: Line, shape: TableShape, ground: RowGround): TableRow {
  const faults: Fault[] = [];
  const at = (role: ColumnRole): Cell | null => {
    const place = shape.columns.indexOf(role);
    return place < 0 ? null : (line.cells[place] ?? { text: "", span: { start: line.span.end, end: line.span.end } });
  };
  if (line.cells.length !== shape.columns.length) {
    faults.push({ column: "ignored", fault: "columns", text: `${line.cells.length}` });
  }
  const fault = (column: ColumnRole, why: TableFault, text: string) => {
    faults.push({ column, fault: why, text });
  };
  const amountCell = at("amount");
  const amount = amountOf(amountCell, shape, fault);
  const isWhole = faults.every(({ fault: why }) => why !== "columns");
  const link: ReadLink = {
    quote: line.span,
    payer: isWhole ? partyOf(at("payer"), "payer", ground, fault) : asked("not-named", []),
    payee: isWhole ? partyOf(at("payee"), "payee", ground, fault) : asked("not-named", []),
    kind: kindOf(at("kind"), shape, fault),
    amount,
    printed: amountCell && amountCell.text !== "" ? amountCell.span : null,
    stage: stageOf(at("stage"), shape, fault),
    day: dayOf(at("day"), fault),
    length: null,
    price: null,
    firm: null,
    share: null,
    inside: null,
  };
  return { line: line.number, span: line.span, link, faults };
}

type Mark = (column: ColumnRole, why: TableFault, text: string) => void;

function partyOf(
  cell: Cell | null,
  column: "payer" | "payee",
  { names, parties }: RowGround,
  fault: Mark,
): Reading<string> {
  if (cell === null) return LEFT;
  if (cell.text === "" || /^[-–—?]+$/.test(cell.text) || !/\p{L}{2}/u.test(cell.text)) {
    fault(column, cell.text === "" ? "missing" : "unreadable", cell.text);
    return asked("not-named", [], cell.text === "" ? null : cell.span);
  }
  const found = nameParty(cell.text, names);
  for (const party of found) if (!parties.has(party.key)) parties.set(party.key, party);
  const [only] = found;
  if (found.length !== 1 || !only) {
    fault(column, "unsure", cell.text);
    return asked(
      "several-named",
      found.map(({ key }) => key),
      cell.span,
    );
  }
  return read(only.key, cell.span);
}

const UNIT_SIGNS: Readonly<Record<TableUnit, string>> = {
  "1": "",
  thousand: " thousand",
  million: " million",
  billion: " billion",
  万: "万",
  亿: "亿",
};

function amountOf(cell: Cell | null, { unit, currency }: TableShape, fault: Mark): Reading<AmountSaid> {
  if (cell === null) return LEFT;
  if (cell.text === "") {
    fault("amount", "missing", "");
    return LEFT;
  }
  const flat = flatten(cell.text);
  // A figure that brings its own scale is not counted in that of the column.
  const hasScale = /\d\s?(?:bn|billion|m|mn|million|k|thousand|tn|trillion|万|亿)/i.test(flat);
  const scaled =
    hasScale || unit === "1" || !/\d/.test(flat)
      ? flat
      : flat.replace(/(\d[\d.,' ]*\d|\d)(?!.*\d)/, `$1${UNIT_SIGNS[unit]}`);
  const { said } = readCellAmount(scaled, currency);
  if (said.is === "read") return read(said.value, cell.span);
  fault("amount", said.is === "asked" ? "unsure" : "unreadable", cell.text);
  return asked("amount-unsure", said.is === "asked" ? said.choices : [], cell.span);
}

function kindOf(cell: Cell | null, { kind }: TableShape, fault: Mark): Reading<LinkKind> {
  if (cell === null || cell.text === "") {
    if (kind !== null) return read(kind);
    if (cell !== null) fault("kind", "missing", "");
    return asked("kind-open", []);
  }
  const code = LINK_KINDS.find((one) => one === cell.text.toLowerCase().replaceAll(" ", "_"));
  const fitting = code ? [code] : kindsNamed(cell.text);
  const [only] = fitting;
  if (fitting.length === 1 && only) return read(only, cell.span);
  fault("kind", fitting.length === 0 ? "unreadable" : "unsure", cell.text);
  return asked("kind-open", fitting, cell.span);
}

const STAGE_WORDS: readonly (readonly [Stage, RegExp])[] = [
  ["rumoured", /rumou?r|传闻/i],
  ["reported", /reported|据报道/i],
  ["announced", /announced|宣布|公告/i],
  ["signed", /signed|签署|签订|已签/i],
  ["conditional", /conditional|subject to|pending|附条件|待批/i],
  ["drawn", /drawn|提款/i],
  ["completed", /completed|paid|closed|完成|已付|交割/i],
  ["cancelled", /cancel|终止|取消/i],
  ["lapsed", /lapsed|expired|失效/i],
];

function stageOf(cell: Cell | null, { stage }: TableShape, fault: Mark): Reading<Stage> {
  if (cell === null || cell.text === "") {
    if (stage !== null) return read(stage);
    if (cell !== null) fault("stage", "missing", "");
    return asked("stage-open", []);
  }
  const code = STAGES.find((one) => one === cell.text.toLowerCase());
  const fitting = code ? [code] : STAGE_WORDS.filter(([, words]) => words.test(cell.text)).map(([one]) => one);
  const [only] = fitting;
  if (fitting.length === 1 && only) return read(only, cell.span);
  fault("stage", fitting.length === 0 ? "unreadable" : "unsure", cell.text);
  return asked("stage-open", fitting, cell.span);
}

function dayOf(cell: Cell | null, fault: Mark): Reading<PartialDate> {
  if (cell === null || cell.text === "") return LEFT;
  const reading = readDay(cell.text);
  if (reading.kind === "value") return read(reading.date, cell.span);
  fault("day", reading.kind === "question" ? "unsure" : "unreadable", cell.text);
  return asked("day-unsure", reading.kind === "question" ? reading.readings : [], cell.span);
}
