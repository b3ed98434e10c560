import { useLocale } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { reviewMessages } from "@/lib/view/messages/review";
import { talkMessages } from "@/lib/view/messages/talk";

/** One field in two versions, in words. */
export interface FieldInTwo<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * Two people wrote at once: both versions field by field, and the choice is the person's. One field can be taken over where
 * `onTake` says how; with `onTheirs` the choice is also between the two as wholes.
 */
export function FieldConflict<Key extends string>({
  title,
  fields,
  onTake,
  onMine,
  onTheirs,
}: {
  title?: string;
  fields: readonly FieldInTwo<Key>[];
  onTake?: (field: Key) => void;
  onMine: () => void;
  onTheirs?: () => void;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const talk = talkMessages(locale);
  const heading = title ?? talk.conflictTitle;
  return (
    <section className="claim-conflict" role="alert">
      <h2>{heading}</h2>
      {onTheirs === undefined ? <p>{messages.conflictLead}</p> : null}
      <ScrollArea label={heading}>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{messages.field}</th>
              <th scope="col">{messages.mine}</th>
              <th scope="col">{messages.theirs}</th>
              {onTake === undefined ? null : <td />}
            </tr>
          </thead>
          <tbody>
            {fields
              .filter(({ mine, theirs }) => mine !== theirs)
              .map(({ key, label, mine, theirs }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td dir="auto" className="record-lines">
                    {mine || "–"}
                  </td>
                  <td dir="auto" className="record-lines">
                    {theirs || "–"}
                  </td>
                  {onTake === undefined ? null : (
                    <td>
                      <button type="button" onClick={() => onTake(key)}>
                        {messages.takeTheirs}
                      </button>
                    </td>
                  )}
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollArea>
      <button type="button" onClick={onMine}>
        {onTheirs === undefined ? messages.keepMine : talk.conflictKeepMine}
      </button>{" "}
      {onTheirs === undefined ? null : (
        <button type="button" onClick={onTheirs}>
          {talk.conflictTakeTheirs}
        </button>
      )}
    </section>
  );
}
