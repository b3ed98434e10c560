import type { Slug } from "@/lib/domain/case-records";
import type { GateFinding } from "@/lib/domain/snapshots/gate";
import type { Locale } from "@/lib/domain/vocabulary";
import { deskCasePath, deskStatesPath } from "@/lib/view/desk/desk-addresses";
import { deskLinkPath } from "@/lib/view/desk/record-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { recordPath } from "@/lib/view/history/history-addresses";
import { recordTypeText } from "@/lib/view/history/history-words";
import { publishMessages } from "@/lib/view/messages/publish";

/** Most findings of one kind that are listed; the queue of what waits has them all. */
const MOST = 50;

/** What stands in the way of the next version, then what it leaves out; each leads to where it is mended. */
export function GateFindings({
  locale,
  caseSlug,
  findings,
}: {
  locale: Locale;
  caseSlug: Slug;
  findings: readonly GateFinding[];
}) {
  const messages = publishMessages(locale);
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
              <Finding locale={locale} caseSlug={caseSlug} finding={finding} />
            </li>
          ))}
        </ul>
        {rows.length > MOST ? <p className="desk-faint">{messages.more(rows.length - MOST)}</p> : null}
      </section>
    ),
  );
}

function Finding({ locale, caseSlug, finding }: { locale: Locale; caseSlug: Slug; finding: GateFinding }) {
  const messages = publishMessages(locale);
  switch (finding.code) {
    case "link-unclaimed":
      return (
        <>
          <RecordName locale={locale} caseSlug={caseSlug} type="link" slug={finding.link} /> {messages.linkUnclaimed}{" "}
          <a href={deskLinkPath(locale, caseSlug, finding.link)}>{messages.toLink}</a>
        </>
      );
    case "title-not-accepted":
      return (
        <>
          {messages.titleNotAccepted} <a href={deskStatesPath(locale, caseSlug)}>{messages.toQueue}</a>
        </>
      );
    case "waits":
      return (
        <>
          <RecordName locale={locale} caseSlug={caseSlug} {...finding.record} /> {messages.waitsFor}{" "}
          <RecordName locale={locale} caseSlug={caseSlug} {...finding.waitsFor} />
          {". "}
          <a href={deskStatesPath(locale, caseSlug)}>{messages.toQueue}</a>
        </>
      );
    case "after-day":
      return (
        <>
          <RecordName locale={locale} caseSlug={caseSlug} type="claim" slug={finding.claim} />{" "}
          {messages.afterDay(formatPartialDate(finding.day, locale))}{" "}
          <a href={deskCasePath(locale, caseSlug, "settings")}>{messages.toDay}</a>
        </>
      );
    case "unreadable":
      return (
        <>
          <RecordName locale={locale} caseSlug={caseSlug} {...finding.record} /> {messages.unreadable}{" "}
          <a href={deskCasePath(locale, caseSlug, "audit")}>{messages.toHistory}</a>
        </>
      );
  }
}

function RecordName({ locale, caseSlug, type, slug }: { locale: Locale; caseSlug: Slug; type: string; slug: string }) {
  const path = recordPath(locale, caseSlug, type, slug);
  return (
    <>
      {recordTypeText(type, locale)} <bdi>{path === null ? slug : <a href={path}>{slug}</a>}</bdi>
    </>
  );
}
