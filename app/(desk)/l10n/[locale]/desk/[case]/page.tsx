import { AgendaSection } from "@/components/desk/agenda";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { Overview } from "@/components/desk/overview";
import { loadAgenda } from "@/lib/server/agenda/loaders";
import { loadCaseOverview } from "@/lib/server/cases/loaders";
import { now } from "@/lib/server/clock";
import { type CasePageProps, frameOf, openCase } from "../open-case";

export default async function OverviewPage({ params }: CasePageProps) {
  const opened = await openCase("read-desk", params, "overview");
  const { header, counts, statuses, unarchivedCitations, claimsAfterDay } = await loadCaseOverview(opened.actor);
  const agenda = await loadAgenda(opened.actor);
  return (
    <DeskCaseFrame {...frameOf(opened, "overview")} draws="everything">
      <Overview
        header={header}
        counts={counts}
        citations={counts.citations}
        unarchivedCitations={unarchivedCitations}
        statuses={statuses}
        claimsAfterDay={claimsAfterDay}
        agenda={<AgendaSection agenda={agenda} now={now().toISOString()} />}
      />
    </DeskCaseFrame>
  );
}
