import "@/components/reports/reports.css";
import { AfterDayNotice } from "@/components/cases/after-day-notice";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { VersionTable } from "@/components/desk/version-table";
import { ReportDesk } from "@/components/reports/report-desk";
import { loadReportableVersions, loadReports } from "@/lib/server/reports/loaders";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** The published versions of a case, and the reports of them: chosen, made, fetched again. */
export default async function VersionListPage({ params }: CasePageProps) {
  const opened = await openCase("export-report", params, "snapshots");
  const { versions, claimsAfterDay } = await loadReportableVersions(opened.actor);
  const reports = await loadReports(opened.actor);
  return (
    <DeskCaseFrame {...frameOf(opened, "snapshots")}>
      <p>{opened.messages.versionsLead}</p>
      <AfterDayNotice count={claimsAfterDay} />
      <VersionTable versions={versions} />
      {versions.length === 0 ? null : <ReportDesk versions={versions} initial={reports} />}
    </DeskCaseFrame>
  );
}
