import type { Span } from "./spans";

const ENDS =
  /[.!?]["')\]]*(?=\s|$)|[。！？；][”」』）]*|;(?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*(?:[•●▪◦*·-]\s|\(?[a-z0-9ivx]{1,4}[).]\s|第[一二三四五六七八九十]+[条、]|[一二三四五六七八九十]+、))|\n/g;
const SHORT_WORDS = new Set(
  "inc corp co ltd llc lp plc no nos mr mrs ms dr st jr sr vs v approx est fig sec art ca cf eg ie al jan feb mar apr jun jul aug sept sep oct nov dec bros dept gov gen rep sen hon cir dist supp para paras u.s u.k e.g i.e n.v b.v s.a s.e p.l.c l.p l.l.c a.g s.p.a s.r.l d.c".split(
    " ",
  ),
);
const STARTERS =
  /^(?:The|A|An|In|On|It|Its|Under|This|These|Those|That|As|At|We|Our|For|Pursuant|They|He|She|Both|Each|If|When|While|After|Before|Separately|Meanwhile|Also|However|Following|Upon|There|No|All|By|To)\b/;
/** No sentence of a text that somebody wrote is longer; a longer run is looked at in pieces, so that no rule meets more. */
const LONGEST = 1500;

/**
 * The sentences of a text, and clauses behind a semicolon, in order. A point behind an initial, a legal form or a number ends
 * none, unless what follows can only begin one. A single line end goes on, unless a list item, a heading or a sentence ends there.
 *
 * @param text the text with its line ends
 * @param nameEnds places behind names: a point there belongs to the name, and ends the sentence where a capital follows
 */
export function splitSentences(text: string, nameEnds: ReadonlySet<number>): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    for (let from = start; from < end; from += LONGEST)
      addTrimmed(text, from, Math.min(end, from + LONGEST), sentences);
    start = end;
  };
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    if (isEnd(text, match[0], match.index, end, nameEnds, start)) close(end);
  }
  close(text.length);
  return sentences;
}

function isEnd(
  text: string,
  mark: string,
  at: number,
  end: number,
  nameEnds: ReadonlySet<number>,
  start: number,
): boolean {
  const next = text.slice(end, end + 40).trimStart();
  if (mark.startsWith("\n")) {
    if (mark.length > 1 || mark.trim() !== "") return true;
    // A first line without an end is a heading; a line of a list begins anew.
    const isHeading = start === 0 && !text.slice(0, at).includes("\n") && at < 160 && text.slice(end).length > at;
    return isHeading || /^(?:[•●▪◦*]|[-·]\s|\(?[a-z0-9ivx]{1,4}[).]\s|[一二三四五六七八九十]+、)/.test(next);
  }
  if (!mark.startsWith(".")) return true;
  if (next === "" || /^\p{Script=Han}/u.test(next)) return true;
  if (/^\p{Ll}/u.test(next)) return false;
  if (nameEnds.has(at + 1)) return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(start, at - 12), at))?.[0].toLowerCase() ?? "";
  const isShort = SHORT_WORDS.has(word) || /^\p{L}$/u.test(word);
  return !isShort || STARTERS.test(next);
}

function addTrimmed(text: string, from: number, to: number, sentences: Span[]): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (end > start) sentences.push({ start, end });
}
