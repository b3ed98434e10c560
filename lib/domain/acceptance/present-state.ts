import type { CaseRecords, Slug } from "../model/case-records";
import { linkPartSlug, type RecordRef, type ReviewedKind } from "./reviewed-kinds";

/** The kinds whose rows alone say what their state is; a merge and the texts of a case have acts of their own. */
export type RewritableKind = Exclude<ReviewedKind, "case" | "party_merge">;

const bySlug =
  <Kind extends keyof CaseRecords>(list: Kind) =>
  (records: CaseRecords, slug: Slug): object | undefined => {
    const found: unknown = records[list];
    return Array.isArray(found) ? found.find((one: { readonly slug?: Slug }) => one.slug === slug) : undefined;
  };

const FIND: { readonly [Kind in RewritableKind]: (records: CaseRecords, slug: Slug) => object | undefined } = {
  party: bySlug("parties"),
  deal: bySlug("deals"),
  link: bySlug("links"),
  link_part: ({ linkParts }, slug) => linkParts.find((part) => linkPartSlug(part) === slug),
  source: bySlug("sources"),
  rule: bySlug("rules"),
  indicator: bySlug("indicators"),
  discrepancy: bySlug("discrepancies"),
  glossary_term: bySlug("glossary"),
  statement: bySlug("statements"),
  analogy_step: bySlug("analogies"),
  inquiry: bySlug("inquiries"),
};

export function isRewritable(type: ReviewedKind): type is RewritableKind {
  return Object.hasOwn(FIND, type);
}

/** What a record says as its row has it; null where the case has none of that name. */
export function presentStateOf(records: CaseRecords, { type, slug }: RecordRef): object | null {
  return isRewritable(type) ? (FIND[type](records, slug) ?? null) : null;
}
