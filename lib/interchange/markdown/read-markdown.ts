import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { isBoundedMarkup } from "@/lib/domain/annotations/markdown-bounds";
import { err, ok, type Result } from "@/lib/domain/result";

/** Deeper trees are no prose: thousands of nested quotes would exhaust whoever draws them. */
const MAX_DEPTH = 100;

const MENTION = /^user:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** What the server needs to know of a text before it is kept. */
export interface MarkdownNotes {
  /** Ids of the members that are mentioned, each once, in the order of the text. */
  readonly mentioned: readonly string[];
}

/** The tree of a text; null where it has so much markup, or nests so deep, that the parser cannot hold it. */
export function parseMarkdown(text: string): Root | null {
  if (!isBoundedMarkup(text)) return null;
  try {
    return unified().use(remarkParse).use(remarkGfm).parse(text);
  } catch (error) {
    // Nesting beyond the stack of the parser itself.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Reads Markdown as it will be drawn. Mentions are links to `user:` and an id, `[@Name](user:ID)`, taken from the tree:
 * one inside code or an escaped bracket is none.
 */
export function readMarkdown(text: string): Result<MarkdownNotes, "too-nested"> {
  const tree = parseMarkdown(text);
  if (tree === null) return err("too-nested");
  const mentioned = new Set<string>();
  const open: { readonly part: Nodes; readonly depth: number }[] = [{ part: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { part, depth } = next;
    if (depth > MAX_DEPTH) return err("too-nested");
    const memberId = part.type === "link" ? MENTION.exec(part.url)?.[1] : undefined;
    if (memberId) mentioned.add(memberId);
    if (!("children" in part)) continue;
    for (let place = part.children.length - 1; place >= 0; place -= 1) {
      const child = part.children[place];
      if (child) open.push({ part: child, depth: depth + 1 });
    }
  }
  return ok({ mentioned: [...mentioned] });
}
