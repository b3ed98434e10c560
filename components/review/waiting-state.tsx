import { z } from "zod";
import { useDesk, useLocale } from "#desk";
import { DifferenceTable } from "@/components/history/revision-entry";
import type { CaseWords } from "@/lib/domain/model/case-words";
import { type Locale, PART_RELATIONS } from "@/lib/domain/model/vocabulary";
import { calledText } from "@/lib/view/history/called-words";
import { deskRecordPath, recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { recordTypeText } from "@/lib/view/history/history-words";
import { label } from "@/lib/view/labels";
import { stateMessages } from "@/lib/view/messages/states";
import { webMessages } from "@/lib/view/messages/web";
import type { StateRow } from "@/lib/wire/acceptance";

/** One state that waits: which record, who wrote it, what readers see now and what they would see. */
export function WaitingState({ row }: { row: StateRow }) {
  const { locale, caseSlug, words } = useDesk();
  const messages = stateMessages(locale);
  const path = deskRecordPath(locale, caseSlug, row.type, row.slug);
  const own = row.called[`${row.type} ${row.slug}`];
  const name =
    nameOfState(row.after ?? row.before, locale) ??
    (own ? calledText(own, locale, words) : (namePart(row, locale, words) ?? webMessages(locale).unnamed));
  const isNew = row.before === null;
  return (
    <div className="waiting-state">
      <p>
        <strong>
          {recordTypeText(row.type, locale)} <bdi>{path === null ? name : <a href={path}>{name}</a>}</bdi>
        </strong>{" "}
        <span className="desk-faint">
          {row.after === null ? messages.withdrawn : isNew ? messages.isNew : messages.isChanged}
          {" · "}
          {row.writers.length === 0 ? (
            historyMessages(locale).byProduct
          ) : (
            <>
              {row.writers.map(({ id, name: writer }, place) => (
                <span key={id}>
                  {place > 0 ? messages.between : ""}
                  <bdi>{writer}</bdi>
                </span>
              ))}
            </>
          )}
          {" · "}
          <a href={recordHistoryPath(locale, caseSlug, row.type, row.slug)}>
            <time dateTime={row.at}>{row.at.slice(0, 16).replace("T", " ")} UTC</time>
          </a>
        </span>
      </p>
      {row.why === null ? null : (
        <p className="history-why" dir="auto">
          {row.why}
        </p>
      )}
      <DifferenceTable
        label={messages.differencesOf(name)}
        differences={row.differences}
        names={{ called: row.called, names: NOBODY }}
        heads={{ before: messages.readersSee, after: messages.wouldSee }}
      />
    </div>
  );
}

/** Records on whose page something waits: what it is, and where a second person decides on it. */
export function WaitingNote({ rows, queuePath }: { rows: readonly StateRow[]; queuePath: string }) {
  const locale = useLocale();
  if (rows.length === 0) return null;
  const messages = stateMessages(locale);
  return (
    <details className="waiting-note">
      <summary>{messages.waitsHere(rows.length)}</summary>
      {rows.map((row) => (
        <WaitingState key={`${row.type} ${row.slug}`} row={row} />
      ))}
      <p>
        <a href={queuePath}>{messages.toQueue}</a>
      </p>
    </details>
  );
}

/** No state that readers see names a member. */
const NOBODY = {};

/** What a question or a merge is called, by its party, and a containment, by its two ends and what the one is of the other. */
function namePart({ after, before, called }: StateRow, locale: Locale, words: CaseWords): string | null {
  const party = ofParty.safeParse(after ?? before).data?.party;
  const asked = party === undefined ? undefined : called[`party ${party}`];
  if (asked !== undefined) return calledText(asked, locale, words);
  const state = containment.safeParse(after ?? before);
  if (!state.success) return null;
  const { part, partType, relation, whole, wholeType } = state.data;
  const [one, other] = [called[`${partType} ${part}`], called[`${wholeType} ${whole}`]];
  if (one === undefined || other === undefined) return null;
  const end = (of: typeof one) => calledText(of, locale, words);
  return `${end(one)} · ${label.partRelation(relation, locale)} · ${end(other)}`;
}

const ofParty = z.object({ party: z.string() });
const containment = z.object({
  part: z.string(),
  partType: z.string(),
  whole: z.string(),
  wholeType: z.string(),
  relation: z.enum(PART_RELATIONS),
});

/** What a record calls itself in its state: its name, title or term. */
function nameOfState(state: unknown, locale: Locale): string | null {
  if (typeof state !== "object" || state === null) return null;
  const fields = new Map(Object.entries(state));
  for (const field of ["name", "title", "term", "publisher", "statement", "section"]) {
    const value: unknown = fields.get(field);
    if (typeof value === "string" && value !== "") return value;
    if (typeof value !== "object" || value === null) continue;
    const words = new Map<string, unknown>(Object.entries(value));
    const text = words.get(locale) ?? words.get("en");
    if (typeof text === "string" && text !== "") return text;
  }
  return null;
}
