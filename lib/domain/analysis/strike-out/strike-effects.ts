import { indexClaims } from "../../claims/claim-index";
import { deriveBasis, deriveEvidence } from "../../claims/derive-basis";
import type { Claim, Link, Slug } from "../../model/case-records";
import type { Network, NetworkLink } from "../../model/snapshot-document";
import { findGroupHeads, headLookup } from "../../network/group-heads";
import { NO_CURRENCY, reportCurrencyOf } from "../../network/link-money";
import { isSupport, projectNetwork } from "../../network/project-network";
import type { FigureGround } from "../measures/figure-ground";
import { type Strike, type StrikeType, withTheirGroups } from "./strike-records";

/** A ground by what hangs on what, so that what a strike changes is found without reading every record again. */
export interface StrikeIndex {
  readonly ground: FigureGround;
  readonly currency: string | null;
  readonly headOf: (party: Slug) => Slug;
  readonly links: ReadonlyMap<Slug, NetworkLink>;
  readonly linksOfDeal: ReadonlyMap<Slug, readonly NetworkLink[]>;
  readonly rows: ReadonlyMap<Slug, Link>;
  readonly rowsOfParty: ReadonlyMap<Slug, readonly Link[]>;
  readonly claims: ReadonlyMap<Slug, Claim>;
  readonly claimsOn: ReadonlyMap<string, readonly Claim[]>;
  readonly claimsCiting: ReadonlyMap<Slug, readonly Claim[]>;
  readonly claimsNaming: ReadonlyMap<Slug, readonly Claim[]>;
  readonly parties: ReadonlyMap<Slug, FigureGround["records"]["parties"][number]>;
  readonly deals: ReadonlyMap<Slug, FigureGround["records"]["deals"][number]>;
  readonly sources: ReadonlyMap<Slug, FigureGround["records"]["sources"][number]>;
  /** Parties that some record would join with another one. */
  readonly joinable: ReadonlySet<Slug>;
}

/** What some strikes change. */
export interface StrikeEffects {
  /** The links that may be others now; null where one is gone. */
  readonly links: ReadonlyMap<Slug, NetworkLink | null>;
  /** True where parties may be joined in another way. */
  readonly mayRegroup: boolean;
}

/** Indexes a ground once for any number of strikes. */
export function indexStrikes(ground: FigureGround): StrikeIndex {
  const { records, network } = ground;
  const index = {
    linksOfDeal: new Map<Slug, NetworkLink[]>(),
    rowsOfParty: new Map<Slug, Link[]>(),
    claimsOn: new Map<string, Claim[]>(),
    claimsCiting: new Map<Slug, Claim[]>(),
    claimsNaming: new Map<Slug, Claim[]>(),
  };
  for (const link of network.links) append(index.linksOfDeal, link.deal, link);
  for (const row of records.links)
    for (const end of new Set([row.payer, row.payee])) append(index.rowsOfParty, end, row);
  for (const claim of records.claims) {
    append(index.claimsOn, subjectOf(claim), claim);
    for (const source of new Set(claim.citations.map((citation) => citation.source))) {
      append(index.claimsCiting, source, claim);
    }
    if (claim.value.type === "code")
      for (const code of new Set(claim.value.codes)) append(index.claimsNaming, code, claim);
  }
  return {
    ...index,
    ground,
    currency: reportCurrencyOf(records.claims),
    headOf: headLookup(network),
    links: new Map(network.links.map((link) => [link.link, link])),
    rows: new Map(records.links.map((row) => [row.slug, row])),
    claims: new Map(records.claims.map((claim) => [claim.slug, claim])),
    parties: new Map(records.parties.map((party) => [party.slug, party])),
    deals: new Map(records.deals.map((deal) => [deal.slug, deal])),
    sources: new Map(records.sources.map((source) => [source.slug, source])),
    joinable: new Set([
      ...records.parties.filter(({ sponsor }) => sponsor !== null).map(({ slug }) => slug),
      ...records.claims.filter(isParent).map(({ subject }) => subject),
      ...network.links.filter(({ kind }) => kind === "control").map(({ receiver }) => receiver),
    ]),
  };
}

/**
 * What `strikeRecords` and a projection of what it leaves would change, found by what hangs on the strikes alone: links of
 * struck parties, claims that are struck, name what is struck or lose citations, and the links whose claims those are.
 */
