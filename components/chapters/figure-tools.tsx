import { versionFilePath, versionPath } from "@/lib/view/addresses";
import { formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { figureToolMessages } from "@/lib/view/messages/figure-tools";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** What can be taken along from a figure: how to cite it, its address in this version, its picture and its data. */
export function FigureTools({
  id,
  title,
  picture = null,
  data,
  context,
}: {
  /** Place of the figure on the page. */
  id: string;
  title: string;
  /** Name of its picture among the files of the version. */
  picture?: string | null;
  data?: string | undefined;
  context: PageContext;
}) {
  const { index, locale } = context;
  const { header, number } = index.document;
  const words = figureToolMessages(locale);
  const address = `${versionPath(header.slug, number, locale)}#${id}`;
  const sentence = /[.。？！?!]$/.test(title) ? title : `${title}${marksOf(locale).end}`;
  const fileLink = (file: string, text: string, pixels?: string) => (
    <a
      href={versionFilePath(header.slug, number, file)}
      download={`${header.slug}-v${number}-${file}`}
      data-pixels={pixels}
      data-no-pixels={pixels === undefined ? undefined : words.noPixels}
    >
      {text}
    </a>
  );
  return (
    <details className="figure-tools">
      <summary>{words.summary}</summary>
      <p>
        <b>{words.cite}</b>{" "}
        {words.citation(
          localize(header.title, locale),
          sentence,
          number,
          formatPartialDate(header.asOf, locale),
          versionPath(header.slug, number, locale),
        )}
      </p>
      <p className="figure-links">
        <a href={address}>{words.share}</a>
        {picture === null ? null : fileLink(`${picture}.${locale}.svg`, words.picture, words.pixels)}
        {fileLink(data ?? "pictures.csv", words.data)}
      </p>
    </details>
  );
}
