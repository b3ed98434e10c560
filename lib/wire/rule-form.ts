import { z } from "zod";
import type { Rule, RulePlace } from "@/lib/domain/model/case-records";
import { RULE_STATUSES } from "@/lib/domain/model/vocabulary";
import { wordsOrNull } from "./citations";
import type { RuleSaid } from "./rules";

const placeState = z.strictObject({
  /** Tells two places of one form apart, whatever is written in them. */
  key: z.string(),
  jurisdiction: z.string(),
  nameEn: z.string().default(""),
  nameZh: z.string().default(""),
  tier: z.enum(["", "1", "2", "3"]),
  inForceFrom: z.string(),
  complianceFrom: z.string(),
  inForceTo: z.string(),
  capValue: z.string(),
  capUnits: z.string(),
  capUnitsZh: z.string().default(""),
  chipClasses: z.string(),
  chipClassesZh: z.string().default(""),
  source: z.string(),
  sourceName: z.string(),
  note: z.string(),
  noteZh: z.string().default(""),
});
export type PlaceState = z.infer<typeof placeState>;

/** A rule form as it is being written: every field as text, so that a half-written one can be kept and restored. */
export const ruleFormState = z.strictObject({
  title: z.string(),
  titleZh: z.string().default(""),
  authority: z.string(),
  authorityName: z.string(),
  status: z.enum(RULE_STATUSES),
  places: z.array(placeState),
  why: z.string(),
});
export type RuleFormState = z.infer<typeof ruleFormState>;

/** One more place: its days, items and source are those of the place before it, which is how rules name places. */
export function nextPlace(places: readonly PlaceState[]): PlaceState {
  const key = String(Math.max(0, ...places.map((place) => Number(place.key))) + 1);
  const empty = { ...EMPTY_PLACE, key };
  const last = places.at(-1);
  return last ? { ...last, key, jurisdiction: "", nameEn: "", nameZh: "", note: "", noteZh: "" } : empty;
}

const EMPTY_PLACE: PlaceState = {
  key: "1",
  jurisdiction: "",
  nameEn: "",
  nameZh: "",
  tier: "",
  inForceFrom: "",
  complianceFrom: "",
  inForceTo: "",
  capValue: "",
  capUnits: "",
  capUnitsZh: "",
  chipClasses: "",
  chipClassesZh: "",
  source: "",
  sourceName: "",
  note: "",
  noteZh: "",
};

/** An empty form, with one place to fill. */
export function anEmptyRuleForm(): RuleFormState {
  return {
    title: "",
    titleZh: "",
    authority: "",
    authorityName: "",
    status: "published",
    places: [EMPTY_PLACE],
    why: "",
  };
}

/** A rule as the form that would save it again. */
export function toRuleForm(rule: Rule, authorityName: string, sourceNameOf: (source: string) => string): RuleFormState {
  const { title, authority, status, places } = rule;
  return {
    title: title.en ?? "",
    titleZh: title.zh ?? "",
    authority,
    authorityName,
    status,
    places: places.map((place, at) => ({
      key: String(at + 1),
      jurisdiction: place.jurisdiction,
      nameEn: place.name?.en ?? "",
      nameZh: place.name?.zh ?? "",
      tier: place.tier === null ? "" : (`${place.tier}` as const),
      inForceFrom: place.inForceFrom ?? "",
      complianceFrom: place.complianceFrom ?? "",
      inForceTo: place.inForceTo ?? "",
      capValue: place.capValue ?? "",
      capUnits: place.capUnits?.en ?? "",
      capUnitsZh: place.capUnits?.zh ?? "",
      chipClasses: place.chipClasses?.en ?? "",
      chipClassesZh: place.chipClasses?.zh ?? "",
      source: place.source,
      sourceName: sourceNameOf(place.source),
      note: place.note?.en ?? "",
      noteZh: place.note?.zh ?? "",
    })),
    why: "",
  };
}

const TIER: Readonly<Record<PlaceState["tier"], RulePlace["tier"]>> = { "": null, "1": 1, "2": 2, "3": 3 };

/** What the form says, ready to be sent. */
export function toRuleSaid({ title, titleZh, authority, status, places }: RuleFormState): RuleSaid {
  return {
    title: { en: title, zh: titleZh },
    authority,
    status,
    places: places.map(({ key: _key, sourceName: _sourceName, tier, jurisdiction, nameEn, nameZh, ...place }) => {
      const { capUnits, capUnitsZh, chipClasses, chipClassesZh, note, noteZh, ...texts } = place;
      return {
        ...texts,
        jurisdiction: jurisdiction.trim().toUpperCase(),
        tier: TIER[tier],
        name: wordsOrNull(nameEn, nameZh),
        capUnits: wordsOrNull(capUnits, capUnitsZh),
        chipClasses: wordsOrNull(chipClasses, chipClassesZh),
        note: wordsOrNull(note, noteZh),
      };
    }),
  };
}
