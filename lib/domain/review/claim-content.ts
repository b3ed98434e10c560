import type { Citation, Claim } from "../model/case-records";
import type { Localized } from "../model/vocabulary";

/** What a reviewer stands behind: everything a claim says and rests on, without its rank and standing. */
export type ClaimContent = Pick<
  Claim,
  "subjectType" | "subject" | "property" | "value" | "wording" | "asOf" | "period" | "credibility" | "note"
> & { readonly citations: readonly ContentCitation[] };

type ContentCitation = Omit<Citation, "anchor">;

/** The content of a claim without the rest. */
export function contentOf(claim: Claim): ClaimContent {
  const { subjectType, subject, property, value, wording, asOf, period, credibility, note } = claim;
  const citations = claim.citations.map(({ anchor: _anchor, ...citation }) => citation);
  return { subjectType, subject, property, value, wording, asOf, period, credibility, note, citations };
}

/**
 * The content as one text, the same for the same content whatever the order of its citations: what is hashed, so that
 * an approval can name exactly what was approved.
 */
export function printContent(content: ClaimContent): string {
  const { subjectType, subject, property, value, wording, asOf, period, credibility, note } = content;
  const citations = content.citations
    .map(({ source, fragment, locator, stance, origin }) =>
      JSON.stringify([source, fragment, printWords(locator), stance, printedOrigin(origin)]),
    )
    .sort();
  const days = period && [period.start, period.end, printWords(period.label)];
  const stated = value.type === "text" ? { ...value, text: printWords(value.text) } : value;
  const sorted = Object.entries(stated).sort(([one], [other]) => (one < other ? -1 : 1));
  const said = printWords(note);
  return JSON.stringify([subjectType, subject, property, sorted, wording, asOf, days, credibility, said, citations]);
}

/** Approvals of before name the content by the hash of the words of their day. */
function printedOrigin(origin: Citation["origin"]): string {
  return origin === "tested_document" ? "seed" : origin;
}

/** Both languages were stood behind; a text in one language prints as it did before there were two. */
function printWords(text: Localized | null): string | null | readonly [string | null, string] {
  return text === null || text.zh === null ? (text?.en ?? null) : [text.en, text.zh];
}

/** One field that differs between two states of a record; absent on a side that does not have it. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields in which two states of a record differ, in the order of the later one; a missing state has no fields. */
export function listChanges(before: object | null, after: object | null): readonly FieldChange[] {
  const [former, latter] = [new Map(Object.entries(before ?? {})), new Map(Object.entries(after ?? {}))];
  return [...new Set([...latter.keys(), ...former.keys()])]
    .map((field) => ({ field, before: former.get(field) ?? null, after: latter.get(field) ?? null }))
    .filter(({ before: one, after: other }) => printInOrder(one) !== printInOrder(other));
}

/** A JSON value as text, keys in order: the database does not keep the order of keys. */
function printInOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printInOrder).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${printInOrder(inner)}`).join(",")}}`;
}
