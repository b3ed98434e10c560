import { useDesk } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { reportPath } from "@/lib/view/desk/desk-addresses";
import { formatCount } from "@/lib/view/format";
import { reportDeskMessages } from "@/lib/view/messages/reports";
import type { MadeReport } from "@/lib/wire/reports";
import { ChoiceWords } from "./choice-words";

/** Rows that stand open; the others are folded. */
const MOST = 15;

/** The reports that were made, each to be fetched again. */
export function ReportTable({ reports }: { reports: readonly MadeReport[] }) {
  const messages = reportDeskMessages(useDesk().locale);
  if (reports.length === 0) return <p className="desk-empty">{messages.none}</p>;
  const rest = reports.slice(MOST);
  return (
    <>
      <Rows label={messages.made} reports={reports.slice(0, MOST)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{messages.all(reports.length)}</summary>
          <Rows label={messages.all(reports.length)} reports={rest} />
        </details>
      )}
    </>
  );
}

function Rows({ label, reports }: { label: string; reports: readonly MadeReport[] }) {
  const { locale, caseSlug } = useDesk();
  const messages = reportDeskMessages(locale);
  return (
    <ScrollArea label={label}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{messages.version}</th>
            <th scope="col">{messages.choice}</th>
            <th scope="col">{messages.madeAt}</th>
            <th scope="col">{messages.file}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <td>{report.version}</td>
              <td>
                <ChoiceWords choice={report} />
              </td>
              <td>
                <time dateTime={report.requestedAt}>
                  {messages.utc(report.requestedAt.slice(0, 16).replace("T", " "))}
                </time>
                <span className="desk-block desk-faint">
                  <bdi>{report.requestedBy ?? messages.commandLine}</bdi>
                </span>
              </td>
              <td>
                <a
                  href={reportPath(caseSlug, report.id)}
                  aria-label={messages.fetch(report.version, messages.languages[report.language])}
                >
                  {messages.size(formatCount(Math.ceil(report.size / 1000), locale))}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
