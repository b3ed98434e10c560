import { useLocale } from "#desk";
import { reviewMessages } from "@/lib/view/messages/review";
import { talkMessages } from "@/lib/view/messages/talk";

/** One field in two versions. */
export interface ConflictField {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Takes the other version of this one field; without it the choice is between the two as wholes. */
  readonly onTake?: () => void;
}

/** Two people wrote at once: both versions field by field, and the choice is the person's. */
export function ConflictChoice({
  fields,
  onMine,
  onTheirs,
}: {
  fields: readonly ConflictField[];
  onMine: () => void;
  onTheirs: () => void;
}) {
  const locale = useLocale();
  const messages = talkMessages(locale);
  return (
    <section className="talk-conflict" role="alert">
      <h3>{messages.conflictTitle}</h3>
      {fields
        .filter(({ mine, theirs }) => mine !== theirs)
        .map(({ label, mine, theirs, onTake }) => (
          <dl key={label}>
            <div>
              <dt>
                {label} · {messages.conflictMine}
              </dt>
              <dd dir="auto">{mine || "–"}</dd>
            </div>
            <div>
              <dt>
                {label} · {messages.conflictTheirs}
              </dt>
              <dd dir="auto">
                {theirs || "–"}{" "}
                {onTake === undefined ? null : (
                  <button type="button" className="desk-quiet" onClick={onTake}>
                    {reviewMessages(locale).takeTheirs}
                  </button>
                )}
              </dd>
            </div>
          </dl>
        ))}
      <button type="button" onClick={onMine}>
        {messages.conflictKeepMine}
      </button>{" "}
      <button type="button" onClick={onTheirs}>
        {messages.conflictTakeTheirs}
      </button>
    </section>
  );
}
