import { useDesk } from "#desk";
import { DifferenceTable } from "@/components/history/revision-entry";
import { publishMessages } from "@/lib/view/messages/publish";
import type { PublicationState } from "@/lib/wire/publication";
import { GateFindings } from "./gate-findings";
import { PublicationButtons } from "./publication-buttons";

/** The next version before it is asked for, and before it is approved: both people see the same. */
export function PublishPanel({
  publication: { gate, refused, request, checkedBy, mayApprove },
  mayPublish,
}: {
  publication: PublicationState;
  mayPublish: boolean;
}) {
  const { locale, memberId } = useDesk();
  const messages = publishMessages(locale);
  if (gate === null) {
    return (
      <>
        <p role="alert" className="desk-alert">
          {messages.notLooked[refused ?? "busy"]}
        </p>
      </>
    );
  }
  const isAsker = request?.requestedBy.id === memberId;
  const isSame = request !== null && request.contentSha256 === gate.contentSha256 && request.number === gate.number;
  return (
    <>
      <p>{checkedBy === "one" ? messages.leadOfOne : messages.lead}</p>
      <GateFindings findings={gate.findings} />
      <h2>{messages.changes}</h2>
      {gate.counts === null ? null : <p>{messages.counts(gate.counts)}</p>}
      {gate.number === 1 ? <p>{messages.firstVersion}</p> : null}
      {gate.number > 1 && gate.changesInAll === 0 ? <p className="desk-empty">{messages.noChanges}</p> : null}
      {gate.changes.length === 0 ? null : (
        <ol className="publish-changes">
          {gate.changes.map(({ list, slug, what, differences }) => (
            <li key={`${list} ${slug}`}>
              <details>
                <summary>
                  {messages.list[list]} <bdi>{slug}</bdi>
                  {": "}
                  {messages.what[what]}
                </summary>
                <DifferenceTable
                  label={`${messages.list[list]} ${slug}`}
                  differences={differences}
                  names={null}
                  heads={{ before: messages.before, after: messages.after }}
                />
              </details>
            </li>
          ))}
        </ol>
      )}
      {gate.changesInAll > gate.changes.length ? (
        <p className="desk-faint">{messages.more(gate.changesInAll - gate.changes.length)}</p>
      ) : null}
      <section aria-label={messages.decision} className="publish-decision">
        {request === null ? null : (
          <p>
            {messages.askedBefore}
            <bdi>{request.requestedBy.name}</bdi>
            {messages.askedAfter(request.requestedAt.slice(0, 16).replace("T", " "))}
          </p>
        )}
        {request !== null && !isSame ? <p className="review-note">{messages.changedSince}</p> : null}
        {mayApprove.length === 0 ? (
          <p className="review-note">{messages.nobodyElse}</p>
        ) : (
          <p className="desk-faint">
            {messages.mayApprove}
            {mayApprove.map((name, place) => (
              <span key={name}>
                {place > 0 ? messages.between : ""}
                <bdi>{name}</bdi>
              </span>
            ))}
          </p>
        )}
        <PublicationButtons
          ask={
            request === null && gate.contentSha256 !== null
              ? { number: gate.number, contentSha256: gate.contentSha256 }
              : null
          }
          approve={request !== null && isSame && mayPublish && (!isAsker || checkedBy === "one") ? request.id : null}
          withdraw={request !== null && (isAsker || mayPublish) ? request.id : null}
        />
      </section>
    </>
  );
}
