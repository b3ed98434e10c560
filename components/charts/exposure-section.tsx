import { ExplainedText } from "@/components/glossary/explained-text";
import { PageSection } from "@/components/snapshots/page-section";
import { buildExposureSeries } from "@/lib/view/charts/exposure-series";
import { yearsNote, yearsOfLinks } from "@/lib/view/deals/term-words";
import { currencyName } from "@/lib/view/format";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { ExposureLegend, ExposureSvg } from "./exposure-svg";
import { ExposureTable } from "./exposure-table";
import { ExposureTools } from "./exposure-tools";

/** Parties drawn as bars; all others stand in the table. */
const SHOWN = 16;

/** Cash in and out of each party: bars, what they mean, and the table they reconcile with. */
export function ExposureSection({ context }: { context: PageContext }) {
  const { locale, messages } = context;
  const series = buildExposureSeries(context.index);
  const more = series.rows.length - SHOWN;
  const links = series.rows.flatMap(({ incoming }) => incoming.legs.map(({ link }) => link));
  const years = yearsOfLinks(context.index, links, locale);
  return (
    <PageSection
      id="exposure"
      title={messages.exposureTitle}
      lead={
        <ExplainedText
          text={messages.exposureLead(currencyName(series.currency, locale))}
          terms={["ceiling"]}
          context={context}
        />
      }
    >
      <ExposureLegend context={context} />
      <ExposureTools context={context} />
      <ExposureSvg series={series} shown={SHOWN} form="broad" context={context} />
      <ExposureSvg series={series} shown={SHOWN} form="narrow" context={context} />
      {years === null ? null : <p className="faint">{yearsNote(years, locale)}</p>}
      {more > 0 ? <p className="faint">{messages.exposureMore(more)}</p> : null}
      {series.currenciesLeftOut.length > 0 ? (
        <p className="faint">{messages.exposureOther(series.currenciesLeftOut.join(", "))}</p>
      ) : null}
      <details>
        <summary>{messages.exposureTable}</summary>
        <div className="scroll">
          <ExposureTable series={series} context={context} />
        </div>
      </details>
    </PageSection>
  );
}
