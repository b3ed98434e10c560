import type { Slug } from "../model/case-records";
import { compareSlugs } from "../model/ids";
import type { Localized } from "../model/vocabulary";
import { fits, type NameFault } from "../values/texts";
import { foldName, likenessOf } from "./name-likeness";

/** A record with everything that it is called. */
export interface NamedSlug {
  readonly slug: Slug;
  readonly names: readonly string[];
}

/**
 * From here on two names are offered as one: a misspelling of a title, or its plural. Lower than for parties it would
 * offer every rule of one authority for every other, as their titles share most of their words.
 */
const NEARLY_THE_SAME = 0.7;

/**
 * Records that may be the same as a new one: called the same, or nearly. The most alike come first. Nothing is decided
 * by it; a person looks.
 *
 * @param respell one spelling for names that are written in two: traditional characters as simplified ones
 */
export function findNamesakes(
  names: readonly string[],
  existing: readonly NamedSlug[],
  respell: (name: string) => string = (name) => name,
): readonly Slug[] {
  const respelt = names.map(respell);
  return existing
    .map(({ slug, names: theirs }) => ({
      slug,
      likeness: Math.max(0, ...respelt.flatMap((own) => theirs.map((other) => likeness(own, respell(other))))),
    }))
    .filter(({ likeness: found }) => found >= NEARLY_THE_SAME)
    .sort((one, other) => other.likeness - one.likeness || compareSlugs(one.slug, other.slug))
    .map(({ slug }) => slug);
}

/** Marks that take no room: joiners, variation selectors, byte order marks, signs of direction, controls. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
/** Those marks, gaps other than the plain space, and halves of characters. */
const MARKS = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}\p{Co}\u2800]|(?! )\p{Z}/gu;
const HYPHENS = /\p{Pd}/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\u02b9\u0060\u00b4]/gu;
/** Everything that prints as a gap: no-break and wide spaces, line ends, the blank braille cell. */
const GAPS = /[\s\p{Cc}\u2800]+/gu;

/**
 * What a name is to the eye. Two names with one key are one name: composed and decomposed letters, invisible marks,
 * no-break and wide spaces, full width, capitals, and the typographic forms of hyphen and apostrophe make no
 * difference. Accents do ("Ørsted" is not "Orsted"), and so do letters of another script that look alike: those are
 * likenesses, which a person decides (`findNamesakes`). Empty for a name that nobody can see. A text too long for any name
 * is its own key.
 */
export function keyOfName(name: string): string {
  if (name.length > LONGEST_KEYED) return name;
  const small = printOfName(name).toLowerCase().replaceAll("ς", "σ");
  // The i of Turkish has its dot in capitals too, and one without a dot beside it: which was meant no capitals say.
  return small.normalize("NFC").replace(/i\u0307|ı/g, "i");
}

/** No name of a record has so many units; what normalises a text may take the square of its marks. */
const LONGEST_KEYED = 1000;

/** The key with its capitals: a spelling that a party is found under may differ from its name in those alone. */
export function printOfName(name: string): string {
  if (name.length > LONGEST_KEYED) return name;
  return name
    .replace(UNSEEN, "")
    .replace(APOSTROPHES, "'")
    .normalize("NFKC")
    .replace(HYPHENS, "-")
    .replace(GAPS, " ")
    .trim();
}

/**
 * The languages in which a term or an indicator would be called what another one is called already. These have one name
 * each, in forms as in sheets; that two of them are not the same cannot be said, as no reader could tell them apart.
 *
 * @param former what the record was called: a name that it kept is no matter of this write
 */
export function listTakenLanguages(
  name: Localized,
  others: readonly Localized[],
  former: Localized | null = null,
): readonly ("en" | "zh")[] {
  return (["en", "zh"] as const).filter((language) => {
    const key = keyOfName(name[language] ?? "");
    if (key === "" || key === keyOfName(former?.[language] ?? "")) return false;
    return others.some((other) => keyOfName(other[language] ?? "") === key);
  });
}

/** Two places that carry one name, as each of them writes it. */
export interface SameName<Place> {
  readonly name: string;
  readonly place: Place;
  readonly firstName: string;
  readonly firstPlace: Place;
}

/** Every name that an earlier one of the list has already, with the place of that first one. */
export function findSameNames<Place>(
  named: Iterable<readonly [name: string, place: Place]>,
): readonly SameName<Place>[] {
  const first = new Map<string, readonly [name: string, place: Place]>();
  const same: SameName<Place>[] = [];
  for (const [name, place] of named) {
    const key = keyOfName(name);
    const known = first.get(key);
    if (known) same.push({ name, place, firstName: known[0], firstPlace: known[1] });
    else first.set(key, [name, place]);
  }
  return same;
}

const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/**
 * Why a text cannot be a name: nothing of it is seen (`blank`), it breaks its line, turns the direction of what stands
 * beside it or holds a space of no width (`unprintable`), or it holds half a character (`broken`). Null for a name.
 * Joiners are let be: some scripts need them.
 */
export function faultOfName(name: string): Exclude<NameFault, "too_long"> | null {
  if (/\p{Cs}|\ufffd/u.test(name)) return "broken";
  if (keyOfName(name) === "") return "blank";
  return UNPRINTABLE.test(name) ? "unprintable" : null;
}

/** Why a text cannot be a name of at most so many characters; null for a name. */
export function judgeName(name: string, longest: number): NameFault | null {
  return fits(name, longest) ? faultOfName(name) : "too_long";
}

/** A text with every mark that nobody sees written as its code point, so that a refusal shows what it is about. */
export function showMarks(text: string): string {
  return text.replace(MARKS, (mark) => `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`);
}

// Numbers make titles what they are: a letter on A100 is none on A800, however alike they read.
function likeness(own: string, other: string): number {
  return numbersOf(own) === numbersOf(other) ? likenessOf(own, other) : 0;
}

function numbersOf(name: string): string {
  return (foldName(name).match(/\d+/g) ?? []).join(" ");
}
