import { type CaseRule, listPlacesOnDay } from "@/lib/domain/analysis/routes/read-case-rules";
import type { RuleBinding, Tier } from "@/lib/domain/analysis/routes/rule-version";
import type { Day, Slug } from "@/lib/domain/model/case-records";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { countryName } from "../claims/claim-words";
import { geographyMessages } from "./geography-messages";

/** What one map shows, as lists: the text beside the picture. */
export interface DayLists {
  readonly tiers: readonly { readonly tier: Tier; readonly names: readonly string[] }[];
  /** Whether the tiers bind on the day; null where none was known. */
  readonly reason: RuleBinding["reason"] | null;
  readonly controls: readonly { readonly rule: Slug; readonly names: readonly string[] }[];
  readonly others: readonly { readonly rule: Slug; readonly names: readonly string[] }[];
}

const TIERS: readonly Tier[] = [1, 2, 3];

/** The lists of one day, as known on that day, places by their name in the language of the page. */
export function listsOnDay(rules: readonly CaseRule[], day: Day, locale: Locale): DayLists {
  const places = listPlacesOnDay(rules, day);
  const named = (own: readonly { readonly place: string }[]) =>
    namesOf(
      own.map(({ place }) => place),
      locale,
    );
  const byRule = (pick: (place: (typeof places)[number]) => readonly Slug[]) => {
    return rules
      .map(({ rule }) => ({ rule, names: named(places.filter((place) => pick(place).includes(rule))) }))
      .filter(({ names }) => names.length > 0);
  };
  return {
    tiers: TIERS.map((tier) => ({ tier, names: named(places.filter((place) => place.tier === tier)) })).filter(
      ({ names }) => names.length > 0,
    ),
    reason: places.find(({ binding }) => binding !== null)?.binding?.reason ?? null,
    controls: byRule(({ controls }) => controls),
    others: byRule(({ others }) => others),
  };
}

/** The lists of the tiers as somebody told them. */
export function listsAsTold(rule: CaseRule, locale: Locale): DayLists {
  const tiers = TIERS.map((tier) => ({
    tier,
    names: namesOf(
      rule.places.filter((place) => rule.tiers[place] === tier),
      locale,
    ),
  }));
  return { tiers: tiers.filter(({ names }) => names.length > 0), reason: null, controls: [], others: [] };
}

/** One sentence on a day, for the day control. */
export function daySentence(rules: readonly CaseRule[], day: Day, dayText: string, locale: Locale): string {
  // What is said of one day has no word of a case in it: the control has no case at hand.
  const words = geographyMessages(locale, NO_WORDS);
  const { reason, controls } = listsOnDay(rules, day, locale);
  const names = [...new Set(controls.flatMap((one) => one.names))];
  return words.sliderRead(
    dayText,
    reason === null ? words.noneWord : words.tierState(reason),
    names.length === 0 ? words.noneWord : names.join(words.listJoin),
  );
}

function namesOf(places: readonly string[], locale: Locale): readonly string[] {
  const collator = new Intl.Collator(locale === "zh" ? "zh-Hans-CN" : "en-GB");
  return places.map((place) => countryName(place, locale)).sort((one, other) => collator.compare(one, other));
}
