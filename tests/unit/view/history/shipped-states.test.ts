// Contract: whoever reads what a write changed of any record of the shipped case reads names and words, in either language.
// Must reject: the slug of another record, a code of a closed list.
import { describe, expect, test } from "vitest";
import { listDifferences } from "@/lib/domain/history/list-differences";
import { listNamed, withoutOwnName } from "@/lib/domain/history/named-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { listOf, rowOf, STORED_KINDS, slugOfState } from "@/lib/domain/records/by-kind";
import { type NameBook, storedText } from "@/lib/view/history/stored-words";
import { readShippedRecords } from "../../../builders/shipped-case";

const records = readShippedRecords();
const NAME: Localized = { en: "Its name", zh: "名称" };
const SAID = { name: NAME, property: null };

/** Every record of the case by what the desk would call it. */
const known = new Map<string, typeof SAID>([
  ...STORED_KINDS.filter((kind) => rowOf(kind).called !== undefined).flatMap((kind) =>
    listOf(records, kind).map((state) => [`${kind} ${slugOfState(kind, state)}`, SAID] as const),
  ),
  ...records.claims.map(({ slug }) => [`claim ${slug}`, SAID] as const),
]);

/** Slugs that are no words of any language: those of several parts. A term may be called as its slug is: "take-or-pay". */
const slugs = new Set(
  [...known.keys()]
    .filter((key) => !key.startsWith("glossary_term "))
    .map((key) => key.split(" ")[1] ?? "")
    .filter((slug) => /-.*-|^[a-z]-|^ind-/.test(slug)),
);
const CODE = /(?<![\w/.@-])[a-z]+(?:_[a-z]+)+(?![\w/@-])/g;

describe.each([
  ...STORED_KINDS.map((kind) => [kind, listOf(records, kind)] as const),
  ["link_part", records.linkParts],
  ["claim", records.claims],
] as const)("what a write changed of a %s", (_kind, states) => {
  test.each(["en", "zh"] as const)("is said in words, in %s", (locale) => {
    const seen = states.flatMap((state) => {
      const differences = withoutOwnName(listDifferences(null, state));
      // As the loader does: what is not asked for is not told.
      const called = Object.fromEntries(
        listNamed(differences).flatMap(({ recordType, recordSlug }) => {
          const key = `${recordType} ${recordSlug}`;
          const found = known.get(key);
          return found ? [[key, found] as const] : [];
        }),
      );
      const book: NameBook = { called, people: {}, words: records.header.words };
      return differences.flatMap(({ path, after }) => {
        const text = storedText(path, after, locale, book);
        const words = text.split(/[\s,;:()（），；：、。]+/);
        const shown = [...words.filter((word) => slugs.has(word)), ...(text.match(CODE) ?? [])];
        return shown.map((word) => `${path.join(".")}: ${word}`);
      });
    });
    expect([...new Set(seen)]).toEqual([]);
  });
});
