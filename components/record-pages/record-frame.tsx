import type { ReactNode } from "react";
import { PhrasedTitle } from "@/components/chapters/chapter";
import { CaseFooter, CaseHeader } from "@/components/snapshots/case-frame";
import { type PageAssets, PageShell } from "@/components/ui/page-shell";
import { casePath, type PageKind, recordPageName, versionFilePath, viewPath } from "@/lib/view/addresses";
import { localize } from "@/lib/view/labels";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import type { ViewName } from "@/lib/view/snapshots/reader-views";
import { neighboursOf, pageOfRecord } from "@/lib/view/snapshots/record-pages";
import { ViewBar } from "./view-bar";

/** What the page of one record is given. */
export interface RecordPageProps {
  readonly record: string;
  readonly context: PageContext;
  readonly sha256: string;
  readonly assets: PageAssets;
}

/** The frame of the page of one loop, party or deal: the bar, the way here, the ways on, the finding, then what it rests on. */
export function RecordFrame({
  kind,
  record,
  list,
  listName,
  here,
  title,
  description,
  context,
  sha256,
  assets,
  children,
}: RecordPageProps & {
  readonly kind: PageKind;
  /** The view that lists such records, and how the way back to it is called. */
  readonly list: ViewName;
  readonly listName: string;
  readonly here: string;
  /** The finding; phrases apart by "|". */
  readonly title: string;
  readonly description: string;
  readonly children: ReactNode;
}) {
  const { index, locale, messages } = context;
  const { header, number } = index.document;
  const words = recordPageMessages(locale);
  const name = recordPageName(kind, record);
  const plain = title.replaceAll("|", "");
  return (
    <PageShell
      locale={locale}
      title={`${plain} · ${localize(header.title, locale)} · ${messages.siteName}`}
      description={description}
      isIndexed={!header.shipped}
      alternates={header.languages.map((language) => [language, `${casePath(header.slug, language)}/${name}`])}
      assets={assets}
      skipText={messages.skip}
      pageData={{
        slug: header.slug,
        version: String(number),
        document: versionFilePath(header.slug, number, "document.json"),
      }}
      header={<CaseHeader context={context} hrefIn={(language) => viewPath(header.slug, number, name, language)} />}
      footer={<CaseFooter context={context} sha256={sha256} />}
    >
      <ViewBar current={null} context={context} />
      <div className="record-way">
        <nav aria-label={words.trail}>
          <a href={viewPath(header.slug, number, list, locale)}>{listName}</a> › <span>{here}</span>
        </nav>
        <Neighbours kind={kind} record={record} context={context} />
      </div>
      <h1 className="record-title">
        <PhrasedTitle title={title} />
      </h1>
      {children}
      <nav className="record-way record-end" aria-label={words.goOn}>
        <a href={viewPath(header.slug, number, list, locale)}>{listName}</a>
        <Neighbours kind={kind} record={record} context={context} />
      </nav>
    </PageShell>
  );
}

/** To the records before and after this one. */
function Neighbours({ kind, record, context }: { kind: PageKind; record: string; context: PageContext }) {
  const { index, locale } = context;
  const words = recordPageMessages(locale);
  const { previous, next } = neighboursOf(index, kind, record);
  const link = (slug: string | null, text: string, rel: "prev" | "next") => {
    const href = slug === null ? null : pageOfRecord(index, kind, slug, locale);
    return href === null ? null : (
      <a href={href} rel={rel}>
        {text}
      </a>
    );
  };
  return (
    <span className="neighbours">
      {link(previous, words.previous, "prev")} {link(next, words.next, "next")}
    </span>
  );
}