export function readStrikeEffects(index: StrikeIndex, strikes: readonly Strike[]): StrikeEffects {
  const struck = (type: StrikeType) => new Set(strikes.filter((one) => one.type === type).map(({ slug }) => slug));
  const parties = withTheirGroups(struck("party"), index.ground.network);
  const gone = new Set([...parties].flatMap((party) => (index.rowsOfParty.get(party) ?? []).map(({ slug }) => slug)));
  const claims = readChangedClaims(index, parties, gone, struck("claim"), struck("source"));
  const touched = new Set<Slug>();
  for (const claim of claims.keys()) {
    if (claim.subjectType === "link") touched.add(claim.subject);
    if (claim.subjectType === "deal") {
      for (const { link } of index.linksOfDeal.get(claim.subject) ?? []) touched.add(link);
    }
  }
  const leftOf = (subject: string) =>
    (index.claimsOn.get(subject) ?? []).flatMap((claim) => {
      const now = claims.get(claim);
      return now === null ? [] : [now ?? claim];
    });
  for (const link of touched) {
    const own = `link ${link}`;
    if ((index.claimsOn.get(own) ?? []).some(isSupport) && !leftOf(own).some(isSupport)) gone.add(link);
  }
  const again = [...touched].filter((link) => !gone.has(link) && index.links.has(link));
  const links = new Map<Slug, NetworkLink | null>([
    ...[...gone].filter((link) => index.links.has(link)).map((link) => [link, null] as const),
    ...projectAgain(index, again, leftOf).map((link) => [link.link, link] as const),
  ]);
  return { links, mayRegroup: parties.size > 0 || [...claims.keys()].some(isParent) || mayRegroup(index, links) };
}

/** Claims that are gone (null) or say less than before. */
function readChangedClaims(
  index: StrikeIndex,
  parties: ReadonlySet<Slug>,
  gone: ReadonlySet<Slug>,
  claims: ReadonlySet<Slug>,
  sources: ReadonlySet<Slug>,
): ReadonlyMap<Claim, Claim | null> {
  const changed = new Map<Claim, Claim | null>();
  const drop = (some: readonly Claim[] | undefined) => {
    for (const claim of some ?? []) changed.set(claim, null);
  };
  for (const slug of claims) drop([index.claims.get(slug)].flatMap((claim) => claim ?? []));
  for (const party of parties) {
    drop(index.claimsOn.get(`party ${party}`));
    drop(index.claimsNaming.get(party));
  }
  for (const link of gone) drop(index.claimsOn.get(`link ${link}`));
  for (const claim of [...sources].flatMap((source) => index.claimsCiting.get(source) ?? [])) {
    if (!changed.has(claim)) changed.set(claim, weaken(claim, sources, index.sources));
  }
  return changed;
}

function weaken(claim: Claim, sources: ReadonlySet<Slug>, grades: StrikeIndex["sources"]): Claim | null {
  const citations = claim.citations.filter(({ source }) => !sources.has(source));
  const basis = deriveBasis(citations, grades);
  if (basis === "tested_document_only") return null;
  return { ...claim, citations, basis, evidence: claim.evidence && deriveEvidence(citations, grades) };
}

/** Some links projected anew, from the claims that are left on them and on their deals. */
function projectAgain(
  { ground: { records }, currency, rows, parties, deals, sources }: StrikeIndex,
  again: readonly Slug[],
  leftOf: (subject: string) => readonly Claim[],
): readonly NetworkLink[] {
  if (again.length === 0) return [];
  const links = again.flatMap((link) => rows.get(link) ?? []);
  const subjects = new Set(links.flatMap(({ slug, deal }) => [`link ${slug}`, `deal ${deal}`]));
  const claims = [...subjects].flatMap(leftOf);
  const pick = <T>(known: ReadonlyMap<Slug, T>, slugs: readonly Slug[]) =>
    [...new Set(slugs)].flatMap((slug) => known.get(slug) ?? []);
  const part = {
    ...records,
    links,
    claims,
    parties: pick(
      parties,
      links.map(({ payee }) => payee),
    ),
    deals: pick(
      deals,
      links.map(({ deal }) => deal),
    ),
    sources: pick(
      sources,
      claims.flatMap((claim) => claim.citations.map(({ source }) => source)),
    ),
  };
  return projectNetwork(part, records.header.asOf, currency ?? NO_CURRENCY).links;
}

/** True where a changed link joins parties, or is one by whose day it is decided whether a party is joined. */
function mayRegroup({ links, joinable }: StrikeIndex, changed: ReadonlyMap<Slug, NetworkLink | null>): boolean {
  return [...changed].some(([slug, now]) =>
    [links.get(slug), now].some(
      (link) => link && (link.kind === "control" || joinable.has(link.giver) || joinable.has(link.receiver)),
    ),
  );
}

function isParent({ subjectType, property }: Claim): boolean {
  return subjectType === "party" && property === "parent";
}

function subjectOf({ subjectType, subject }: Claim): string {
  return `${subjectType} ${subject}`;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/**
 * The network of what some strikes leave (`records`): what `projectNetwork` says of it, the links that did not change being
 * the very ones of before.
 */
export function projectStruck(
  index: StrikeIndex,
  { links, mayRegroup: isRegrouped }: StrikeEffects,
  records: FigureGround["records"],
): Network {
  const { network } = index.ground;
  const { asOf } = records.header;
  if (reportCurrencyOf(records.claims) !== index.currency) return projectNetwork(records, asOf);
  const left = network.links.flatMap((link) => (links.has(link.link) ? (links.get(link.link) ?? []) : [link]));
  return { links: left, groups: isRegrouped ? groupsOf(records, left) : network.groups };
}

/** Who is joined with whom among these links. */
export function groupsOf(
  { parties, claims, sources, header }: FigureGround["records"],
  links: readonly NetworkLink[],
): Network["groups"] {
  return findGroupHeads(parties, links, indexClaims(claims.filter(isParent), sources, header.asOf));
}
