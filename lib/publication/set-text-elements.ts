/** Elements whose text can hold no element of HTML: their texts stay as they are. */
const NO_ELEMENTS = ["svg", "title", "option", "textarea", "script", "style"];
const PIECES = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>|[^<]+/gi;
/** A text in isolates that holds no other; U+200E before it is of no use to an element. */
const INNERMOST = /\u200E?\u2068([^\u2068\u2069]*)\u2069/gu;
/** More letters in a row than a line of a phone has; Chinese and Japanese break anywhere by themselves. */
const LONG_WORD = /(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})[\p{L}\p{M}]){31,}/gu;
const PART_OF_WORD = /(?:\p{L}\p{M}*){12}(?=\p{L})/gu;

/**
 * Markup in which elements say what invisible characters would: isolated texts stand in `bdi` instead of between U+2068
 * and U+2069, and words longer than a line may break at a `wbr`. Who copies a name from a page copies what was typed.
 * In attributes and pictures, which know no such elements, the marks stay.
 *
 * @param html as React writes it: no bare `<` or `>` in texts and attributes
 */
export function setTextElements(html: string): string {
  let closed: string | null = null;
  return html.replace(PIECES, (piece, slash: string | undefined, name: string | undefined) => {
    if (name === undefined) return closed === null ? setBidi(setBreaks(piece)) : piece;
    const tag = name.toLowerCase();
    if (closed === null && slash === "" && NO_ELEMENTS.includes(tag)) closed = tag;
    else if (closed === tag && slash === "/") closed = null;
    return piece;
  });
}

function setBreaks(text: string): string {
  return text.replace(LONG_WORD, (word) => word.replace(PART_OF_WORD, "$&<wbr>"));
}

function setBidi(text: string): string {
  const set = text.replace(INNERMOST, "<bdi>$1</bdi>");
  return set === text ? text : setBidi(set);
}
