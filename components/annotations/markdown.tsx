import type { ReactNode } from "react";
import ReactMarkdown, { type Components, defaultUrlTransform } from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { isBoundedMarkup } from "@/lib/domain/annotations/markdown-bounds";

const MENTION = /^user:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * What a text may be drawn as: prose, lists, tables, code, links. No pictures, which would call other servers; no
 * identifiers, which could stand for parts of the page; no raw HTML, which is shown as the characters it is.
 */
const SCHEMA: typeof defaultSchema = {
  ...defaultSchema,
  tagNames:
    "p br hr strong em del code pre blockquote ul ol li a input sup h1 h2 h3 h4 h5 h6 table thead tbody tr th td".split(
      " ",
    ),
  attributes: {
    a: ["href"],
    input: [["type", "checkbox"], "checked", "disabled"],
    th: ["align"],
    td: ["align"],
    ol: ["start"],
  },
  protocols: { href: ["http", "https", "mailto", "user"] },
};

/**
 * Text of people as they meant it, and harmless. `people` names whoever can be mentioned, by id. A text with more markup
 * than may be kept is shown as it was typed: half-written in the preview, or kept on another day.
 */
export function Markdown({ text, people }: { text: string; people: ReadonlyMap<string, string> }) {
  if (!isBoundedMarkup(text)) {
    return (
      <p className="talk-text" dir="auto">
        {text}
      </p>
    );
  }
  const components: Components = {
    a: ({ href, children }) => <TalkLink href={href} people={people} words={children} />,
    // The headings of a page are the page's own.
    h1: Heading,
    h2: Heading,
    h3: Heading,
    h4: Heading,
    h5: Heading,
    h6: Heading,
    // A box that nobody can tick is a sign, not a field.
    input: ({ checked }) => <span>{checked ? "☑" : "☐"}</span>,
    table: ({ children }) => (
      <div className="desk-scroll" tabIndex={0}>
        <table className="desk-table">{children}</table>
      </div>
    ),
  };
  return (
    <div className="talk-text" dir="auto">
      <ReactMarkdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[rehypeSanitize, SCHEMA]]}
        urlTransform={(url) => (MENTION.test(url) ? url : defaultUrlTransform(url))}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

function Heading({ children }: { children?: ReactNode }) {
  return (
    <p>
      <strong>{children}</strong>
    </p>
  );
}

/** A mention shows the name that the person has, whatever the writer called them. */
function TalkLink({
  href,
  people,
  words,
}: {
  href: string | undefined;
  people: ReadonlyMap<string, string>;
  words: ReactNode;
}) {
  const memberId = MENTION.exec(href ?? "")?.[1];
  if (memberId !== undefined) {
    return <span className="talk-mention">@{people.get(memberId) ?? "?"}</span>;
  }
  if (!href || href.startsWith("user:")) return <>{words}</>;
  return (
    <a href={href} rel="noopener noreferrer nofollow ugc" target="_blank">
      {words}
    </a>
  );
}
