import { useEffect, useRef, useState } from "react";
import { useDesk, useLocale } from "#desk";
import { FormField } from "@/components/claims/form-field";
import { KnownSource } from "@/components/claims/source-picker";
import { TextField } from "@/components/record-forms/text-field";
import { DayInput } from "@/components/ui/day-input";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import { joinTexts } from "@/lib/domain/bidi";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { type TextPair, textBoxes } from "@/lib/view/desk/text-boxes";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import { reviewMessages } from "@/lib/view/messages/review";
import { type CaseSpeech, speakCase, tierHead, tierText } from "@/lib/view/words/case-speech";
import type { PlaceState } from "@/lib/wire/rule-form";
import { SourceAdder } from "./source-adder";

/** One place that a rule names: folded up it tells what is written, open it is its fields. */
export function PlaceFields({
  place,
  nameOf,
  isOpen,
  isAdded,
  isWrong,
  problemOf,
  onChange,
  onTakeOff,
}: {
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
  const locale = useLocale();
  const words = recordMessages(locale).rule;
  const [isAdding, setAdding] = useState(false);
  const [adderButton, adder] = useFocusSwap();
  const fields = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isAdded) fields.current?.querySelector("input")?.focus();
  }, [isAdded]);
  const { languages } = useDesk();
  const speech = speakCase(useDesk().words, locale);
  const text = (field: LineField, max: number, hint = "") => (
    <TextField
      label={words[field]}
      hint={hint}
      problem={problemText(problemOf(field), locale)}
      value={place[field]}
      max={max}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  const said = (name: string, pair: TextPair<WordField>, called: string, max: number, hint = "") =>
    textBoxes(pair, called, languages, locale).map(({ field, title, language, lang, isMain }) => (
      <TextField
        key={field}
        label={title}
        hint={isMain ? hint : ""}
        problem={problemText(problemOf(`${name}.${language}`) ?? (isMain ? problemOf(name) : undefined), locale)}
        value={place[field]}
        max={max}
        lang={lang}
        onChange={(value) => onChange({ [field]: value })}
      />
    ));
  const { dateHint } = reviewMessages(locale);
  return (
    <details ref={fields} className={`record-place${isWrong ? " is-wrong" : ""}`} open={isOpen || isWrong}>
      <summary>
        <bdi>{placeInWords(place, nameOf, speech, locale)}</bdi>
      </summary>
      <div>
        <div className="claim-grid">
          {text("jurisdiction", 2, words.jurisdictionHint)}
          {said("name", { en: "nameEn", zh: "nameZh" }, words.placeSaid, 120, words.placeSaidHint)}
          <FormField label={tierHead(speech, locale)}>
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
          {(["inForceFrom", "complianceFrom", "inForceTo"] as const).map((field) => (
            <FormField
              key={field}
              label={words[field]}
              hint={field === "inForceFrom" ? dateHint : ""}
              problem={problemText(problemOf(field), locale)}
            >
              {(attributes) => (
                <DayInput {...attributes} value={place[field]} onChange={(day) => onChange({ [field]: day })} />
              )}
            </FormField>
          ))}
          {text("capValue", 40, words.capValueHint)}
          {said("capUnits", { en: "capUnits", zh: "capUnitsZh" }, words.capUnits, 120, words.capUnitsHint)}
          {said("chipClasses", { en: "chipClasses", zh: "chipClassesZh" }, words.chipClasses, 400)}
          {said("note", { en: "note", zh: "noteZh" }, words.note, 2000).map((box) => (
            <div key={box.key} className="record-wide">
              {box}
            </div>
          ))}
        </div>
        <fieldset className="claim-source">
          <legend>{words.source}</legend>
          {isAdding ? (
            <div ref={adder}>
              <SourceAdder
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

type LineField = "jurisdiction" | "inForceFrom" | "complianceFrom" | "inForceTo" | "capValue";
type WordField = Exclude<keyof PlaceState, "key" | "tier" | "source" | "sourceName" | LineField>;

/** What a place is called by its code. */
export type PlaceNames = (code: string) => string;

/** What is written of a place, in one line. */
function placeInWords(place: PlaceState, nameOf: PlaceNames, speech: CaseSpeech, locale: Locale): string {
  const code = place.jurisdiction.trim().toUpperCase();
  const name = code === "" ? recordMessages(locale).rule.placeNew : nameOf(code);
  return joinTexts([name, ...placeParts(place, speech, locale)], " · ");
}

/** Tier, days and cap of a place, as far as they are written. */
export function placeParts(place: PlaceState, speech: CaseSpeech, locale: Locale): readonly string[] {
  const days = [place.inForceFrom, place.complianceFrom, place.inForceTo].filter((day) => day !== "");
  const cap = [place.capValue, (place.capUnits || place.capUnitsZh).replaceAll("_", " ")]
    .filter((part) => part !== "")
    .join(" ");
  const parts = [place.tier === "" ? "" : tierText(speech, Number(place.tier), locale), days.join(" → "), cap];
  return parts.filter((part) => part !== "");
}
