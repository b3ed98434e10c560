import { DeskCaseFrame } from "@/components/desk/case-frame";
import { Overview } from "@/components/desk/overview";
import { loadCaseOverview } from "@/lib/server/cases/loaders";
import { type CasePageProps, frameOf, openCase, orNotFound } from "../open-case";

export default async function OverviewPage({ params }: CasePageProps) {
  const opened = await openCase(params, "overview");
  const { header, counts, statuses, unarchivedCitations } = orNotFound(await loadCaseOverview(opened.actor));
  return (
    <DeskCaseFrame {...frameOf(opened, "overview")}>
      <Overview
        locale={opened.locale}
        header={header}
        counts={counts}
        citations={counts.citations}
        unarchivedCitations={unarchivedCitations}
        statuses={statuses}
      />
    </DeskCaseFrame>
  );
}
