import { useId } from "react";
import { useLocale } from "#desk";
import { REPORT_STEPS } from "@/lib/domain/reports/report-choice";
import { reportDeskMessages } from "@/lib/view/messages/reports";
import type { ReportUnderWay } from "@/lib/wire/reports";
import { ChoiceWords } from "./choice-words";

/** How far a report has come. */
export function ReportProgress({ report }: { report: ReportUnderWay }) {
  const locale = useLocale();
  const messages = reportDeskMessages(locale);
  const id = useId();
  const step = REPORT_STEPS.indexOf(report.step) + 1;
  return (
    <div className="report-progress" role="group" aria-labelledby={id}>
      <p id={id}>
        {messages.underWay}: {messages.version} {report.version}, <ChoiceWords choice={report} /> (
        <bdi>{report.requestedBy}</bdi>)
      </p>
      <progress max={REPORT_STEPS.length} value={step} aria-labelledby={id} />
      <p role="status">
        {messages.stepOf(step, REPORT_STEPS.length)}: {messages.steps[report.step]}
      </p>
      <p className="desk-faint">{messages.mayLeave}</p>
    </div>
  );
}
