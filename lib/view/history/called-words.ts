import { fromLeft, isolate } from "@/lib/domain/bidi";
import type { CaseWords } from "@/lib/domain/model/case-words";
import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { REVIEWED_KINDS } from "@/lib/domain/records/by-kind";
import { propertyLabel } from "../claims/claim-words";
import { localize } from "../labels";
import { marksOf } from "../marks";
import { webMessages } from "../messages/web";

/** The name of a record, of a claim that of its subject with its property. */
export interface Called {
  readonly name: Localized;
  readonly property: string | null;
}

/** What a record is called in one line: its name, of a claim with the property after it. */
export function calledText(called: Called, locale: Locale, words: CaseWords): string {
  const name = localize(called.name, locale);
  if (called.property === null) return name;
  return `${fromLeft(isolate(name))}${marksOf(locale).colon}${propertyLabel(called.property, locale, words)}`;
}

/** Kinds of records that have names; of any other one says which it is, or leads to its history. */
const NAMED = new Set<string>([...REVIEWED_KINDS, "claim", "member"]);

/**
 * What the record of an entry is called: members by their names, versions and their reports by the number of the version;
 * said too where a record has no name any more, and where its kind never has one.
 */
export function entryName(
  { recordType, recordSlug }: { readonly recordType: string; readonly recordSlug: string },
  {
    names,
    called,
  }: { readonly names: Readonly<Record<string, string>>; readonly called: Readonly<Record<string, Called>> },
  locale: Locale,
  words: CaseWords,
): string {
  const found = called[`${recordType} ${recordSlug}`];
  const known = names[recordSlug] ?? (found ? calledText(found, locale, words) : undefined);
  if (known !== undefined) return known;
  const messages = webMessages(locale);
  return NAMED.has(recordType) ? messages.unnamed : (/\/v\/(\d+)/.exec(recordSlug)?.[1] ?? messages.ofNoName);
}
