/** Elements whose text can hold no element of HTML: their texts stay as they are. */
const NO_ELEMENTS = /<(svg|title|option|textarea|script|style)(?=[\s/>])/y;
/** A text in isolates that holds no other; U+200E before it is of no use to an element. */
const INNERMOST = /\u200E?\u2068([^\u2068\u2069]*)\u2069/gu;
/** More letters in a row than a line of a phone has; Chinese and Japanese break anywhere by themselves. */
const LONG_WORD = /(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{M}]){31,}/gu;
/** Whatever may need an element holds one of these: most texts hold none, and are read once and left. */
const PERHAPS = /\u2068|[^\0-@[-`{-\x7f\u3000-\u3004\u3008-\u3020\u4e00-\u9fff\uff00-\uff20]{31}/;
const PART_OF_WORD = /(?:\p{L}\p{M}*){12}(?=\p{L})/gu;

/**
 * Markup in which elements say what invisible characters would: isolated texts stand in `bdi` instead of between U+2068
 * and U+2069, and words longer than a line may break at a `wbr`. Who copies a name from a page copies what was typed.
 * In attributes and pictures, which know no such elements, the marks stay.
 *
 * @param html as React writes it: no bare `<` or `>` in texts and attributes
 */
export function setTextElements(html: string): string {
  if (!PERHAPS.test(html)) return html;
  const pieces: string[] = [];
  let written = 0;
  let closed: string | null = null;
  for (let at = 0; at < html.length; ) {
    const start = endAt(html, html.indexOf("<", at));
    if (closed === null && start > at) {
      const text = html.slice(at, start);
      if (PERHAPS.test(text)) {
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
