import type { Locale } from "@/lib/domain/vocabulary";
import type { ReviewMessages } from "@/lib/view/messages/en/review";
import { reviewMessages } from "@/lib/view/messages/review";
import type { ClaimFormState } from "@/lib/wire/claim-form";

type Field = Exclude<keyof ClaimFormState, "why">;

/** Two people saved at once: both versions field by field, and the choice is the person's. */
export function FormConflict({
  locale,
  mine,
  theirs,
  onChange,
  onDone,
}: {
  locale: Locale;
  mine: ClaimFormState;
  theirs: ClaimFormState;
  onChange: (changes: Partial<ClaimFormState>) => void;
  onDone: () => void;
}) {
  const messages = reviewMessages(locale);
  const labels = fieldLabels(messages);
  const fields = (Object.keys(labels) as Field[]).filter((field) => inWords(mine, field) !== inWords(theirs, field));
  return (
    <section className="claim-conflict" role="alert">
      <h2>{messages.conflictTitle}</h2>
      <p>{messages.conflictLead}</p>
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
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{labels[field]}</th>
              <td dir="auto">{inWords(mine, field)}</td>
              <td dir="auto">{inWords(theirs, field)}</td>
              <td>
                <button type="button" onClick={() => onChange({ [field]: theirs[field] })}>
                  {messages.takeTheirs}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={onDone}>
        {messages.keepMine}
      </button>
    </section>
  );
}

function inWords(state: ClaimFormState, field: Field): string {
  if (field === "citations") {
    return state.citations
      .map(({ source, newSource, fragment, locator, stance }) =>
        [source ?? newSource.publisher, fragment, locator, stance].filter((word) => word !== "").join(" · "),
      )
      .sort()
      .join("\n");
  }
  if (field === "contradicts") return state.contradicts.join(", ");
  return state[field];
}

function fieldLabels(messages: ReviewMessages): Readonly<Record<Field, string>> {
  return {
    property: messages.property,
    qualifier: messages.qualifier,
    unit: messages.unit,
    value: messages.firmPart,
    min: messages.floor,
    max: messages.headline,
    wording: messages.wording,
    asOf: messages.asOf,
    periodStart: messages.periodStart,
    periodEnd: messages.periodEnd,
    periodLabel: messages.periodLabel,
    credibility: messages.credibility,
    note: messages.note,
    citations: messages.citations,
    contradicts: messages.contradicts,
  };
}
