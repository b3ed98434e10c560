import "./overview.css";
import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { DeskFigure } from "@/components/desk-charts/desk-figure";
import { LensChoice } from "@/components/dossiers/lens-choice";
import { ReplyLines } from "@/components/dossiers/reply-lines";
import type { Dashboard } from "@/lib/domain/live/dashboard";
import type { Slug } from "@/lib/domain/model/case-records";
import type { LoopSet } from "@/lib/domain/model/snapshot-document";
import type { Lens, Localized } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { seePath } from "@/lib/view/desk/see-addresses";
import { formatCount, formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { dashboardMessages } from "@/lib/view/messages/dashboard";
import { dealsTable } from "@/lib/view/overview/chart-tables";
import type { Inquiry } from "@/lib/wire/tasks";
import { DebtList } from "./debt-list";
import { MeasuringNote } from "./measured";
import { LoopCounts, MoneyLadder } from "./money-ladder";
import { HeatMap, PartyBars } from "./party-bars";

/** The numbers of a case by the newest measures; null before the first. */
export interface MeasuredCase {
  readonly dashboard: Dashboard;
  readonly loopSets: readonly LoopSet[];
  readonly names: Readonly<Record<Slug, Localized>>;
  readonly isCurrent: boolean;
}

/** One part of the dashboard. */
export function Panel({
  id,
  title,
  note,
  more,
  isWide = false,
  children,
}: {
  id: string;
  title: string;
  note?: string;
  more?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <section id={id} className={isWide ? "panel is-wide" : "panel"} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {note === undefined ? null : <small>{note}</small>}
        {more === undefined ? null : <div className="panel-more">{more}</div>}
      </header>
      {children}
    </section>
  );
}

/** How names of parties are read off the measures. */
export function nameReader(names: MeasuredCase["names"], locale: "en" | "zh") {
  return (slug: Slug) => localize(names[slug] ?? { en: slug, zh: null }, locale);
}

/** The case in numbers: its money, its loops, who owes whom, what is owed to the reader, and when its deals were made. */
export function CaseDashboard({
  measured,
  inquiries,
  lens,
  now,
}: {
  measured: MeasuredCase | null;
  inquiries: readonly Inquiry[];
  lens: Lens;
  now: string;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dashboardMessages(locale);
  const replies = (
    <Panel id="replies" title={words.replies} more={<a href={deskCasePath(locale, caseSlug, "todo")}>{words.all}</a>}>
      <ReplyLines inquiries={inquiries.slice(0, 8)} now={now} />
    </Panel>
  );
  if (measured === null) {
    return (
      <div className="dashboard">
        <Panel id="money" title={words.money} isWide>
          <MeasuringNote isFirst />
        </Panel>
        {replies}
      </div>
    );
  }
  const { dashboard, loopSets, names, isCurrent } = measured;
  const nameOf = nameReader(names, locale);
  const day = formatPartialDate(dashboard.day, locale);
  return (
    <div className="dashboard">
      {isCurrent ? null : <MeasuringNote isFirst={false} />}
      <Panel id="money" title={words.money} note={`${words.moneyLead} · ${day}`}>
        <MoneyLadder dashboard={dashboard} />
      </Panel>
      <Panel id="loops" title={words.loops} more={<a href={seePath(locale, caseSlug, "loops")}>{words.loopsTitle}</a>}>
        <LoopCounts loopSets={loopSets} pathOf={(one) => `${seePath(locale, caseSlug, "loops")}?lens=${one}`} />
      </Panel>
      <Panel
        id="exposure"
        title={words.exposure}
        note={words.exposureLead}
        more={
          <>
            <LensChoice lens={lens} pathOf={(one) => `${deskCasePath(locale, caseSlug)}?lens=${one}#exposure`} />{" "}
            <a href={seePath(locale, caseSlug, "exposure", lens)}>{words.exposureTitle}</a>
          </>
        }
      >
        <PartyBars {...{ dashboard, lens, nameOf }} most={10} />
      </Panel>
      <Panel
        id="hubs"
        title={words.heat}
        note={words.heatLead}
        more={<a href={deskCasePath(locale, caseSlug, "network")}>{words.network}</a>}
      >
        <HeatMap {...{ dashboard, lens, nameOf }} most={7} />
      </Panel>
      <Panel id="debt" title={words.debt} note={words.debtLead}>
        <DebtList debts={dashboard.debts} />
      </Panel>
      {replies}
      <DeskFigure
        id="deals"
        title={words.deals}
        note={words.dealsLead(formatCount(dashboard.deals.length, locale))}
        sourceLine={words.sourceLine(day)}
        table={dealsTable(dashboard, { locale, caseSlug })}
        currency={null}
      />
    </div>
  );
}
