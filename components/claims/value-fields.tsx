import { useDesk, useLocale } from "#desk";
import { DayInput } from "@/components/ui/day-input";
import { findProperty, PROPERTIES, USUAL_PROPERTIES } from "@/lib/domain/model/properties";
import { QUALIFIERS, type Qualifier, STAGES, type SubjectType } from "@/lib/domain/model/vocabulary";
import { TEXTS } from "@/lib/domain/values/texts";
import { propertyLabel } from "@/lib/view/claims/claim-words";
import { countBeyond } from "@/lib/view/desk/count-beyond";
import { textBoxes } from "@/lib/view/desk/text-boxes";
import { label, localize } from "@/lib/view/labels";
import { reviewMessages } from "@/lib/view/messages/review";
import type { ClaimFormState } from "@/lib/wire/claim-form";
import { AmountInput } from "./amount-input";
import { FormField } from "./form-field";

interface FieldsProps {
  subjectType: SubjectType;
  state: ClaimFormState;
  problemOf: (field: string) => string | undefined;
  onChange: (changes: Partial<ClaimFormState>) => void;
}

/** What a claim states: the property, and the places of its value that the property and the exactness ask for. */
export function ValueFields(props: FieldsProps & { /** The property is given. */ isFixed?: boolean }) {
  const locale = useLocale();
  const { subjectType, state, problemOf, onChange, isFixed = false } = props;
  const messages = reviewMessages(locale);
  const usual: readonly string[] = USUAL_PROPERTIES[subjectType];
  const others = Object.entries(PROPERTIES)
    .filter(([key]) => !usual.includes(key))
    .sort(([, one], [, other]) => localize(one.label, locale).localeCompare(localize(other.label, locale), locale))
    .map(([key]) => key);
  const types: readonly string[] = findProperty(state.property)?.types ?? [];
  const isNumber = types.some((type) => ["money", "percent", "count", "rate"].includes(type));
  const options: readonly Qualifier[] = isNumber ? QUALIFIERS : ["exact", "undisclosed"];
  const chooseProperty = (property: string) => {
    const [first] = findProperty(property)?.types ?? [];
    onChange({
      property,
      unit: first === "money" ? "USD" : first === "percent" ? "percent" : "",
      value: "",
      valueZh: "",
    });
  };
  const isSilent = state.qualifier === "undisclosed" || state.qualifier === "unknown";
  return (
    <>
      {isFixed ? null : (
        <FormField label={messages.property} problem={problemOf("property")}>
          {(attributes) => (
            <select {...attributes} value={state.property} onChange={(event) => chooseProperty(event.target.value)}>
              <optgroup label={messages.usualProperties(label.subject(subjectType, locale))}>
                <PropertyOptions keys={usual} />
              </optgroup>
              <optgroup label={messages.otherProperties}>
                <PropertyOptions keys={others} />
              </optgroup>
            </select>
          )}
        </FormField>
      )}
      <FormField label={messages.qualifier} problem={problemOf("qualifier")}>
        {(attributes) => (
          <select
            {...attributes}
            value={options.includes(state.qualifier) ? state.qualifier : "exact"}
            onChange={({ target }) =>
              onChange({ qualifier: QUALIFIERS.find((word) => word === target.value) ?? "exact" })
            }
          >
            {options.map((word) => (
              <option key={word} value={word}>
                {label.qualifier(word, locale)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {isSilent ? null : isNumber ? <NumberFields {...props} types={types} /> : <WordField {...props} types={types} />}
    </>
  );
}

function PropertyOptions({ keys }: { keys: readonly string[] }) {
  const locale = useLocale();
  const { words } = useDesk();
  return keys.map((key) => (
    <option key={key} value={key}>
      {propertyLabel(key, locale, words)}
    </option>
  ));
}

function NumberFields({ state, problemOf, onChange, types }: FieldsProps & { types: readonly string[] }) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const isPercent = types.length === 1 && types[0] === "percent";
  const isMoney = types[0] === "money";
  const places = [
    ["value", messages.firmPart],
    ["min", messages.floor],
    ["max", messages.headline],
  ] as const;
  return (
    <>
      {isPercent ? null : (
        <FormField
          label={isMoney && types.length === 1 ? messages.currency : messages.unit}
          hint={isMoney ? "" : types[0] === "rate" ? messages.rateHint : messages.unitHint}
          problem={problemOf("unit") ?? countBeyond(state.unit, TEXTS.claim.unit.longest)}
        >
          {(attributes) => (
            <input {...attributes} value={state.unit} onChange={(event) => onChange({ unit: event.target.value })} />
          )}
        </FormField>
      )}
      {places.map(([field, words]) => {
        return (
          <FormField key={field} label={words} hint={messages.amountHint} problem={problemOf(field)}>
            {(attributes) => (
              <AmountInput
                {...attributes}
                value={state[field]}
                unit={isPercent ? "percent" : state.unit}
                onType={(text) => onChange({ [field]: text })}
                onSettle={({ amount, unit }) => onChange({ [field]: amount, ...(isPercent ? {} : { unit }) })}
              />
            )}
          </FormField>
        );
      })}
    </>
  );
}

function WordField({ state, problemOf, onChange, types }: FieldsProps & { types: readonly string[] }) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const codes = findProperty(state.property)?.codes;
  const [type] = types;
  const choices: readonly (readonly [string, string])[] | null =
    type === "yes_no"
      ? [
          ["yes", messages.yes],
          ["no", messages.no],
        ]
      : codes === "stage"
        ? STAGES.map((stage) => [stage, label.stage(stage, locale)] as const)
        : null;
  const hint = codes === "party" || codes === "country" ? messages.valueHint[codes] : "";
  if (type === "text") return <SaidWords {...{ state, problemOf, onChange }} />;
  if (type === "date") {
    return (
      <FormField label={messages.value} hint={messages.dateHint} problem={problemOf("value")}>
        {(attributes) => <DayInput {...attributes} value={state.value} onChange={(value) => onChange({ value })} />}
      </FormField>
    );
  }
  return (
    <FormField
      label={messages.value}
      hint={hint}
      problem={problemOf("value") ?? countBeyond(state.value, TEXTS.claim.words.longest)}
    >
      {(attributes) =>
        choices === null ? (
          <textarea
            {...attributes}
            rows={1}
            value={state.value}
            onChange={(event) => onChange({ value: event.target.value })}
          />
        ) : (
          <select {...attributes} value={state.value} onChange={(event) => onChange({ value: event.target.value })}>
            <option value="">–</option>
            {choices.map(([word, words]) => (
              <option key={word} value={word}>
                {words}
              </option>
            ))}
          </select>
        )
      }
    </FormField>
  );
}

/** A value that is words stands in the languages of the case. */
function SaidWords({ state, problemOf, onChange }: Omit<FieldsProps, "subjectType">) {
  const locale = useLocale();
  const boxes = textBoxes(WORDS, reviewMessages(locale).value, useDesk().languages, locale);
  return boxes.map(({ field, title, lang }) => (
    <FormField
      key={field}
      label={title}
      problem={problemOf(field) ?? countBeyond(state[field], TEXTS.claim.words.longest)}
    >
      {(attributes) => (
        <textarea
          {...attributes}
          rows={3}
          lang={lang}
          value={state[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </FormField>
  ));
}

const WORDS = { en: "value", zh: "valueZh" } as const;
