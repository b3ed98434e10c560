import type { ReactNode } from "react";
import { CheckChapter } from "@/components/chapters/check-chapter";
import { DaysChapter } from "@/components/chapters/days-chapter";
import { DealsChapter } from "@/components/chapters/deals-chapter";
import { LoopsChapter } from "@/components/chapters/loops-chapter";
import { NetworkChapter } from "@/components/chapters/network-chapter";
import { PartiesChapter } from "@/components/chapters/parties-chapter";
import { SectionBar } from "@/components/chapters/section-bar";
import { TableChapter } from "@/components/chapters/table-chapter";
import { type PageAssets, PageShell } from "@/components/ui/page-shell";
import { casePath, versionFilePath, versionPath } from "@/lib/view/addresses";
import { localize } from "@/lib/view/labels";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import { type Chapter, listChapters } from "@/lib/view/snapshots/chapters";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { CaseFooter, CaseHeader } from "./case-frame";
import { Downloads } from "./downloads";
import { Front } from "./front";
import { ReaderViewLinks } from "./reader-view-links";

const PARTS: Readonly<Record<Chapter, (props: { context: PageContext }) => ReactNode>> = {
  network: NetworkChapter,
  loops: LoopsChapter,
  deals: DealsChapter,
  parties: PartiesChapter,
  days: DaysChapter,
  table: TableChapter,
  check: CheckChapter,
};

/** The public page of one version of a case, in one language: the picture first, then its chapters; complete without script. */
export function CasePage({ context, sha256, assets }: { context: PageContext; sha256: string; assets: PageAssets }) {
  const { index, locale, messages } = context;
  const { header, number } = index.document;
  const chapters = listChapters(index);
  return (
    <PageShell
      locale={locale}
      title={`${localize(header.title, locale)} · ${messages.siteName}`}
      description={localize(header.summary, locale)}
      isIndexed={!header.shipped}
      alternates={header.languages.map((language) => [language, casePath(header.slug, language)])}
      assets={assets}
      skipText={messages.skip}
      pageData={{
        slug: header.slug,
        version: String(number),
        document: versionFilePath(header.slug, number, "document.json"),
      }}
      header={<CaseHeader context={context} hrefIn={(language) => versionPath(header.slug, number, language)} />}
      footer={<CaseFooter context={context} sha256={sha256} />}
    >
      <Front context={context} />
      {header.checkedBy === "one" ? <p className="checked-by">{checkedByMessages(locale).oneMeans}</p> : null}
      {header.shipped ? <p className="shipped">{messages.shipped}</p> : null}
      {chapters.length < 2 ? null : <SectionBar chapters={chapters} context={context} />}
      {chapters.map((name) => {
        const Part = PARTS[name];
        return <Part key={name} context={context} />;
      })}
      <section className="chapter" id="more" aria-labelledby="more-title">
        <div className="chapter-head">
          <h2 id="more-title">{chapterMessages(locale).more.title}</h2>
          <p>{chapterMessages(locale).more.lead}</p>
        </div>
        <ReaderViewLinks context={context} />
        <Downloads context={context} />
      </section>
    </PageShell>
  );
}
