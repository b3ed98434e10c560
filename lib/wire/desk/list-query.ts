import { z } from "zod";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import {
  CLAIM_STATUSES,
  EVIDENCES,
  LAYERS,
  PARTY_KINDS,
  RELIABILITIES,
  RULE_STATUSES,
  SOURCE_KINDS,
  STAGES,
} from "@/lib/domain/model/vocabulary";

/** Pagination: rows on one page of every list of the desk. */
export const PAGE_SIZE = 100;

/** What every list can be asked: words to look for, and a page. Unknown keys of an address are left alone. */
const common = {
  q: z.string().trim().max(200).default(""),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
};

/** An empty choice in a form means no filter. */
function choice<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.union([z.literal("").transform(() => undefined), z.enum(words)]).optional();
}

export const claimListQuery = z.object({
  ...common,
  status: choice(CLAIM_STATUSES),
  evidence: choice(EVIDENCES),
  sort: z.enum(["slug", "property", "status", "day"]).default("slug"),
});
export type ClaimListQuery = z.infer<typeof claimListQuery>;

export const partyListQuery = z.object({
  ...common,
  kind: choice(PARTY_KINDS),
  sort: z.enum(["name", "kind", "seat"]).default("name"),
});
export type PartyListQuery = z.infer<typeof partyListQuery>;

export const dealListQuery = z.object({
  ...common,
  stage: choice(STAGES),
  sort: z.enum(["slug", "title", "stage", "announced"]).default("title"),
});
export type DealListQuery = z.infer<typeof dealListQuery>;

export const linkListQuery = z.object({
  ...common,
  kind: choice(LINK_KINDS),
  layer: choice(LAYERS),
  sort: z.enum(["payer", "payee", "kind", "start"]).default("payer"),
});
export type LinkListQuery = z.infer<typeof linkListQuery>;

export const sourceListQuery = z.object({
  ...common,
  kind: choice(SOURCE_KINDS),
  reliability: choice(RELIABILITIES),
  sort: z.enum(["publisher", "published", "reliability", "kind"]).default("publisher"),
});
export type SourceListQuery = z.infer<typeof sourceListQuery>;

export const ruleListQuery = z.object({
  ...common,
  status: choice(RULE_STATUSES),
  sort: z.enum(["title", "authority", "status"]).default("title"),
});
export type RuleListQuery = z.infer<typeof ruleListQuery>;

export const indicatorListQuery = z.object({ ...common, sort: z.enum(["name", "unit"]).default("name") });
export type IndicatorListQuery = z.infer<typeof indicatorListQuery>;

export const termListQuery = z.object({ ...common, sort: z.enum(["en", "zh"]).default("en") });
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
