import type { Nodes } from "mdast";
import { parseMarkdown } from "./read-markdown";

/** Parts after which the next words stand apart. */
const BLOCKS = new Set(["paragraph", "heading", "code", "listItem", "tableCell", "break", "thematicBreak"]);

/**
 * The words of a Markdown text in one line, as somebody reads them: no signs of emphasis, no addresses of links, mentions
 * by name. A text that cannot be read as Markdown is given as it is.
 */
export function plainText(text: string): string {
  const tree = parseMarkdown(text);
  return (tree === null ? text : wordsOf(tree)).replace(/\s+/g, " ").trim();
}

function wordsOf(part: Nodes): string {
  const own =
    "children" in part
      ? part.children.map(wordsOf).join("")
      : "value" in part && part.type !== "html"
        ? part.value
        : "alt" in part
          ? (part.alt ?? "")
          : "";
  return BLOCKS.has(part.type) ? `${own} ` : own;
}
