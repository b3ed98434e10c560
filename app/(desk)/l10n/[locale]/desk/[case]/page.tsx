import { AgendaSection } from "@/components/desk/agenda";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { Overview } from "@/components/desk/overview";
import { CaseDashboard } from "@/components/overview/case-dashboard";
import { loadAgenda, loadChanges } from "@/lib/server/agenda/loaders";
import { visitCase } from "@/lib/server/agenda/workflows";
import { loadCaseOverview } from "@/lib/server/cases/loaders";
import { now } from "@/lib/server/clock";
import { loadDashboard } from "@/lib/server/dossiers/loaders";
import { readLens } from "@/lib/view/dossiers/desk-number";
import { type CaseListProps, frameOf, openCase } from "../open-case";

export default async function OverviewPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "overview");
  const { header, counts, statuses, unarchivedCitations, claimsAfterDay } = await loadCaseOverview(opened.actor);
  const agenda = await loadAgenda(opened.actor);
  const changes = await loadChanges(opened.actor, await visitCase(opened.actor));
  const { measures, inquiries } = await loadDashboard(opened.actor);
  return (
    <DeskCaseFrame {...frameOf(opened, "overview")} draws="everything">
      <Overview
        header={header}
        counts={counts}
        citations={counts.citations}
        unarchivedCitations={unarchivedCitations}
        statuses={statuses}
        claimsAfterDay={claimsAfterDay}
        agenda={<AgendaSection agenda={agenda} changes={changes} now={now().toISOString()} />}
        dashboard={
          <CaseDashboard
            measured={measures.measured}
            inquiries={inquiries}
            lens={readLens((await searchParams).lens)}
            now={now().toISOString()}
          />
        }
      />
    </DeskCaseFrame>
  );
}
