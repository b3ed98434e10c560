import { useLocale } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { reviewMessages } from "@/lib/view/messages/review";

/** One field in two versions, in words. */
export interface FieldInTwo<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Two people saved at once: both versions field by field, and the choice is the person's. */
export function FieldConflict<Key extends string>({
  title,
  fields,
  onTake,
  onDone,
}: {
  title: string;
  fields: readonly FieldInTwo<Key>[];
  onTake: (field: Key) => void;
  onDone: () => void;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  return (
    <section className="claim-conflict" role="alert">
      <h2>{title}</h2>
      <p>{messages.conflictLead}</p>
      <ScrollArea label={title}>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{messages.field}</th>
              <th scope="col">{messages.mine}</th>
              <th scope="col">{messages.theirs}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {fields
              .filter(({ mine, theirs }) => mine !== theirs)
              .map(({ key, label, mine, theirs }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td dir="auto" className="record-lines">
                    {mine}
                  </td>
                  <td dir="auto" className="record-lines">
                    {theirs}
                  </td>
                  <td>
                    <button type="button" onClick={() => onTake(key)}>
                      {messages.takeTheirs}
                    </button>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollArea>
      <button type="button" onClick={onDone}>
        {messages.keepMine}
      </button>
    </section>
  );
}
