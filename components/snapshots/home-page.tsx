import { type PageAssets, PageShell } from "@/components/ui/page-shell";
import { languageFor } from "@/lib/domain/model/case-languages";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LOCALES, type Locale, otherLocale } from "@/lib/domain/model/vocabulary";
import { casePath, homePath } from "@/lib/view/addresses";
import { formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { casePageMessages } from "@/lib/view/messages/case-page";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import { siteMessages } from "@/lib/view/messages/site";
import { countDocument } from "@/lib/view/snapshots/record-counts";
import { showDocument } from "@/lib/view/snapshots/shown-document";
import { SiteFooter, SiteHeader } from "./site-frame";

/** The list of published cases. */
export function HomePage({
  cases,
  locale,
  assets,
}: {
  cases: readonly { readonly document: SnapshotDocument }[];
  locale: Locale;
  assets: PageAssets;
}) {
  const words = siteMessages(locale);
  const messages = casePageMessages(locale);
  const shown = cases.map(({ document }) => showDocument(document));
  return (
    <PageShell
      locale={locale}
      title={words.title}
      description={words.description}
      isIndexed={cases.some(({ document }) => !document.header.shipped)}
      alternates={LOCALES.map((language) => [language, homePath(language)])}
      assets={assets}
      skipText={messages.skip}
      pageData={null}
      header={<SiteHeader locale={locale} otherHref={homePath(otherLocale(locale))} />}
      footer={<SiteFooter locale={locale} />}
    >
      <div className="opening">
        <h1>{words.lead}</h1>
        <p className="summary">{words.description}</p>
      </div>
      <section aria-labelledby="cases" className="page-section">
        <h2 id="cases">{words.casesTitle}</h2>
        {cases.length === 0 ? <p>{words.noCases}</p> : null}
        <ul className="cases">
          {shown.map((document) => {
            const { header, number } = document;
            return (
              <li key={header.slug}>
                <h3>
                  <a href={casePath(header.slug, languageFor(header.languages, locale))}>
                    {localize(header.title, locale)}
                  </a>
                </h3>
                <p>{localize(header.summary, locale)}</p>
                <p className="faint">
                  {messages.version(number)} · {words.published(formatPartialDate(header.asOf, locale))} ·{" "}
                  {words.counts(countDocument(document))}
                </p>
                {header.checkedBy === "one" ? <p className="checked-by">{checkedByMessages(locale).one}</p> : null}
                {header.shipped ? <p className="shipped">{messages.shipped}</p> : null}
              </li>
            );
          })}
        </ul>
      </section>
    </PageShell>
  );
}
