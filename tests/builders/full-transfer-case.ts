import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { CaseRecords, Claim, ClaimValue, Link, Party, RulePlace } from "@/lib/domain/model/case-records";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { aCitation, aClaim, aDeal, aLink, anIndicator, aParty, aRule, aSource } from "./case-builders";
import { aTransferCase } from "./transfer-case";
import { toldOfTransfers } from "./transfer-told";
import { type Say, transferWords } from "./transfer-words";

/**
 * The transfers of a football club with records for every section that the shipped case fills, so that every word that
 * a page has of its own is said of another subject. Without words of its own the case goes by general ones.
 */
export function aFullTransferCase(languages: CaseLanguages, { hasWords }: { readonly hasWords: boolean }): CaseRecords {
  const say: Say = (en, zh): Localized => ({
    en: languages.some((one) => one === "en") ? en : null,
    zh: languages.some((one) => one === "zh") ? zh : null,
  });
  const plain = aTransferCase(languages);
  const told = toldOfTransfers(say);
  return {
    ...plain,
    ...told,
    header: { ...plain.header, words: hasWords ? transferWords(say) : NO_WORDS },
    parties: [...plain.parties.map(seated), ...partiesOf(say)],
    deals: [
      ...plain.deals,
      aDeal({
        slug: "north-stand-build",
        title: say("North Stand", "北看台"),
        announced: "2025-03",
        signed: "2025-04",
      }),
      aDeal({ slug: "town-levy", title: say("Levy of the town", "市政征费"), signed: "2025-01" }),
      aDeal({ slug: "academy", title: say("The academy", "青训营"), announced: "2025-05" }),
    ],
    links: [...plain.links, ...linksOf(say)],
    linkParts: [
      {
        partType: "link",
        part: "l-stand-loan",
        wholeType: "deal",
        whole: "north-stand-build",
        relation: "tranche_of",
        note: null,
      },
    ],
    claims: [...plain.claims, ...claimsOf(say)],
    sources: [
      ...plain.sources,
      aSource({
        slug: "s-speech",
        kind: "release",
        publisher: "Harbour Town",
        title: "Annual speech",
        published: "2025-10-01",
      }),
      aSource({ slug: "s-gazette", kind: "article", publisher: "Harbour Gazette", reliability: "C" }),
    ],
    rules: rulesOf(say),
    indicators: [anIndicator({ slug: "ticket-price", name: say("Price of a ticket", "票价"), unit: "EUR" })],
  };
}

/** Clubs have a seat, so that rules on places reach them. */
function seated(party: Party): Party {
  return party.slug === "lakeside-rovers" ? { ...party, jurisdiction: "CH" } : party;
}

function partiesOf(say: Say): readonly Party[] {
  const of = (slug: string, en: string, zh: string, kind: Party["kind"], jurisdiction: string | null = null) =>
    aParty({ slug, name: say(en, zh), kind, jurisdiction });
  return [
    { ...of("north-stand", "North Stand Vehicle", "北看台公司", "spv"), sponsor: "orchard-holding" },
    of("brook-builders", "Brook Builders", "溪流建筑", "company"),
    of("league-board", "League Board", "联赛委员会", "public_body"),
    of("harbour-council", "Harbour Council", "海港市议会", "public_body"),
    of("delta-athletic", "Delta Athletic", "三角洲竞技", "company", "AR"),
    of("unnamed-clubs", "Clubs abroad", "境外俱乐部", "consortium"),
  ];
}

function linksOf(say: Say): readonly Link[] {
  const of = (slug: string, deal: string, kind: Link["kind"], payer: string, payee: string, over: Partial<Link> = {}) =>
    aLink({ slug, deal, kind, payer, payee, ...over });
  const stand = "north-stand-build";
  return [
    of("l-stand-control", stand, "control", "orchard-holding", "north-stand", { valueFlow: "none" }),
    of("l-stand-equity", stand, "equity_investment", "harbour-town", "north-stand"),
    of("l-stand-loan", stand, "loan", "mill-lane-bank", "north-stand", {
      collateral: say("the seats", "座席"),
      tranche: say("senior", "优先"),
      interest: say("5 percent", "5%"),
    }),
    of("l-stand-build", stand, "purchase_goods", "north-stand", "brook-builders"),
    of("l-stand-lease", stand, "lease", "harbour-town", "north-stand", { start: "2026", end: "2035" }),
    of("l-stand-guarantee", stand, "residual_value_guarantee", "quill-agency", "north-stand", {
      valueFlow: "guarantee",
    }),
    of("l-stand-warrant", stand, "warrant", "north-stand", "mill-lane-bank", { valueFlow: "equity" }),
    of("l-levy", "town-levy", "tariff", "harbour-town", "harbour-council"),
    of("l-licence", "academy", "licence", "league-board", "lakeside-rovers", { valueFlow: "none", start: "2025-06" }),
    of("l-academy-goods", "academy", "purchase_goods", "quill-agency", "lakeside-rovers", { start: "2025-06" }),
    of("l-academy-service", "academy", "purchase_services", "delta-athletic", "quill-agency", { start: "2025-09" }),
    of("l-told-academy", "academy", "purchase_services", "unnamed-clubs", "orchard-holding", {
      layer: "told",
      note: say("Only the chairman says so.", "只有主席这么说。"),
    }),
  ];
}

