"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk } from "#desk";
import { reportOptions } from "@/lib/client/report-options";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import { isSameChoice, type ReportChoice } from "@/lib/domain/reports/report-choice";
import { reportDeskMessages } from "@/lib/view/messages/reports";
import { wordsForRefusal } from "@/lib/view/messages/web";
import { type ReportState, reportState } from "@/lib/wire/reports";
import { ReportForm } from "./report-form";
import { ReportProgress } from "./report-progress";
import { ReportTable } from "./report-table";

/** What was asked for here and is not told yet. */
interface Asked {
  readonly version: number;
  readonly choice: ReportChoice;
}

/** Choosing a report, seeing how far it has come, and fetching it again. */
export function ReportDesk({
  versions,
  initial,
}: {
  versions: readonly { readonly number: number; readonly languages: CaseLanguages }[];
  initial: ReportState;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = reportDeskMessages(locale);
  const queries = useQueryClient();
  const options = reportOptions(caseSlug);
  const { data: reports } = useQuery({ ...options, initialData: initial });
  const { isUnderWay, refused, send } = useCommand();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isOld, setIsOld] = useState(false);

  const make = async (version: number, choice: ReportChoice) => {
    setAsked(null);
    // A state that was asked for before the command says nothing of it.
    await queries.cancelQueries({ queryKey: options.queryKey });
    const outcome = await send(deskApi(caseSlug, `snapshots/${version}/reports`), choice, "POST", {
      answer: reportState,
    });
    if (outcome.is === "refused") return void queries.invalidateQueries({ queryKey: options.queryKey });
    setIsOld(hasReport(outcome.value.made, { version, choice }));
    queries.setQueryData(options.queryKey, outcome.value);
    setAsked({ version, choice });
  };

  const told = refused
    ? { isAlert: true, text: wordsForRefusal(messages.refused, refused) ?? messages.failed }
    : tellAsked(asked, reports, isOld, messages);
  return (
    <>
      <section aria-label={messages.make}>
        <h2>{messages.make}</h2>
        <p className="desk-faint">{messages.lead}</p>
        <ReportForm versions={versions} isUnderWay={isUnderWay} onMake={make} />
        {reports.underWay.map((one) => (
          <ReportProgress key={one.version} report={one} />
        ))}
        <p role={told.isAlert ? "alert" : "status"} className={told.isAlert ? "desk-alert" : "desk-faint"}>
          {told.text}
        </p>
      </section>
      <h2>{messages.made}</h2>
      <ReportTable reports={reports.made} />
    </>
  );
}

function hasReport(rows: ReportState["made"] | ReportState["underWay"], { version, choice }: Asked): boolean {
  return rows.some((row) => row.version === version && isSameChoice(row, choice));
}

/** What became of what was asked for: made, still being made (the progress says so), or neither. */
function tellAsked(
  asked: Asked | null,
  { made, underWay }: ReportState,
  isOld: boolean,
  messages: ReturnType<typeof reportDeskMessages>,
): { readonly isAlert: boolean; readonly text: string } {
  if (asked === null || hasReport(underWay, asked)) return { isAlert: false, text: "" };
  if (hasReport(made, asked)) return { isAlert: false, text: isOld ? messages.there : messages.done };
  return { isAlert: true, text: messages.failed };
}
