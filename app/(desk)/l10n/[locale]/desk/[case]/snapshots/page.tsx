import { AfterDayNotice } from "@/components/cases/after-day-notice";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { VersionTable } from "@/components/desk/version-table";
import { loadReportableVersions } from "@/lib/server/reports/loaders";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

export default async function VersionListPage({ params }: CasePageProps) {
  const opened = await openCase("export-report", params, "snapshots");
  const { versions, claimsAfterDay } = await loadReportableVersions(opened.actor);
  return (
    <DeskCaseFrame {...frameOf(opened, "snapshots")}>
      <p>{opened.messages.versionsLead}</p>
      <AfterDayNotice count={claimsAfterDay} />
      <VersionTable versions={versions} />
    </DeskCaseFrame>
  );
}
