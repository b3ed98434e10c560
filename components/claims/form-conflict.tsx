import { FieldConflict } from "@/components/record-forms/field-conflict";
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
  return (
    <FieldConflict
      locale={locale}
      title={messages.conflictTitle}
      fields={(Object.keys(labels) as Field[]).map((key) => ({
        key,
        label: labels[key],
        mine: inWords(mine, key),
        theirs: inWords(theirs, key),
      }))}
      onTake={(field) => onChange({ [field]: theirs[field] })}
      onDone={onDone}
    />
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
