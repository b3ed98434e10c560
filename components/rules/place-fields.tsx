import { useEffect, useRef, useState } from "react";
import { FormField } from "@/components/claims/form-field";
import { KnownSource } from "@/components/claims/source-picker";
import { TextField } from "@/components/record-forms/text-field";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import { joinTexts } from "@/lib/domain/bidi";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import { reviewMessages } from "@/lib/view/messages/review";
import type { PlaceState } from "@/lib/wire/rule-form";
import { SourceAdder } from "./source-adder";

/** One place that a rule names: folded up it tells what is written, open it is its fields. */
export function PlaceFields({
  locale,
  caseSlug,
  memberId,
  place,
  nameOf,
  isOpen,
  isAdded,
  isWrong,
  problemOf,
  onChange,
  onTakeOff,
}: {
  locale: Locale;
  caseSlug: Slug;
  memberId: string;
  place: PlaceState;
  nameOf: PlaceNames;
  isOpen: boolean;
  /** Whether somebody has just added it, and goes on writing there. */
  isAdded: boolean;
  isWrong: boolean;
  problemOf: (field: string) => string | undefined;
  onChange: (changes: Partial<PlaceState>) => void;
  onTakeOff: () => void;
}) {
  const words = recordMessages(locale).rule;
  const [isAdding, setAdding] = useState(false);
  const [adderButton, adder] = useFocusSwap();
  const fields = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isAdded) fields.current?.querySelector("input")?.focus();
  }, [isAdded]);
  const titles = titlesOf(locale);
  const text = (field: PlaceText, max: number, hint = "") => (
    <TextField
      label={titles[field]}
      hint={hint}
      problem={problemText(problemOf(field), locale)}
      value={place[field]}
      max={max}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  const { dateHint } = reviewMessages(locale);
  return (
    <details ref={fields} className={`record-place${isWrong ? " is-wrong" : ""}`} open={isOpen || isWrong}>
      <summary>
        <bdi>{placeInWords(place, nameOf, locale)}</bdi>
      </summary>
      <div>
        <div className="claim-grid">
          {text("jurisdiction", 2, words.jurisdictionHint)}
          {text("nameEn", 120, words.placeSaidHint)}
          {text("nameZh", 120)}
          <FormField label={words.tier}>
            {(attributes) => (
              <select
                {...attributes}
                value={place.tier}
                onChange={({ target }) =>
                  onChange({ tier: (["1", "2", "3"] as const).find((tier) => tier === target.value) ?? "" })
                }
              >
                <option value="">{words.noTier}</option>
                {(["1", "2", "3"] as const).map((tier) => (
                  <option key={tier} value={tier}>
                    {tier}
                  </option>
                ))}
              </select>
            )}
          </FormField>
          {text("inForceFrom", 10, dateHint)}
          {text("complianceFrom", 10)}
          {text("inForceTo", 10)}
          {text("capValue", 40, words.capValueHint)}
          {text("capUnits", 120, words.capUnitsHint)}
          {text("capUnitsZh", 120)}
          {text("chipClasses", 400)}
          {text("chipClassesZh", 400)}
          <div className="record-wide">{text("note", 2000)}</div>
          <div className="record-wide">{text("noteZh", 2000)}</div>
        </div>
        <fieldset className="claim-source">
          <legend>{words.source}</legend>
          {isAdding ? (
            <div ref={adder}>
              <SourceAdder
                locale={locale}
                caseSlug={caseSlug}
                memberId={memberId}
                onAdded={(source) => {
                  onChange(source);
                  setAdding(false);
                }}
                onLeave={() => setAdding(false)}
              />
            </div>
          ) : (
            <>
              <KnownSource
                locale={locale}
                caseSlug={caseSlug}
                chosen={place}
                problem={problemText(problemOf("source"), locale)}
                onChange={({ source, sourceName }) => onChange({ source, sourceName })}
              />
              <button ref={adderButton} type="button" className="desk-quiet" onClick={() => setAdding(true)}>
                {words.sourceAdd}
              </button>
            </>
          )}
        </fieldset>
        <button type="button" className="desk-quiet" onClick={onTakeOff}>
          {words.takeOffPlace}
        </button>
      </div>
    </details>
  );
}

type PlaceText = Exclude<keyof PlaceState, "key" | "tier" | "source" | "sourceName">;

function titlesOf(locale: Locale): Readonly<Record<PlaceText, string>> {
  const words = recordMessages(locale).rule;
  const { jurisdiction, inForceFrom, complianceFrom, inForceTo, capValue, capUnits, chipClasses, note } = words;
  return {
    jurisdiction,
    inForceFrom,
    complianceFrom,
    inForceTo,
    capValue,
    capUnits,
    chipClasses,
    note,
    nameEn: words.placeSaid,
    nameZh: inChinese(words.placeSaid, locale),
    capUnitsZh: inChinese(capUnits, locale),
    chipClassesZh: inChinese(chipClasses, locale),
    noteZh: inChinese(note, locale),
  };
}

/** What a place is called by its code. */
export type PlaceNames = (code: string) => string;

/** What is written of a place, in one line. */
export function placeInWords(place: PlaceState, nameOf: PlaceNames, locale: Locale): string {
  const code = place.jurisdiction.trim().toUpperCase();
  const name = code === "" ? recordMessages(locale).rule.placeNew : nameOf(code);
  return joinTexts([name, ...placeParts(place, locale)], " · ");
}

/** Tier, days and cap of a place, as far as they are written. */
export function placeParts(place: PlaceState, locale: Locale): readonly string[] {
  const words = recordMessages(locale).rule;
  const days = [place.inForceFrom, place.complianceFrom, place.inForceTo].filter((day) => day !== "");
  const cap = [place.capValue, place.capUnits.replaceAll("_", " ")].filter((part) => part !== "").join(" ");
  const parts = [place.tier === "" ? "" : `${words.tier} ${place.tier}`, days.join(" → "), cap];
  return parts.filter((part) => part !== "");
}
