import { type PageAssets, PageShell } from "@/components/ui/page-shell";
import { LENSES, LOCALES, type Locale, otherLocale } from "@/lib/domain/model/vocabulary";
import { methodPath } from "@/lib/view/addresses";
import { methodSections } from "@/lib/view/figures/method-sections";
import { label } from "@/lib/view/labels";
import { casePageMessages } from "@/lib/view/messages/case-page";
import { type MethodSection, siteMessages } from "@/lib/view/messages/site";
import { LensTable } from "./lens-table";
import { SiteFooter, SiteHeader } from "./site-frame";

/** How every figure is made, in plain words; figures of a case page point at its sections. */
export function MethodPage({ locale, assets }: { locale: Locale; assets: PageAssets }) {
  const words = siteMessages(locale);
  return (
    <PageShell
      locale={locale}
      title={`${words.methodTitle} · ${words.title}`}
      description={words.methodLead}
      isIndexed={true}
      alternates={LOCALES.map((language) => [language, methodPath(language)])}
      assets={assets}
      skipText={casePageMessages(locale).skip}
      pageData={null}
      header={<SiteHeader locale={locale} otherHref={methodPath(otherLocale(locale))} />}
      footer={<SiteFooter locale={locale} />}
    >
      <div className="opening">
        <h1>{words.methodTitle}</h1>
        <p className="summary">{words.methodLead}</p>
      </div>
      <section className="page-section prose" aria-labelledby="lenses">
        <h2 id="lenses">{words.lensTable}</h2>
        <table>
          <caption>{words.lensTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.lens}</th>
              <th scope="col">{words.means}</th>
            </tr>
          </thead>
          <tbody>
            {LENSES.map((lens) => (
              <tr key={lens}>
                <th scope="row">{label.lens(lens, locale)}</th>
                <td>{label.lensMeaning(lens, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <LensTable locale={locale} />
      {insertBefore(words.sections, "benign", methodSections(locale)).map((section) => (
        <section key={section.id} className="page-section prose" aria-labelledby={section.id}>
          <h2 id={section.id}>{section.title}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </PageShell>
  );
}

/** The measures follow on the loops, ahead of what a loop is not. */
function insertBefore(
  sections: readonly MethodSection[],
  id: string,
  inserted: readonly MethodSection[],
): readonly MethodSection[] {
  const at = sections.findIndex((section) => section.id === id);
  return at === -1 ? [...sections, ...inserted] : [...sections.slice(0, at), ...inserted, ...sections.slice(at)];
}
