import type { FieldInTwo } from "@/components/record-forms/field-conflict";
import { joinTexts } from "@/lib/domain/bidi";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { askedFields } from "@/lib/view/desk/text-boxes";
import type { ReviewMessages } from "@/lib/view/messages/en/review";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { reviewMessages } from "@/lib/view/messages/review";
import type { ClaimFormState } from "@/lib/wire/claim-form";

type Field = Exclude<keyof ClaimFormState, "why">;

/** One claim in two versions, field by field. */
export function claimInTwo(
  mine: ClaimFormState,
  theirs: ClaimFormState,
  { locale, languages }: { readonly locale: Locale; readonly languages: CaseLanguages },
): readonly FieldInTwo<Field>[] {
  const labels = fieldLabels(reviewMessages(locale), locale);
  return askedFields(Object.keys(labels) as Field[], languages, ["value"]).map((key) => ({
    key,
    label: labels[key],
    mine: inWords(mine, key),
    theirs: inWords(theirs, key),
  }));
}

function inWords(state: ClaimFormState, field: Field): string {
  if (field === "citations") {
    return state.citations
      .map(({ source, newSource, fragment, locator, locatorZh, stance }) =>
        joinTexts(
          [source ?? newSource.publisher, fragment, locator, locatorZh, stance].filter((word) => word !== ""),
          " · ",
        ),
      )
      .sort()
      .join("\n");
  }
  if (field === "contradicts") return state.contradicts.join(", ");
  return state[field];
}

function fieldLabels(messages: ReviewMessages, locale: Locale): Readonly<Record<Field, string>> {
  return {
    property: messages.property,
    qualifier: messages.qualifier,
    unit: messages.unit,
    value: messages.firmPart,
    valueZh: inChinese(messages.value, locale),
    min: messages.floor,
    max: messages.headline,
    wording: messages.wording,
    asOf: messages.asOf,
    periodStart: messages.periodStart,
    periodEnd: messages.periodEnd,
    periodLabel: messages.periodLabel,
    periodLabelZh: inChinese(messages.periodLabel, locale),
    credibility: messages.credibility,
    note: messages.note,
    noteZh: inChinese(messages.note, locale),
    citations: messages.citations,
    contradicts: messages.contradicts,
  };
}
