import { useDesk, useLocale } from "#desk";
import { WithdrawRecords } from "@/components/withdrawals/withdraw-records";
import type { GateFinding } from "@/lib/domain/snapshots/gate";
import { formatPartialDate } from "@/lib/view/format";
import { deskRecordPath } from "@/lib/view/history/history-addresses";
import { fieldPathText, recordTypeText } from "@/lib/view/history/history-words";
import { publishMessages } from "@/lib/view/messages/publish";
import { indexWaitingWithdrawals, listFindingActs } from "@/lib/view/snapshots/finding-acts";
import { RewriteState } from "./rewrite-state";

/** Most findings of one kind that are listed; the queue of what waits has them all. */
const MOST = 50;

/** What stands in the way of the next version, then what it leaves out; each leads to where it is mended. */
export function GateFindings({ findings }: { findings: readonly GateFinding[] }) {
  const messages = publishMessages(useLocale());
  const withdrawn = indexWaitingWithdrawals(findings);
  const parts = [
    { title: messages.blocking, rows: findings.filter(({ blocks }) => blocks) },
    { title: messages.leftOut, rows: findings.filter(({ blocks }) => !blocks) },
  ];
  if (findings.length === 0) return <p>{messages.nothingFound}</p>;
  return parts.map(({ title, rows }) =>
    rows.length === 0 ? null : (
      <section key={title} aria-label={title}>
        <h2>{title}</h2>
        <ul>
          {rows.slice(0, MOST).map((finding) => (
            <li key={JSON.stringify(finding)}>
              <Finding {...{ withdrawn, finding }} />
            </li>
          ))}
        </ul>
        {rows.length > MOST ? <p className="desk-faint">{messages.more(rows.length - MOST)}</p> : null}
      </section>
    ),
  );
}

function Finding({
  withdrawn,
  finding,
}: {
  /** Records whose withdrawal waits for a second person, by kind and slug. */
  withdrawn: ReadonlySet<string>;
  finding: GateFinding;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = publishMessages(locale);
  return (
    <>
      <FindingWords finding={finding} />
      {listFindingActs(finding, { locale, caseSlug, withdrawn }).map((act) =>
        act.is === "go" ? (
          <span key={act.path}>
            {" "}
            <a href={act.path}>{messages[act.word]}</a>
          </span>
        ) : act.is === "withdraw" ? (
          <WithdrawRecords key="withdraw" records={[act.record]} />
        ) : (
          <RewriteState key="rewrite" record={act.record} />
        ),
      )}
    </>
  );
}

function FindingWords({ finding }: { finding: GateFinding }) {
  const locale = useLocale();
  const messages = publishMessages(locale);
  const name = (record: { readonly type: string; readonly slug: string }) => <RecordName {...record} />;
  switch (finding.code) {
    case "link-unclaimed":
      return (
        <>
          {name({ type: "link", slug: finding.link })} {messages.linkUnclaimed}
        </>
      );
    case "title-not-accepted":
      return messages.titleNotAccepted;
    case "question-waits":
      return (
        <>
          {name({ type: "party", slug: finding.party })} {messages.questionWaits[finding.told]}
        </>
      );
    case "waits":
      return (
        <>
          {name(finding.record)} {messages.waitsFor} {name(finding.waitsFor)}.
        </>
      );
    case "withdrawal-waits":
      return (
        <>
          {name(finding.record)} {messages.withdrawalWaits}
        </>
      );
    case "after-day":
      return (
        <>
          {name({ type: "claim", slug: finding.claim })} {messages.afterDay(formatPartialDate(finding.day, locale))}
        </>
      );
    case "value-unfit":
      return (
        <>
          {name(finding.record)} {messages.valueUnfit(fieldPathText([finding.field], locale))}
        </>
      );
    case "unreadable":
      return (
        <>
          {name(finding.record)} {messages.unreadable}
        </>
      );
  }
}

function RecordName({ type, slug }: { type: string; slug: string }) {
  const { locale, caseSlug } = useDesk();
  const path = deskRecordPath(locale, caseSlug, type, slug);
  return (
    <>
      {recordTypeText(type, locale)} <bdi>{path === null ? slug : <a href={path}>{slug}</a>}</bdi>
    </>
  );
}
