import { dayAfter, firstDayOf, lastDayOf } from "../../model/calendar";
import type { CaseRecords, Claim, Day, PartialDate, Rule, RulePlace, Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import type { Localized } from "../../model/vocabulary";
import type { DaySpan } from "../evidence/bitemporal";
import {
  type RuleBinding,
  type RuleEffect,
  type RuleState,
  type RuleTerm,
  type RuleVersion,
  ruleBindingOn,
  type Tier,
  tierOn,
} from "./rule-version";

/**
 * What a rule of the case is: `tiers` sorts places into tiers; `control` asks for a licence; `guidance` has no day from
 * which it must be obeyed; `levy` takes a percentage and stops nothing; `proposed` is a draft; `reported` is known from
 * the press and has no text; `told` is what somebody says the law is.
 */
type RuleSort = "tiers" | "control" | "guidance" | "levy" | "proposed" | "reported" | "told";

/** A rule with its days and with the versions in which it was known. */
export interface CaseRule {
  readonly rule: Slug;
  readonly sort: RuleSort;
  /** First day on which the record knows it; null where no day is recorded. */
  readonly known: Day | null;
  readonly inForce: Day | null;
  readonly compliance: Day | null;
  readonly end: Day | null;
  /** Since when it is not enforced, by which claim. */
  readonly shelved: { readonly day: Day; readonly claim: Slug } | null;
  readonly places: readonly string[];
  readonly tiers: Readonly<Record<string, Tier>>;
  readonly versions: readonly RuleVersion[];
}

/** What the rules say of one place on one day, as known on that day. */
export interface PlaceOnDay {
  readonly place: string;
  readonly tier: Tier | null;
  /** Whether the tier binds, and why not; null without a tier. */
  readonly binding: RuleBinding | null;
  /** Binding rules other than tiers that ask for a licence or deny. */
  readonly controls: readonly Slug[];
  /** Guidance, levies and reported measures that stood then; drafts are left out. */
  readonly others: readonly Slug[];
}

type RuleRecords = Pick<CaseRecords, "rules" | "claims" | "sources">;

/**
 * The rules of a case as versions that can be asked about a day (method page, G1). The sheet has no column for the
 * effect of a rule, so it is read with these assumptions, which pages repeat: a rule in force with a compliance day
 * asks for a licence for sale and transfer of everything to a receiver whose ultimate parent sits in a place
 * that it names; tier 1 allows, a cap caps, tier 3 denies; a percentage of value is a levy. An accepted claim of
 * property `enforcement` that says "not enforced" closes the version before it; `formally_rescinded` does so with yes.
 */
export function readCaseRules(records: RuleRecords): readonly CaseRule[] {
  return records.rules
    .map((rule) => readCaseRule(rule, records))
    .sort((one, other) => compareSlugs(dayOf(one), dayOf(other)) || compareSlugs(one.rule, other.rule));
}

/** The versions of every rule of the record; what was only told is no rule. */
export function versionsOf(rules: readonly CaseRule[]): readonly RuleVersion[] {
  return rules.flatMap((rule) => (rule.sort === "told" ? [] : rule.versions));
}

/** Places named by any rule that was known on the day, sorted, with what the rules say of each. */
export function listPlacesOnDay(rules: readonly CaseRule[], day: Day): readonly PlaceOnDay[] {
  const known = rules.filter((rule) => rule.sort !== "told" && rule.known !== null && rule.known <= day);
  const places = [...new Set(known.flatMap(({ places: own }) => own))].sort(compareSlugs);
  return places.flatMap((place) => {
    const naming = known.filter((rule) => rule.places.includes(place));
    const tiers = naming.find((rule) => rule.sort === "tiers");
    const answer = tiers ? tierOn(tiers.versions, place, day, day) : null;
    const controls = naming.filter(
      (rule) => rule.sort === "control" && ruleBindingOn(rule.versions, day, day).isBinding,
    );
    const others = naming.filter(
      ({ sort, end }) => (sort === "guidance" || sort === "levy" || sort === "reported") && (end === null || day < end),
    );
    if (!answer && controls.length + others.length === 0) return [];
    return [
      {
        place,
        tier: answer?.tier ?? null,
        binding: answer?.tier ? answer.binding : null,
        controls: controls.map(({ rule }) => rule),
        others: others.map(({ rule }) => rule),
      },
    ];
  });
}

/**
 * The days worth a picture: for each rule with tiers, when it took legal effect, when it was shelved, when it would
 * have had to be obeyed; each day on which tiers were told; and the day of the case. Sorted, each once.
 */
export function listTellingDays(rules: readonly CaseRule[], asOf: Day): readonly Day[] {
  const days = rules.flatMap((rule) => {
    if (rule.sort === "tiers") return [rule.inForce, rule.shelved?.day ?? null, rule.compliance];
    return rule.sort === "told" ? [rule.known] : [];
  });
  return [...new Set([...days.filter((day) => day !== null), asOf])].filter((day) => day <= asOf).sort(compareSlugs);
}

function readCaseRule(rule: Rule, records: RuleRecords): CaseRule {
  const claims = records.claims.filter(
    (claim) => claim.subjectType === "rule" && claim.subject === rule.slug && claim.status === "accepted",
  );
  const sort = sortOf(rule);
  const inForce = earliest(rule.places.map((place) => place.inForceFrom));
  const compliance = earliest(rule.places.map((place) => place.complianceFrom));
  const end = earliest(rule.places.map((place) => place.inForceTo));
  const toldOn = rule.places.map(
    ({ source }) => records.sources.find(({ slug }) => slug === source)?.published ?? null,
  );
  const known = sort === "told" ? earliest(toldOn) : earliest([inForce, ...claims.map((claim) => claim.asOf)]);
  const shelved = sort === "told" ? null : readShelving(claims);
  const tiers = Object.fromEntries(
    rule.places.flatMap(({ jurisdiction, tier }) => (tier ? [[jurisdiction, tier]] : [])),
  );
  const base = { rule: rule.slug, complianceDay: compliance, terms: termsOf(rule, sort), tiers };
  const valid: DaySpan = { since: inForce ?? known ?? "9999-12-31", until: end };
  const versions: readonly RuleVersion[] =
    known === null
      ? []
      : [
          { ...base, state: stateOf(rule), valid, recorded: { since: known, until: shelved?.day ?? null } },
          ...(shelved ? [{ ...base, state: shelved.state, valid, recorded: { since: shelved.day, until: null } }] : []),
        ];
  return {
    rule: rule.slug,
    sort,
    known,
    inForce,
    compliance,
    end,
    shelved: shelved && { day: shelved.day, claim: shelved.claim },
    places: [...new Set(rule.places.map(({ jurisdiction }) => jurisdiction))].sort(compareSlugs),
    tiers,
    versions,
  };
}

/** The unit of a cap that is no cap but a share of the value to be paid. */
const LEVY = /^(?:percent[ _](?:of[ _]the[ _]value|ad[ _]valorem)|从价百分比)$/;
const SHARE = /^percent[ _]of[ _]|百分比$/;

/** True for a cap that is a share of a total and not a number of items, nor a levy on their value. */
export function isShareCap(capUnits: Localized | null): boolean {
  const unit = unitOf(capUnits);
  return SHARE.test(unit) && !LEVY.test(unit);
}

/** What a cap counts, in the first language that says it. */
function unitOf(capUnits: Localized | null): string {
  return capUnits?.en ?? capUnits?.zh ?? "";
}

function sortOf(rule: Rule): RuleSort {
  if (rule.status === "disputed") return "told";
  if (rule.status === "draft") return "proposed";
  if (rule.status === "reported") return "reported";
  if (rule.places.some(({ tier }) => tier !== null)) return "tiers";
  if (rule.places.every(({ capUnits }) => LEVY.test(unitOf(capUnits)))) return "levy";
  return rule.places.every(({ complianceFrom }) => complianceFrom === null) ? "guidance" : "control";
}

function stateOf(rule: Rule): RuleState {
  if (rule.status === "in_force") return "binding";
  if (rule.status === "published" || rule.status === "rescinded") return rule.status;
  return "proposed";
}

const NOT_ENFORCED = /^(?:not enforced|不予执行)/;

interface Shelving {
  readonly day: Day;
  readonly claim: Slug;
  readonly state: RuleState;
}

function readShelving(claims: readonly Claim[]): Shelving | null {
  const found = claims.flatMap((claim): readonly Shelving[] => {
    const { property, value, asOf, slug } = claim;
    if (asOf === null) return [];
    const day = firstDayOf(asOf);
    if (
      property === "enforcement" &&
      value.type === "text" &&
      NOT_ENFORCED.test(value.text.en ?? value.text.zh ?? "")
    ) {
      return [{ day, claim: slug, state: "not_enforced" }];
    }
    const isRescinded = property === "formally_rescinded" && value.type === "yes_no" && value.yes;
    return isRescinded ? [{ day, claim: slug, state: "rescinded" }] : [];
  });
  return found.sort((one, other) => compareSlugs(one.day, other.day))[0] ?? null;
}

function termsOf(rule: Rule, sort: RuleSort): readonly RuleTerm[] {
  if (sort !== "tiers" && sort !== "control") return [];
  return rule.places.map((place) => ({
    itemClasses: null,
    origins: null,
    destinations: [place.jurisdiction],
    destinationBy: "headquarters",
    activities: ["sale", "transfer"],
    effect: effectOf(place),
  }));
}

function effectOf({ tier, capUnits, capValue }: RulePlace): RuleEffect {
  if (tier === 1) return { kind: "allow" };
  if (tier === 3) return { kind: "deny" };
  if (tier === 2 && capValue !== null) {
    return { kind: "cap", units: Number(capValue), per: "jurisdiction", period: readCapPeriod(capUnits) };
  }
  return { kind: "licence" };
}

/** The years that the unit of a cap names, `… 2025 to 2027` or `…（2025至2027年）`; without years the cap has no period. */
export function readCapPeriod(capUnits: Localized | null): DaySpan {
  const years = /(?<!\d)(\d{4})(?:[ _]to[ _]|至)(\d{4})年?[）)]?$/.exec(unitOf(capUnits));
  return years
    ? { since: firstDayOf(years[1] ?? ""), until: dayAfter(lastDayOf(years[2] ?? "")) }
    : { since: "0001-01-01", until: null };
}

function earliest(dates: readonly (PartialDate | null)[]): Day | null {
  return dates.flatMap((date) => (date === null ? [] : [firstDayOf(date)])).sort(compareSlugs)[0] ?? null;
}

function dayOf(rule: CaseRule): string {
  return rule.inForce ?? rule.known ?? "9999-12-31";
}
