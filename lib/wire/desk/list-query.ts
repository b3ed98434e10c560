import { z } from "zod";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import {
  BASES,
  CLAIM_STATUSES,
  EVIDENCES,
  LAYERS,
  PARTY_KINDS,
  RELIABILITIES,
  RULE_STATUSES,
  SOURCE_KINDS,
  STAGES,
  SUBJECT_TYPES,
} from "@/lib/domain/model/vocabulary";

/** Pagination: rows on one page of every list of the desk. */
export const PAGE_SIZE = 100;

/** An empty choice in a form means no filter. */
function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.union([z.literal("").transform(() => undefined), z.enum(words)]).optional();
}

/** What every list can be asked: words to look for, columns to show, and a page. Unknown keys of an address are left alone. */
const common = {
  q: z.string().trim().max(200).default(""),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  /** The columns that are shown, with commas; none: those that the list shows by itself. */
  cols: z.string().max(300).optional(),
};

/** The order of a list: by one of its words; with a minus before it the other way round. */
function order<const Words extends readonly [string, ...string[]]>(words: Words) {
  const turned = words.map((word: Words[number]): `-${Words[number]}` => `-${word}`);
  return z.enum([...words, ...turned]);
}

/** Whether something is there or not. */
const isThere = choice(["yes", "no"]);

/** The word that a list is ordered by, and which way. */
export function readOrder(sort: string): { readonly by: string; readonly isTurned: boolean } {
  return sort.startsWith("-") ? { by: sort.slice(1), isTurned: true } : { by: sort, isTurned: false };
}

export const claimListQuery = z.object({
  ...common,
  status: choice(CLAIM_STATUSES),
  evidence: choice(EVIDENCES),
  about: choice(SUBJECT_TYPES),
  basis: choice(BASES),
  /** Whether every place that it cites is archived. */
  archived: isThere,
  /** Whether another claim contradicts it. */
  conflict: isThere,
  /** Whether whoever asks wrote it or edited it last. */
  mine: isThere,
  /** The grade that all its sources have, so that no better one stands behind it. */
  only: choice(RELIABILITIES),
  sort: order(["slug", "property", "status", "day", "evidence", "basis", "rank", "changed"]).default("slug"),
});
export type ClaimListQuery = z.infer<typeof claimListQuery>;

export const partyListQuery = z.object({
  ...common,
  kind: choice(PARTY_KINDS),
  linked: isThere,
  sort: order(["name", "kind", "seat", "sponsor", "ticker"]).default("name"),
});
export type PartyListQuery = z.infer<typeof partyListQuery>;

export const dealListQuery = z.object({
  ...common,
  stage: choice(STAGES),
  linked: isThere,
  sort: order(["title", "stage", "announced", "signed", "partOf"]).default("title"),
});
export type DealListQuery = z.infer<typeof dealListQuery>;

export const linkListQuery = z.object({
  ...common,
  kind: choice(LINK_KINDS),
  layer: choice(LAYERS),
  sort: order(["payer", "payee", "kind", "deal", "layer", "start"]).default("payer"),
});
export type LinkListQuery = z.infer<typeof linkListQuery>;

export const sourceListQuery = z.object({
  ...common,
  kind: choice(SOURCE_KINDS),
  reliability: choice(RELIABILITIES),
  cited: isThere,
  archived: isThere,
  sort: order(["publisher", "title", "published", "reliability", "kind", "language"]).default("publisher"),
});
export type SourceListQuery = z.infer<typeof sourceListQuery>;

export const ruleListQuery = z.object({
  ...common,
  status: choice(RULE_STATUSES),
  sort: order(["title", "authority", "status"]).default("title"),
});
export type RuleListQuery = z.infer<typeof ruleListQuery>;

export const indicatorListQuery = z.object({ ...common, sort: order(["name", "unit"]).default("name") });
export type IndicatorListQuery = z.infer<typeof indicatorListQuery>;

export const termListQuery = z.object({ ...common, sort: order(["en", "zh"]).default("en") });
export type TermListQuery = z.infer<typeof termListQuery>;

/** One page of a list and how many rows there are in all. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** A list's query out of an address; whatever it does not understand falls back to the plain list. */
export function readListQuery<Schema extends z.ZodObject>(
  schema: Schema,
  params: Readonly<Record<string, string | string[] | undefined>>,
): z.infer<Schema> {
  const single = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
  const whole = schema.safeParse(single);
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map(({ path }) => path[0]));
  return schema.parse(Object.fromEntries(Object.entries(single).filter(([name]) => !wrong.has(name))));
}
