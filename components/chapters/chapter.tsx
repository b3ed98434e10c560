import type { ReactNode } from "react";
import { formatPartialDate } from "@/lib/view/format";
import { marksOf } from "@/lib/view/marks";
import { chapterMessages } from "@/lib/view/messages/chapters";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { FigureTools } from "./figure-tools";

/** One chapter: its finding, one paragraph, one picture, one source line with the way to the whole list. */
export function Chapter({
  id,
  title,
  lead,
  note,
  more,
  picture = null,
  data,
  context,
  children,
}: {
  id: string;
  /** Phrases apart by "|": a line does not break inside one. */
  title: string;
  lead: string;
  note?: string;
  more?: { readonly href: string; readonly text: string } | null;
  /** Names of its picture and its data among the files of the version. */
  picture?: string | null;
  data?: string | undefined;
  context: PageContext;
  children: ReactNode;
}) {
  const { index, locale } = context;
  const words = chapterMessages(locale);
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="chapter">
      <div className="chapter-head">
        <h2 id={`${id}-title`}>
          <PhrasedTitle title={title} />
        </h2>
        <p>{lead}</p>
      </div>
      {children}
      <p className="source-line">
        <span>
          {words.source(formatPartialDate(index.document.header.asOf, locale))}
          {note === undefined ? null : `${marksOf(locale).space}${note}`}
        </span>
        {more === undefined || more === null ? null : <a href={more.href}>{more.text}</a>}
      </p>
      <FigureTools id={id} title={title.replaceAll("|", "")} picture={picture} data={data} context={context} />
    </section>
  );
}

/** A title of phrases: Chinese is broken between them alone. */
export function PhrasedTitle({ title }: { title: string }) {
  const phrases = title.split("|");
  if (phrases.length === 1) return title;
  return phrases.map((phrase) => (
    <span key={phrase} className="phrase">
      {phrase}
    </span>
  ));
}

/** Over which years a sum runs, beside it; nothing where it settles at once. */
export function Years({ years }: { years: string | null }) {
  return years === null ? null : <span className="faint"> {years}</span>;
}
