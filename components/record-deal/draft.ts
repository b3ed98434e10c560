import { z } from "zod";
import { PARTY_KINDS, RELIABILITIES, SOURCE_KINDS } from "@/lib/domain/model/vocabulary";
import { COLUMN_ROLES, TABLE_UNITS } from "@/lib/domain/reading/read-table";
import { HOW_CAME, SET_RELATIONS } from "@/lib/domain/sets/set-words";

/** The cells of a row, in the order in which they stand. */
export const CELLS = ["payer", "payee", "kind", "amount", "stage", "day"] as const;
export type CellName = (typeof CELLS)[number];

const how = z.enum(HOW_CAME);
const cell = z.strictObject({ value: z.string(), quote: z.string(), how });
/** What stands in a cell, with the words of the text that carry it and how it came there. */
export type CellDraft = Readonly<z.infer<typeof cell>>;

const said = z.strictObject({
  qualifier: z.enum(["exact", "up_to", "at_least", "about", "between", "undisclosed", "unknown"]),
  unit: z.string(),
  value: z.string().nullable(),
  min: z.string().nullable(),
  max: z.string().nullable(),
});

const amountCell = cell.extend({
  /** What the words say; null where nobody has said which of several. */
  said: said.nullable(),
  /** True where a person said that the source states no amount. */
  isUnstated: z.boolean(),
});

/** What may stand beside the amount of a row: each becomes a claim of its own. */
const FURTHER = ["duration", "price_per_share", "share_percent"] as const;

const further = z.strictObject({ property: z.enum(FURTHER), printed: z.string(), said, quote: z.string(), how });
export type FurtherDraft = Readonly<z.infer<typeof further>>;

const row = z.strictObject({
  key: z.string(),
  payer: cell,
  payee: cell,
  kind: cell,
  amount: amountCell,
  stage: cell,
  day: cell,
  further: z.array(further).readonly(),
  inside: z.strictObject({ row: z.string(), relation: z.enum(SET_RELATIONS), quote: z.string(), how }).nullable(),
});
/** A row that a person took or wrote. */
export type RowDraft = Readonly<z.infer<typeof row>>;

/** A party that the set makes, unless it is one of the case after all. */
const party = z.strictObject({
  key: z.string(),
  name: z.string(),
  kind: z.enum(PARTY_KINDS),
  how,
  twins: z.array(z.string()).readonly(),
  /** What a person said of its twins: nothing yet, that it is another, or which of them it is. */
  settled: z.string(),
});

const vehicle = z.strictObject({ party: z.string(), sponsor: z.string(), quote: z.string(), how });

const source = z.strictObject({
  publisher: z.string(),
  kind: z.enum(["", ...SOURCE_KINDS]),
  published: z.string(),
  url: z.string(),
  title: z.string(),
  language: z.string(),
  reliability: z.enum(RELIABILITIES),
});
export type SourceDraft = Readonly<z.infer<typeof source>>;

const table = z.strictObject({
  columns: z.array(z.enum(COLUMN_ROLES)).readonly(),
  unit: z.enum(TABLE_UNITS),
  currency: z.string().nullable(),
  hasHead: z.boolean(),
  kind: z.string().nullable(),
  stage: z.string().nullable(),
});
export type TableDraft = Readonly<z.infer<typeof table>>;

/**
 * What the page of recording keeps: the text, its source, the rows that were taken or written, and what joins them. What was
 * read and not taken is no part of it; it is read anew from the text.
 */
export const recordDraft = z.strictObject({
  /** Tells this set from others, so that sent twice it is made once; empty until there is a text. */
  key: z.string(),
  text: z.string(),
  source,
  table: table.nullable(),
  rows: z.array(row).readonly(),
  /** Offers that a person put aside. */
  dropped: z.array(z.string()).readonly(),
  parties: z.array(party).readonly(),
  /** Rows at which a further deal begins, with its title where a person wrote one. */
  deals: z.array(z.strictObject({ row: z.string(), title: z.string() })).readonly(),
  /** The title of the deal that holds the others; null without one. */
  umbrella: z.string().nullable(),
  vehicles: z.array(vehicle).readonly(),
});
export type RecordDraft = Readonly<z.infer<typeof recordDraft>>;

export const EMPTY_DRAFT: RecordDraft = {
  key: "",
  text: "",
  source: { publisher: "", kind: "", published: "", url: "", title: "", language: "en", reliability: "C" },
  table: null,
  rows: [],
  dropped: [],
  parties: [],
  deals: [],
  umbrella: null,
  vehicles: [],
};
