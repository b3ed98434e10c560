import type { RuleBinding } from "@/lib/domain/analysis/routes/rule-version";
import type { Widen } from "../../messages/widen";
import { atStart, type CaseSpeech, tierText } from "../../words/case-speech";

/** The wording of a case in English. */
export function geographyInEnglish(speech: CaseSpeech) {
  const { document, ruledItems, ruledServices, tier } = speech;
  return {
    mapsTitle: "The places, day by day",
    mapsLead:
      "Each map shows one day as it was known on that day. A full colour: the rule lists the place, and was expected to bind. Hatching: listed on paper, not enforced. A heavy outline: another rule that binds on that day asks for a licence.",
    toldMap: (day: string) => `As ${document} tells it, ${day}`,
    toldMapRead: `Not the law: what ${document} says the law is.`,
    dayMap: (day: string) => `As the rules stood on ${day}`,
    dayReasons: {
      inForce: "The rule takes legal effect; nothing has to be obeyed yet",
      shelved: "The rule is shelved",
      compliance: "The day from which it was to be obeyed",
      told: `The day of ${document}`,
      asOf: "The day of the figures",
    },
    tier: (number: number) => tierText(speech, number, "en"),
    tierState: (reason: RuleBinding["reason"]) =>
      ({
        in_force: "binds",
        as_then_expected: "expected to bind",
        unknown_then: "not yet known",
        proposed_only: "proposed",
        not_valid: "not valid on this day",
        compliance_day_not_reached: "listed, not yet to be obeyed",
        not_enforced: "on paper, not enforced",
        rescinded: "rescinded",
      })[reason],
    noTiers: "No rule that sorts places was known on this day.",
    controlled: "Other rules that bind",
    others: "Guidance, levies and reported measures",
    legendTitle: "How to read the maps",
    legendFull: "listed, expected to bind",
    legendPaper: "on paper only",
    legendControl: "another binding rule asks for a licence",
    legendNone: "not named in the rules of this case",
    placesOf: (count: number) => `Places: ${count}`,
    namedOnly: "Only places seen by name in a source are coloured; a rule may cover more.",
    borders: "Shapes and borders as drawn by Natural Earth; small places are dots. No statement on any border.",
    unseen: "Named, but not on the map:",
    daySlider: "Day",
    sliderTitle: "Any other day",
    sliderRead: (day: string, state: string, controlled: string) =>
      `${day}. The rule that sorts places: ${state}. Places under another binding rule: ${controlled}.`,
    stop: ". ",
    noneWord: "none",
    listJoin: ", ",
    rulesTitle: "The rules and their days",
    rulesLead:
      "A rule can be in force before it has to be obeyed, and can stand in the books without being enforced. The picture and the table keep those days apart.",
    rule: "Rule",
    sortTitle: "What it is",
    sort: {
      tiers: "sorts places",
      control: "licence duty",
      guidance: "guidance, not a rule",
      levy: "levy",
      proposed: "draft",
      reported: "reported, no published text",
      told: `what ${document} says`,
    },
    inForce: "Legal effect",
    compliance: "To be obeyed from",
    end: "End",
    open: "open",
    noDay: "no day on record",
    shelvedOn: (day: string) => `not enforced since ${day}`,
    state: "State, as known",
    named: "Places named",
    timelineText:
      "Timeline of the rules: thin line from legal effect, thick bar from the day they had to be obeyed, hatched where not enforced. The table below says the same.",
    known: "Known since",
    compareTitle: `What ${document} said, and what the rule said`,
    compareLead:
      "Each statement on rules, places and routes beside the sources, with a verdict on the day it was made and, where something went wrong, whose error it was.",
    said: atStart(`in ${document}`),
    ruleSays: "In the published rule",
    place: "Place",
    contradictedTitle: (count: number) => `Places put in another ${tier} than the rule’s: ${count}`,
    unnamedTold: (names: string) =>
      `Told to be in a ${tier}, but not seen by name in a source on the rule, so not compared: ${names}.`,
    routesTitle: "Routes: could restricted customers use what they cannot buy?",
    routesLead:
      "A route counts only if four things hold together. What the rules leave open is a structural possibility, and says nothing about what anybody did.",
    routeAssumption: `Assumed: every rule in force that names a place asks for a licence for all ${ruledItems} sold to a buyer whose parent company sits there. Which of them a rule really covers must be read in the rule.`,
    finding: {
      arbitrage: "Documented route",
      structural_possibility: "Structural possibility",
      possible_diversion: "Possible diversion",
    },
    findingMeaning: {
      arbitrage: "All four conditions hold, and every step has a claim.",
      structural_possibility: "The rules leave this way open. Not every step is documented.",
      possible_diversion:
        "Documented, with a step that a binding rule forbade. A grave word, used after an editor’s own check.",
    },
    conditionTitle: "Condition",
    answerTitle: "Answer",
    conditions: [
      "Direct sale would be denied, licensed or beyond a cap",
      "Each step is allowed on its own day",
      "The last step is a service at a distance, not goods",
      "Each step has a sourced claim",
    ],
    yes: "Yes",
    no: "No",
    direct: {
      allowed: "would have been free",
      licence: "would have needed a licence",
      beyond_cap: "would have been beyond a cap",
      denied: "would have been denied",
    },
    directUnnamed:
      "would have needed a licence, if the customer’s parent company sat in a place that a binding rule names. Nobody has named the customer",
    hopsAllowed: "No binding rule on record stopped a step.",
    hopForbidden: "A binding rule stopped a step.",
    guidanceWarns: "Guidance that stood on that day warns that a licence may be needed all the same:",
    lastIsService: `The sale is of ${ruledServices}; the ${ruledItems} stay where they are.`,
    missingHops: "Missing:",
    hopMissing: (hop: string) => `a claim that ${hop}`,
    supplierMissing: (customer: string) => `a claim on who supplied ${ruledItems} to ${customer}`,
    onlyIf: "This holds only if such a customer exists; no source names one.",
    everyHop: "Every step has a claim.",
    unnamedMaker: "a maker whom no claim names",
    supplies: (supplier: string, customer: string) => `${supplier} supplied ${ruledItems} to ${customer}`,
    serves: (supplier: string, customer: string) => `${supplier} sells ${ruledServices} to ${customer}`,
    hopDay: (day: string) => `by ${day}`,
    noClaim: "no claim",
    noDocumentedCustomer: (supplier: string) => `${supplier}: no documented customer in ${tier} 3.`,
    noRoute: "No route was found.",
    routesCut: "The search for ways reached its limit: there may be more than these.",
    noDiversion: "Possible diversion: none found in this case.",
    capsTitle: "Caps and what is left of them",
    capsLead:
      "A cap counts what is delivered to a place within its years, and only while its rule binds. No claim counts deliveries, so what would be left is an interval: all of it if nothing was delivered, nothing if deliveries reached the cap.",
    cap: "Cap",
    period: "Years",
    remaining: "Would be left",
    remainingText: (low: string, high: string) => `${low} to ${high}`,
    deliveriesMissing: `Missing: claims on ${ruledItems} delivered to each place in those years.`,
    licences: "Licences on record (a permission, not a delivery)",
    noLicence: "none on record",
    shareCaps: "Caps that are shares",
    shareCapMissing: "Not computable: no claim says how large that total is.",
    upTo: (count: string) => `up to ${count}`,
  };
}

/** The wording of the page on rules and places. */
export type GeographyMessages = Widen<ReturnType<typeof geographyInEnglish>>;
