import { useDesk, useLocale } from "#desk";
import type { FieldInTwo } from "@/components/record-forms/field-conflict";
import { joinTexts } from "@/lib/domain/bidi";
import type { Rule } from "@/lib/domain/model/case-records";
import { label } from "@/lib/view/labels";
import { recordMessages } from "@/lib/view/messages/records";
import { speakCase } from "@/lib/view/words/case-speech";
import { nextPlace, type PlaceState, type RuleFormState, toRuleForm } from "@/lib/wire/rule-form";
import { type PlaceNames, placeParts } from "./place-fields";

/** One rule in two versions, field by field and place by place, and taking one of theirs; null where nobody saved first. */
export function useRuleInTwo(
  mine: RuleFormState,
  standing: Rule | null,
  { nameOf, onChange }: { readonly nameOf: PlaceNames; readonly onChange: (changes: Partial<RuleFormState>) => void },
): { readonly inTwo: readonly FieldInTwo<string>[] | null; readonly take: (key: string) => void } {
  const locale = useLocale();
  const words = recordMessages(locale).rule;
  const speech = speakCase(useDesk().words, locale);
  if (standing === null) return { inTwo: null, take: () => undefined };
  const theirs = toTheirs(standing, mine);
  const authorityOf = ({ authority, authorityName }: RuleFormState) => authorityName || authority;
  const titleOf = ({ title, titleZh }: RuleFormState) =>
    joinTexts(
      [title, titleZh].filter((part) => part !== ""),
      " / ",
    );
  const statusOf = ({ status }: RuleFormState) => label.ruleStatus(status, locale);
  const codes = [...new Set([...mine.places, ...theirs.places].map(codeOf))].sort();
  const lineOf = ({ places }: RuleFormState, code: string) =>
    places
      .filter((place) => codeOf(place) === code)
      .map((place) => [...placeParts(place, speech, locale), ...EVERYWHERE.map((field) => place[field])])
      .map((parts) =>
        joinTexts(
          parts.filter((part) => part !== ""),
          " · ",
        ),
      )
      .join("\n");
  const take = (key: string) => {
    if (key === "title") onChange({ title: theirs.title, titleZh: theirs.titleZh });
    else if (key === "status") onChange({ status: theirs.status });
    else if (key === "authority") onChange({ authority: theirs.authority, authorityName: theirs.authorityName });
    else onChange({ places: withTheirs(mine.places, theirs.places, key) });
  };
  const inTwo = [
    { key: "title", label: words.title, mine: titleOf(mine), theirs: titleOf(theirs) },
    { key: "authority", label: words.authority, mine: authorityOf(mine), theirs: authorityOf(theirs) },
    { key: "status", label: words.status, mine: statusOf(mine), theirs: statusOf(theirs) },
    ...codes.map((code) => ({
      key: code,
      label: code === "" ? words.placeNew : nameOf(code),
      mine: lineOf(mine, code),
      theirs: lineOf(theirs, code),
    })),
  ];
  return { inTwo, take };
}

/** What a place says beyond its days and its cap, in both languages. */
const EVERYWHERE = [
  "nameEn",
  "nameZh",
  "capUnitsZh",
  "chipClasses",
  "chipClassesZh",
  "sourceName",
  "note",
  "noteZh",
] as const;

/** The rule that somebody else saved, with the names that the form knows already. */
function toTheirs(rule: Rule, mine: RuleFormState): RuleFormState {
  const sources = new Map(mine.places.map(({ source, sourceName }) => [source, sourceName]));
  const authority = rule.authority === mine.authority ? mine.authorityName : rule.authority;
  return toRuleForm(rule, authority, (source) => sources.get(source) || source);
}

/** My places with one of them as they have it: changed, added, or taken off. */
function withTheirs(mine: readonly PlaceState[], theirs: readonly PlaceState[], code: string): PlaceState[] {
  const taken = theirs.find((place) => codeOf(place) === code);
  const at = mine.findIndex((place) => codeOf(place) === code);
  const others = mine.filter((place) => codeOf(place) !== code);
  if (!taken) return others;
  const { key } = mine[at] ?? nextPlace(mine);
  return others.toSpliced(at < 0 ? others.length : at, 0, { ...taken, key });
}

function codeOf({ jurisdiction }: PlaceState): string {
  return jurisdiction.trim().toUpperCase();
}
