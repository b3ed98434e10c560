import { FieldConflict } from "@/components/record-forms/field-conflict";
import type { Rule } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { label } from "@/lib/view/labels";
import { recordMessages } from "@/lib/view/messages/records";
import { type RuleFormState, toRuleForm } from "@/lib/wire/rule-form";
import { type PlaceNames, placeInWords } from "./place-fields";

/** Two people saved one rule at once: both versions field by field, of the places those that differ. */
export function RuleConflict({
  locale,
  mine,
  standing,
  nameOf,
  onChange,
  onDone,
}: {
  locale: Locale;
  mine: RuleFormState;
  standing: Rule;
  nameOf: PlaceNames;
  onChange: (changes: Partial<RuleFormState>) => void;
  onDone: () => void;
}) {
  const theirs = toTheirs(standing, mine);
  return (
    <FieldConflict
      locale={locale}
      title={recordMessages(locale).conflictTitle}
      fields={fieldsInTwo(mine, theirs, nameOf, locale)}
      onTake={(key) =>
        onChange(
          key === "authority"
            ? { authority: theirs.authority, authorityName: theirs.authorityName }
            : { [key]: theirs[key] },
        )
      }
      onDone={onDone}
    />
  );
}

/** The rule that somebody else saved, with the names that the form knows already. */
function toTheirs(rule: Rule, mine: RuleFormState): RuleFormState {
  const sources = new Map(mine.places.map(({ source, sourceName }) => [source, sourceName]));
  const authority = rule.authority === mine.authority ? mine.authorityName : rule.authority;
  return toRuleForm(rule, authority, (source) => sources.get(source) || source);
}

/** Title, authority and status in both versions, and of the places those that are not alike. */
function fieldsInTwo(mine: RuleFormState, theirs: RuleFormState, placeNameOf: PlaceNames, locale: Locale) {
  const words = recordMessages(locale).rule;
  const [myPlaces, theirPlaces] = [placeLines(mine, placeNameOf, locale), placeLines(theirs, placeNameOf, locale)];
  const only = (lines: readonly string[], others: readonly string[]) =>
    lines.filter((line) => !others.includes(line)).join("\n");
  const nameOf = ({ authority, authorityName }: RuleFormState) => authorityName || authority;
  return [
    { key: "title", label: words.title, mine: mine.title, theirs: theirs.title },
    { key: "authority", label: words.authority, mine: nameOf(mine), theirs: nameOf(theirs) },
    {
      key: "status",
      label: words.status,
      mine: label.ruleStatus(mine.status, locale),
      theirs: label.ruleStatus(theirs.status, locale),
    },
    { key: "places", label: words.places, mine: only(myPlaces, theirPlaces), theirs: only(theirPlaces, myPlaces) },
  ] as const;
}

function placeLines({ places }: RuleFormState, nameOf: PlaceNames, locale: Locale): readonly string[] {
  return places
    .map((place) => [placeInWords(place, nameOf, locale), place.chipClasses, place.sourceName, place.note])
    .map((parts) => parts.filter((part) => part !== "").join(" · "))
    .sort();
}
