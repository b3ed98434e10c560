import { ExplainedText } from "@/components/glossary/explained-text";
import { PageSection } from "@/components/snapshots/page-section";
import { buildAllExposureSeries, type ExposureSeries } from "@/lib/view/charts/exposure-series";
import { yearsNote, yearsOfLinks } from "@/lib/view/deals/term-words";
import { marksOf } from "@/lib/view/marks";
import { currencyName } from "@/lib/view/number-formatters";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { ExposureLegend, ExposureSvg } from "./exposure-svg";
import { ExposureTable } from "./exposure-table";
import { ExposureTools } from "./exposure-tools";

/** Parties drawn as bars; all others stand in the table. */
const SHOWN = 16;

/** Cash in and out of each party: bars for each currency, what they mean, and the table they reconcile with. */
export function ExposureSection({ context }: { context: PageContext }) {
  const { locale, messages } = context;
  const all = buildAllExposureSeries(context.index);
  if (all.length === 0) return null;
  const names = all.map(({ currency }) => currencyName(currency, locale));
  return (
    <PageSection
      id="exposure"
      title={messages.exposureTitle}
      lead={
        <ExplainedText
          text={messages.exposureLead(names.join(marksOf(locale).list))}
          terms={["ceiling"]}
          context={context}
        />
      }
    >
      {all.length > 1 ? <p className="faint">{messages.exposureApart}</p> : null}
      <ExposureLegend context={context} />
      <ExposureTools context={context} />
      {all.map((series, at) => (
        <ExposureBars
          key={series.currency}
          series={series}
          title={all.length > 1 ? messages.exposureOf(names[at] ?? series.currency) : null}
          context={context}
        />
      ))}
    </PageSection>
  );
}

function ExposureBars({
  series,
  title,
  context,
}: {
  series: ExposureSeries;
  title: string | null;
  context: PageContext;
}) {
  const { locale, messages } = context;
  const more = series.rows.length - SHOWN;
  const links = series.rows.flatMap(({ incoming }) => incoming.links.map(({ link }) => link));
  const years = yearsOfLinks(context.index, links, locale);
  return (
    <div data-exposure={series.currency}>
      {title === null ? null : <h3>{title}</h3>}
      <ExposureSvg series={series} shown={SHOWN} form="broad" context={context} />
      <ExposureSvg series={series} shown={SHOWN} form="narrow" context={context} />
      {years === null ? null : <p className="faint">{yearsNote(years, locale)}</p>}
      {more > 0 ? <p className="faint">{messages.exposureMore(more)}</p> : null}
      <details>
        <summary>
          {messages.exposureTable}
          {title === null ? null : ` · ${title}`}
        </summary>
        <div className="scroll">
          <ExposureTable series={series} context={context} />
        </div>
      </details>
    </div>
  );
}