function claimsOf(say: Say): readonly Claim[] {
  const money = (value: string): ClaimValue => ({
    type: "money",
    currency: "EUR",
    qualifier: "exact",
    value,
    min: null,
    max: null,
  });
  const of = (slug: string, subject: string, value: ClaimValue, over: Partial<Claim> = {}) =>
    aClaim({ slug, subject, value, citations: [aCitation({ source: "s-club-register" })], ...over });
  const tickets: ClaimValue = {
    type: "count",
    unit: "season_tickets",
    qualifier: "exact",
    value: "1200",
    min: null,
    max: null,
  };
  const percent = (value: string): ClaimValue => ({ type: "percent", qualifier: "exact", value, min: null, max: null });
  const year = { start: "2025-01-01", end: "2025-12-31", label: say("Season 2025", "2025赛季") } as const;
  return [
    of("c-stand-control", "l-stand-control", { type: "yes_no", yes: true }, { property: "exists" }),
    of("c-stand-warrant", "l-stand-warrant", percent("6"), { property: "share_percent" }),
    of("c-stand-equity", "l-stand-equity", money("2000000")),
    of("c-stand-loan", "l-stand-loan", money("8000000")),
    of("c-stand-build", "l-stand-build", money("9000000")),
    of("c-stand-paid", "l-stand-build", money("3000000"), { property: "amount_paid" }),
    of("c-stand-lease", "l-stand-lease", money("15000000")),
    of("c-stand-guarantee", "l-stand-guarantee", money("1000000")),
    of("c-stand-value", "north-stand-build", money("10000000"), { subjectType: "deal", property: "asset_value" }),
    of("c-levy-rate", "l-levy", percent("4"), { property: "share_percent" }),
    of("c-licence-units", "l-licence", tickets, { property: "units" }),
    of("c-goods-units", "l-academy-goods", tickets, { property: "units" }),
    of("c-academy-goods", "l-academy-goods", money("700000")),
    of("c-academy-service", "l-academy-service", money("900000")),
    of(
      "c-academy-told",
      "l-told-academy",
      { type: "yes_no", yes: true },
      {
        property: "exists",
        status: "disputed",
        evidence: null,
        basis: "tested_document_only",
        credibility: 4,
        reason: say("Nobody else says so.", "别无他人这么说。"),
        citations: [aCitation({ source: "s-speech", origin: "tested_document" })],
      },
    ),
    of(
      "c-academy-report",
      "l-told-academy",
      { type: "text", text: say("the gazette asked and got no answer", "报社询问，未获答复") },
      {
        property: "procedure",
        evidence: "reported",
        basis: "one_publisher",
        credibility: 3,
        citations: [aCitation({ source: "s-gazette", origin: "press" })],
      },
    ),
    of("c-town-revenue", "harbour-town", money("90000000"), {
      subjectType: "party",
      property: "revenue",
      period: year,
    }),
    of("c-town-segment", "harbour-town", money("9000000"), {
      subjectType: "party",
      property: "data_centre_revenue",
      period: year,
    }),
    of("c-rovers-share", "lakeside-rovers", percent("40"), {
      subjectType: "party",
      property: "customer_share_percent",
      period: year,
    }),
    of(
      "c-age-enforced",
      "age-rule",
      { type: "text", text: say("not enforced", "不予执行") },
      {
        subjectType: "rule",
        property: "enforcement",
        asOf: "2025-08-01",
      },
    ),
    of("c-ticket-2024", "ticket-price", money("31"), { subjectType: "indicator", property: "value", asOf: "2024" }),
    of("c-ticket-2025", "ticket-price", money("35"), { subjectType: "indicator", property: "value", asOf: "2025-07" }),
  ];
}

function rulesOf(say: Say): CaseRecords["rules"] {
  const place = (jurisdiction: string, over: Partial<RulePlace> = {}): RulePlace => ({
    jurisdiction,
    name: null,
    tier: null,
    inForceFrom: "2025-02-01",
    complianceFrom: "2025-09-01",
    inForceTo: null,
    capUnits: null,
    capValue: null,
    chipClasses: null,
    source: "s-club-register",
    note: null,
    ...over,
  });
  const capped = { tier: 2 as const, capUnits: say("players, 2025 to 2027", "名球员（2025至2027年）"), capValue: "30" };
  const own = { authority: "league-board" };
  return [
    aRule({
      slug: "age-rule",
      title: say("Age rule of 2025", "2025年年龄规则"),
      status: "published",
      ...own,
      places: [place("GB", { tier: 1 }), place("CH", capped), place("AR", { tier: 3 })],
    }),
    aRule({
      slug: "age-rule-told",
      title: say("The age rule as told", "讲话中的年龄规则"),
      status: "disputed",
      ...own,
      places: [place("CH", { tier: 1, source: "s-speech" }), place("NO", { tier: 2, source: "s-speech" })],
    }),
    aRule({ slug: "permit-rule", title: say("Permit rule", "许可规则"), ...own, places: [place("AR")] }),
    aRule({
      slug: "quota-rule",
      title: say("Quota rule", "名额规则"),
      ...own,
      places: [
        place("BR", { capUnits: say("percent of all players registered", "占全部注册球员的百分比"), capValue: "20" }),
      ],
    }),
    aRule({
      slug: "levy-rule",
      title: say("Levy rule", "征费规则"),
      ...own,
      places: [place("GB", { capUnits: say("percent of the value", "从价百分比"), capValue: "4" })],
    }),
  ];
}
