import { canTurn, isolate, isolateEachLine, withoutBidiControls } from "@/lib/domain/bidi";
import { textIn } from "@/lib/domain/model/case-languages";
import type { Party } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { breakLines, breakWord, cutLines, NO_WIDTH, widthFromRight } from "../text-lines";

/** Longest line of a label, in widths of an average Latin letter. */
const LINE_LENGTH = 19;
/** From this length on a name gives way to the first shorter alias. */
const LONG_NAME = 30;
/** Most lines of a label. */
const MOST_LINES = 4;
/** Signs as wide as they are high. */
const SQUARE = "\\u2E80-\\uA4CF\\uAC00-\\uD7FF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF\\u{1F300}-\\u{3FFFF}";
const WIDE = new RegExp(`[${SQUARE}]`, "u");
const PIECES = new RegExp(`[${SQUARE}]|[^\\s${SQUARE}]+\\s*`, "gu");
const LEGAL_FORMS =
  /,? (Inc|Corp|Corporation|Corporations|Company|plc|PLC|Ltd|Limited|LLC|L\.P\.|LP|N\.V\.|SE|AG|SA|PBC|Co)\.?,?( Ltd\.?)?$/;

/**
 * What a party is called in the picture: the name or alias that spells its slug ("SpaceX", "AMD", "Blue Owl"), since
 * that is what the desk calls it; else the name without legal form; a very long name gives way to its first alias.
 * Chinese pages use the Chinese name where one is established.
 */
export function pictureName(party: Party, locale: Locale): string {
  return isolate(plainName(party, locale));
}

function plainName(party: Party, locale: Locale): string {
  if (locale === "zh" && party.name.zh !== null) return stripName(party.name.zh);
  const name = stripName(textIn(party.name, locale));
  const slug = letters(party.slug);
  const spelled = [name, ...party.aliases].find((alias) => letters(alias) === slug);
  if (spelled !== undefined) return spelled;
  const alias = party.aliases.find((candidate) => candidate.length < name.length);
  return name.length >= LONG_NAME && alias !== undefined ? alias : name;
}

function stripName(name: string): string {
  return withoutBidiControls(name)
    .replace(/\s*[(（][^)）]*[)）]$/, "")
    .replace(LEGAL_FORMS, "")
    .replace(/,$/, "");
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/**
 * Breaks a name into lines of even length, at most about 19 Latin letters each; Chinese breaks between any two
 * characters. A name of more than four lines ends in "…".
 */
export function wrapLabel(name: string): readonly string[] {
  const total = textUnits(name);
  if (total <= LINE_LENGTH * 0.74) return [name];
  const words = (name.match(PIECES) ?? [name]).flatMap((word) => breakWord(word, LINE_LENGTH, textUnits));
  const lineCount = Math.ceil(total / LINE_LENGTH);
  if (lineCount > MOST_LINES) {
    return isolateEachLine(cutLines(fillLines(words, LINE_LENGTH), MOST_LINES, LINE_LENGTH, textUnits));
  }
  // The narrowest width that keeps the line count gives lines of even length.
  for (let width = total / lineCount; ; width += 1) {
    const lines = fillLines(words, width);
    if (lines.length <= Math.max(lineCount, 2) || width > LINE_LENGTH * 2) return isolateEachLine(lines);
  }
}

function fillLines(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && textUnits((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = word;
    } else {
      line += word;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Longest line of a label on the canvas of the desk, in half-width characters. */
const CANVAS_LINE = 13;

/**
 * A name as a label on a canvas, which breaks lines by itself and sets each alone: one that could turn comes broken, so
 * that every line keeps its direction.
 */
export function canvasLabel(name: string): string {
  return canTurn(name) ? breakLines(isolate(name), CANVAS_LINE).join("\n") : name;
}

/** Estimated width of a text in average Latin letters, without a font at hand: capitals wide, Chinese two. */
export function textUnits(text: string): number {
  let units = 0;
  for (const letter of text) {
    const fromRight = widthFromRight(letter);
    if (NO_WIDTH.test(letter)) units += 0;
    else if (fromRight !== null) units += fromRight;
    else if (WIDE.test(letter)) units += 1.95;
    else if (/[mwMW@]/.test(letter)) units += 1.5;
    else if (/[A-Z0-9&$€]/.test(letter)) units += 1.18;
    else if (/[iljtfr.,'’ ]/.test(letter)) units += 0.62;
    else units += 1;
  }
  return units;
}

/** One average Latin letter in em, of the sans face that labels are set in. */
export const LETTER_EM = 0.515;
