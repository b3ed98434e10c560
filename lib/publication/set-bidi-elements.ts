import { TURNS } from "@/lib/domain/bidi";

/** Elements whose text can hold no element of HTML: isolating marks stay in it as they are. */
const NO_ELEMENTS = ["svg", "title", "option", "textarea", "script", "style"];
const PIECES = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>|[^<]+/gi;
/** A text in isolates that holds no other; U+200E before it is of no use to an element. */
const INNERMOST = /\u200E?\u2068([^\u2068\u2069]*)\u2069/gu;

/**
 * Markup whose isolated texts stand in `bdi` elements instead of between U+2068 and U+2069: who copies a name from a
 * page copies what was typed. In attributes and pictures, which know no such element, the marks stay.
 *
 * @param html as React writes it: no bare `<` or `>` in texts and attributes
 */
export function setBidiElements(html: string): string {
  if (html.search(TURNS) < 0) return html;
  let closed: string | null = null;
  return html.replace(PIECES, (piece, slash: string | undefined, name: string | undefined) => {
    if (name === undefined) return closed === null ? setInText(piece) : piece;
    const tag = name.toLowerCase();
    if (closed === null && slash === "" && NO_ELEMENTS.includes(tag)) closed = tag;
    else if (closed === tag && slash === "/") closed = null;
    return piece;
  });
}

function setInText(text: string): string {
  const set = text.replace(INNERMOST, "<bdi>$1</bdi>");
  return set === text ? text : setInText(set);
}
