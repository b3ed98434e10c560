import "@/components/dossiers/dossiers.css";
import { useDesk } from "#desk";
import { DeskFigure } from "@/components/desk-charts/desk-figure";
import { LensChoice } from "@/components/dossiers/lens-choice";
import { LoopLines } from "@/components/dossiers/loop-lines";
import type { Slug } from "@/lib/domain/model/case-records";
import { LENSES, type Lens, type Localized } from "@/lib/domain/model/vocabulary";
import { deskDealPath } from "@/lib/view/desk/record-addresses";
import { seePath } from "@/lib/view/desk/see-addresses";
import { listLoopLines } from "@/lib/view/dossiers/loop-lines";
import { formatCount, formatMoneyInterval, formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { dashboardMessages } from "@/lib/view/messages/dashboard";
import { dealsTable, evidenceTable, growthTable } from "@/lib/view/overview/chart-tables";
import { dealsByMonth } from "@/lib/view/overview/deals-by-month";
import { type MeasuredCase, nameReader, Panel } from "./case-dashboard";
import { MeasuringNote } from "./measured";
import { LoopCounts } from "./money-ladder";
import { HeatMap, PartyBars } from "./party-bars";

/** Most loops that the page lists; all of them are counted. */
const LOOPS = 200;

/** Who owes whom: bars of every large party, who pays whom, and how good the evidence for it is. */
export function ExposurePage({ measured, lens }: { measured: MeasuredCase | null; lens: Lens }) {
  const { locale, caseSlug } = useDesk();
  const words = dashboardMessages(locale);
  if (measured === null) return <MeasuringNote isFirst />;
  const { dashboard, names, isCurrent } = measured;
  const nameOf = nameReader(names, locale);
  const day = formatPartialDate(dashboard.day, locale);
  return (
    <>
      <LensChoice lens={lens} pathOf={(one) => seePath(locale, caseSlug, "exposure", one)} />
      <div className="dashboard">
        {isCurrent ? null : <MeasuringNote isFirst={false} />}
        <Panel id="parties" title={words.exposure} note={words.exposureLead} isWide>
          <PartyBars {...{ dashboard, lens, nameOf }} most={20} />
        </Panel>
        <Panel id="heat" title={words.heat} note={words.heatLead} isWide>
          <HeatMap {...{ dashboard, lens, nameOf }} most={10} />
        </Panel>
        <DeskFigure
          id="growth"
          title={words.growth}
          note={words.growthLead}
          sourceLine={words.sourceLine(day)}
          table={growthTable(dashboard, { locale, caseSlug })}
          currency={dashboard.currency}
          isBesides
        />
        <DeskFigure
          id="evidence"
          title={words.evidence}
          note={words.evidenceLead}
          sourceLine={words.sourceLine(day)}
          table={evidenceTable(dashboard, { locale, caseSlug })}
          currency={null}
        />
      </div>
    </>
  );
}

/** When the deals were made: how many in each month, what was stated by then, and the deals of each month. */
export function TimelinePage({
  measured,
  titles,
}: {
  measured: MeasuredCase | null;
  titles: Readonly<Record<Slug, Localized>>;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dashboardMessages(locale);
  if (measured === null) return <MeasuringNote isFirst />;
  const { dashboard, isCurrent } = measured;
  const day = formatPartialDate(dashboard.day, locale);
  const months = dealsByMonth(dashboard.deals)
    .map((one) => ({ ...one, deals: one.deals.filter(({ deal }) => titles[deal] !== undefined) }))
    .filter(({ deals }) => deals.length > 0)
    .reverse();
  return (
    <div className="dashboard">
      {isCurrent ? null : <MeasuringNote isFirst={false} />}
      <DeskFigure
        id="deals"
        title={words.deals}
        note={words.dealsLead(formatCount(dashboard.deals.length, locale))}
        sourceLine={words.sourceLine(day)}
        table={dealsTable(dashboard, { locale, caseSlug })}
        currency={null}
      />
      <DeskFigure
        id="growth"
        title={words.growth}
        note={words.growthLead}
        sourceLine={words.sourceLine(day)}
        table={growthTable(dashboard, { locale, caseSlug })}
        currency={dashboard.currency}
        isBesides
      />
      <Panel id="months" title={words.deals} isWide>
        <ol className="month-list">
          {months.map(({ month, deals }) => (
            <li key={month} id={`m-${month}`}>
              <strong>{formatPartialDate(month, locale)}</strong>
              <ul>
                {deals.map(({ deal, day: made, family, amount }) => (
                  <li key={deal}>
                    <span className={`kind-mark ${family}`} aria-hidden="true" />{" "}
                    <a href={deskDealPath(locale, caseSlug, deal)} dir="auto">
                      {localize(titles[deal] ?? { en: deal, zh: null }, locale)}
                    </a>{" "}
                    <span className="desk-faint">
                      {formatPartialDate(made, locale)} · {formatMoneyInterval(amount, locale)}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}

/** The loops of the case: how many under each lens, and each with the way to its own page. */
export function LoopsPage({ measured, lens }: { measured: MeasuredCase | null; lens: Lens }) {
  const { locale, caseSlug } = useDesk();
  const words = dashboardMessages(locale);
  if (measured === null) return <MeasuringNote isFirst />;
  const { loopSets, names, isCurrent } = measured;
  const loops = listLoopLines(loopSets).filter((loop) => LENSES.indexOf(loop.lens) <= LENSES.indexOf(lens));
  return (
    <>
      <LensChoice lens={lens} pathOf={(one) => seePath(locale, caseSlug, "loops", one)} />
      <div className="dashboard">
        {isCurrent ? null : <MeasuringNote isFirst={false} />}
        <Panel id="counts" title={words.loops}>
          <LoopCounts loopSets={loopSets} pathOf={(one) => `${seePath(locale, caseSlug, "loops")}?lens=${one}`} />
        </Panel>
        <Panel
          id="list"
          title={words.loopsTitle}
          note={words.loopsShown(formatCount(Math.min(LOOPS, loops.length), locale), formatCount(loops.length, locale))}
          isWide
        >
          <LoopLines loops={loops} most={LOOPS} nameOf={nameReader(names, locale)} />
        </Panel>
      </div>
    </>
  );
}
