/** Elements whose text can hold no element of HTML: their texts stay as they are. */
const NO_ELEMENTS = /<(svg|title|option|textarea|script|style)(?=[\s/>])/y;
/** A text in isolates that holds no other; U+200E before it is of no use to an element. */
const INNERMOST = /\u200E?\u2068([^\u2068\u2069]*)\u2069/gu;
/** More letters in a row than a line of a phone has; Chinese and Japanese break anywhere by themselves. */
const LONG_WORD = /(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{M}]){31,}/gu;
/** As many signs in a row, none of which is sure to end a word, may hold such a word. */
const LONG = 31;
const PART_OF_WORD = /(?:\p{L}\p{M}*){12}(?=\p{L})/gu;

/**
 * Markup in which elements say what invisible characters would: isolated texts stand in `bdi` instead of between U+2068
 * and U+2069, and words longer than a line may break at a `wbr`. Who copies a name from a page copies what was typed.
 * In attributes and pictures, which know no such elements, the marks stay.
 *
 * @param html as React writes it: no bare `<` or `>` in texts and attributes
 */
export function setTextElements(html: string): string {
  if (!mayNeedElements(html)) return html;
  const pieces: string[] = [];
  let written = 0;
  let closed: string | null = null;
  for (let at = 0; at < html.length; ) {
    const start = endAt(html, html.indexOf("<", at));
    if (closed === null && start > at) {
      const text = html.slice(at, start);
      if (mayNeedElements(text)) {
        pieces.push(html.slice(written, at), setBidi(setBreaks(text)));
        written = start;
      }
    }
    at = endAt(html, html.indexOf(">", start) + 1 || -1);
    if (closed === null) {
      NO_ELEMENTS.lastIndex = start;
      closed = NO_ELEMENTS.exec(html)?.[1] ?? null;
    } else if (html.startsWith(`</${closed}`, start)) closed = null;
  }
  return pieces.join("") + html.slice(written);
}

/** Whether a text holds an isolate or, perhaps, a word longer than a line: most hold neither, and are looked through and left. */
function mayNeedElements(text: string): boolean {
  if (text.includes("\u2068")) return true;
  // From the end of each possible word backwards: where a word ends on the way, none can begin before.
  for (let end = LONG - 1; end < text.length; ) {
    let at = end;
    while (at > end - LONG && !endsWord(text.charCodeAt(at))) at -= 1;
    if (at === end - LONG) return true;
    end = at + LONG;
  }
  return false;
}

/** ASCII that is no letter, and the commonest signs of Chinese; whatever else a word may hold is looked at closely. */
function endsWord(unit: number): boolean {
  if (unit < 0x80) return !((unit > 0x40 && unit < 0x5b) || (unit > 0x60 && unit < 0x7b));
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3000 && unit <= 0x3020 && !(unit >= 0x3005 && unit <= 0x3007)) ||
    (unit >= 0xff00 && unit <= 0xff20)
  );
}

/** A place that was looked for, or the end of the text where there is none. */
function endAt(html: string, place: number): number {
  return place < 0 ? html.length : place;
}

function setBreaks(text: string): string {
  return text.replace(LONG_WORD, (word) => word.replace(PART_OF_WORD, "$&<wbr>"));
}

function setBidi(text: string): string {
  const set = text.replace(INNERMOST, "<bdi>$1</bdi>");
  return set === text ? text : setBidi(set);
}
