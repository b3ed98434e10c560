import type { CaseRecords, Citation, Claim, Deal, Link, Party, Source } from "@/lib/domain/model/case-records";
import { LINK_KIND_ROWS, type LinkKind } from "@/lib/domain/model/link-kinds";
import type { PartyKind, Qualifier, Stage } from "@/lib/domain/model/vocabulary";
import { NO_RECORDS } from "@/lib/domain/records/by-kind";
import { aCitation, aClaim, aDeal, aHeader, aLink, aParty, aSource } from "@/tests/builders/case-builders";
import { nameParties } from "./desk/party-names";
import { makeWeb, randomFrom } from "./web-generator";

/** A made-up case of so many parties and links. */
export interface CaseSize {
  readonly parties: number;
  readonly links: number;
}

/** Words by weight: as often as each stands in the list. */
const KINDS: readonly LinkKind[] = [
  ...repeat<LinkKind>("purchase_services", 6),
  ...repeat<LinkKind>("equity_investment", 5),
  ...repeat<LinkKind>("purchase_goods", 3),
  ...repeat<LinkKind>("loan", 3),
  ...repeat<LinkKind>("lease", 2),
  ...repeat<LinkKind>("stake", 2),
  "bond",
  "guarantee_backstop",
  "warrant",
  "supply",
];
const STAGES: readonly Stage[] = [
  ...repeat<Stage>("signed", 5),
  ...repeat<Stage>("completed", 4),
  ...repeat<Stage>("announced", 3),
  ...repeat<Stage>("drawn", 2),
  ...repeat<Stage>("reported", 2),
  "conditional",
];
const QUALIFIERS: readonly Qualifier[] = [...repeat<Qualifier>("exact", 5), "up_to", "at_least", "about"];
const PARTY_KINDS: readonly PartyKind[] = [...repeat<PartyKind>("company", 7), "spv", "fund", "public_body"];
const COUNTRIES = ["US", "CN", "GB", "DE", "JP", "SG", "KR", "AE"];
const SHARE = {
  secondLinkOfDeal: 0.3,
  amount: 0.85,
  paid: 0.15,
  stage: 0.3,
  secondCitation: 0.4,
  revenue: 0.4,
  downhill: 0.75,
};
const LINKS_PER_SOURCE = 3;

/**
 * A case shaped like those of a newsroom: a web of deals with hubs and parallel links (`makeWeb`), most of which lead one
 * way, so that loops are some and not the rule; amounts of most links, what was paid of some, stages and revenues, one or two citations each. The same numbers give the same
 * records on every machine.
 */
export function makeCase({ parties: partyCount, links: linkCount }: CaseSize, seed: number): CaseRecords {
  const random = randomFrom(seed + 1);
  const isDrawn = (share: number) => random() < share;
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const millions = () => String((1 + Math.floor(random() * 4_000)) * 1_000_000);
  const names = nameParties(partyCount, seed);
  const sources = makeSources(Math.ceil(linkCount / LINKS_PER_SOURCE));
  const cite = (): readonly Citation[] => {
    const first = pick(sources);
    const second = pick(sources);
    const cited = isDrawn(SHARE.secondCitation) && second !== first ? [first, second] : [first];
    return cited.map(({ slug }) => aCitation({ source: slug, fragment: "agreed to pay this sum" }));
  };
  const parties = names.map((name, number): Party => {
    const kind = pick(PARTY_KINDS);
    const jurisdiction = pick(COUNTRIES);
    return aParty({ slug: `p-${number}`, name, kind, jurisdiction });
  });
  const deals: Deal[] = [];
  const links = makeWeb(partyCount, linkCount, seed).map((ends, number): Link => {
    const [payer, payee] = isDrawn(SHARE.downhill) ? [Math.max(...ends), Math.min(...ends)] : ends;
    if (deals.length === 0 || !isDrawn(SHARE.secondLinkOfDeal))
      deals.push(makeDeal(deals.length, pick(STAGES), random));
    const kind = pick(KINDS);
    return aLink({
      slug: `l-${number}`,
      deal: `d-${deals.length - 1}`,
      kind,
      payer: `p-${payer}`,
      payee: `p-${payee}`,
      valueFlow: LINK_KIND_ROWS[kind].valueFlow,
      start: `${2023 + (number % 3)}-0${1 + (number % 9)}`,
    });
  });
  const claims = [
    ...links.flatMap((link): Claim[] => [
      ...(isDrawn(SHARE.amount)
        ? [claimMoney(`c-${link.slug}`, link, "amount", pick(QUALIFIERS), millions(), cite())]
        : [existsClaim(link, cite())]),
      ...(isDrawn(SHARE.paid)
        ? [claimMoney(`c-${link.slug}-paid`, link, "amount_paid", "exact", millions(), cite())]
        : []),
    ]),
    ...deals.flatMap((deal) => (isDrawn(SHARE.stage) ? [stageClaim(deal, cite())] : [])),
    ...parties.flatMap((party) => (isDrawn(SHARE.revenue) ? [revenueClaim(party, millions(), cite())] : [])),
  ];
  const title = { en: `Made-up case of ${partyCount} parties`, zh: `含${partyCount}个主体的虚构案例` };
  return {
    ...NO_RECORDS,
    header: aHeader({ slug: `made-up-${partyCount}`, title }),
    parties,
    deals,
    links,
    claims,
    sources,
  };
}

function makeSources(count: number): readonly Source[] {
  return Array.from({ length: count }, (_, number) =>
    aSource({ slug: `s-${number}`, publisher: `Register ${number % 40}`, title: `Filing ${number}` }),
  );
}

function makeDeal(number: number, stage: Stage, random: () => number): Deal {
  const year = 2022 + Math.floor(random() * 3);
  return aDeal({
    slug: `d-${number}`,
    title: { en: `Deal ${number}`, zh: `第${number}号交易` },
    announced: `${year}-0${1 + Math.floor(random() * 9)}`,
    stage,
  });
}

function claimMoney(
  slug: string,
  link: Link,
  property: "amount" | "amount_paid",
  qualifier: Qualifier,
  sum: string,
  citations: readonly Citation[],
): Claim {
  const value = qualifier === "exact" || qualifier === "about" ? sum : null;
  const min = qualifier === "at_least" ? sum : null;
  const max = qualifier === "up_to" ? sum : null;
  const money = { type: "money", currency: "USD", qualifier, value, min, max } as const;
  return aClaim({ slug, subject: link.slug, property, value: money, citations });
}

function existsClaim({ slug }: Link, citations: readonly Citation[]): Claim {
  const value = { type: "yes_no", yes: true } as const;
  return aClaim({ slug: `c-${slug}`, subject: slug, property: "exists", value, citations });
}

function stageClaim({ slug, stage }: Deal, citations: readonly Citation[]): Claim {
  const value = { type: "code", codes: [stage] } as const;
  return aClaim({ slug: `c-${slug}-stage`, subjectType: "deal", subject: slug, property: "stage", value, citations });
}

function revenueClaim({ slug }: Party, sum: string, citations: readonly Citation[]): Claim {
  const value = { type: "money", currency: "USD", qualifier: "exact", value: sum, min: null, max: null } as const;
  return aClaim({
    slug: `f-${slug}-2024`,
    subjectType: "party",
    subject: slug,
    property: "revenue",
    value,
    period: { start: "2024-01-01", end: "2024-12-31", label: { en: "2024", zh: "2024年" } },
    asOf: "2024-12-31",
    citations: citations.slice(0, 1),
  });
}

function repeat<T>(word: T, times: number): readonly T[] {
  return Array.from({ length: times }, () => word);
}
