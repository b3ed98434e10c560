import type { CaseHeader, CaseRecords, Claim, Rule, Slug } from "../model/case-records";
import type { Merge } from "../parties/merge-parties";
import { namedBy, type RecordRef, type ReviewedKind, slugOfState } from "../records/by-kind";

/** The accepted states of a case, kind by kind, and its claims in force. */
export interface AcceptedStates extends Omit<CaseRecords, "header"> {
  /** Title and summary, languages and words; null while nobody accepted any. */
  readonly title: Pick<CaseHeader, "languages" | "title" | "summary" | "words"> | null;
  readonly merges: readonly Merge[];
}

/** A record or claim that is kept from readers, and the record whose acceptance it waits for. */
export interface Waits {
  readonly record: { readonly type: ReviewedKind | "claim"; readonly slug: Slug };
  readonly waitsFor: RecordRef;
}

/**
 * The part of a case in which every name leads to an accepted record. What names a record without an accepted state and
 * cannot do without it (a link its deal and ends, a claim its subject, a containment both sides, a rule its authority)
 * is left out and told; what can do without it loses the name only (a sponsor, an umbrella, one place of a rule). A
 * citation needs its source: a claim that loses every supporting one is left out.
 */
export function keepWhole(states: AcceptedStates): {
  readonly states: AcceptedStates;
  readonly waiting: readonly Waits[];
} {
  const waiting: Waits[] = [];
  const known = {
    party: slugsOf(states.parties),
    deal: slugsOf(states.deals),
    source: slugsOf(states.sources),
  };
  const needs = (record: Waits["record"], named: readonly RecordRef[], has: (ref: RecordRef) => boolean): boolean => {
    const missing = named.find((ref) => !has(ref));
    if (missing) waiting.push({ record, waitsFor: missing });
    return missing === undefined;
  };
  const isEnd = ({ type, slug }: RecordRef) => (type === "deal" ? known.deal : known.party).has(slug);
  const orNull = (slugs: ReadonlySet<Slug>, slug: Slug | null) => (slug !== null && slugs.has(slug) ? slug : null);

  const links = states.links.filter((link) => needs({ type: "link", slug: link.slug }, namedBy("link", link), isEnd));
  const knownLinks = slugsOf(links);
  const rules = states.rules
    .filter((rule) => needs({ type: "rule", slug: rule.slug }, [{ type: "party", slug: rule.authority }], isEnd))
    .map((rule) => keepPlaces(rule, known.source, waiting));
  const subjects: Readonly<Record<Claim["subjectType"], ReadonlySet<Slug>>> = {
    party: known.party,
    deal: known.deal,
    link: knownLinks,
    rule: slugsOf(rules),
    indicator: slugsOf(states.indicators),
  };
  const isSubject = ({ type, slug }: RecordRef) => subjects[type as Claim["subjectType"]].has(slug);
  const claims = states.claims
    .filter((claim) =>
      needs({ type: "claim", slug: claim.slug }, [{ type: claim.subjectType, slug: claim.subject }], isSubject),
    )
    .flatMap((claim) => keepCitations(claim, known.source, waiting));
  const knownClaims = slugsOf(claims);
  const kept = (slugs: readonly Slug[]) => slugs.filter((slug) => knownClaims.has(slug));
  const named = new Set([...known.party, ...known.deal, ...knownLinks, ...subjects.rule, ...subjects.indicator]);
  const terms = slugsOf(states.glossary);
  return {
    waiting,
    states: {
      ...states,
      parties: states.parties.map((party) => ({ ...party, sponsor: orNull(known.party, party.sponsor) })),
      deals: states.deals.map((deal) => ({
        ...deal,
        partOf: orNull(known.deal, deal.partOf),
        supersededBy: orNull(known.deal, deal.supersededBy),
      })),
      links,
      linkParts: states.linkParts.filter((part) =>
        needs(
          { type: "link_part", slug: slugOfState("link_part", part) },
          namedBy("link_part", part),
          ({ type, slug }) => (type === "link" ? knownLinks : known.deal).has(slug),
        ),
      ),
      rules,
      claims: claims.map((claim) => ({ ...claim, conflictsWith: kept(claim.conflictsWith) })),
      inquiries: states.inquiries.filter(({ slug, party }) =>
        needs({ type: "inquiry", slug }, [{ type: "party", slug: party }], isEnd),
      ),
      merges: states.merges.filter(({ party, into }) => known.party.has(party) && known.party.has(into)),
      discrepancies: states.discrepancies.map((one) => ({ ...one, claims: kept(one.claims) })),
      statements: states.statements.map((one) => ({
        ...one,
        claims: kept(one.claims),
        about: one.about.filter((slug) => named.has(slug)),
      })),
      glossary: states.glossary.map((term) => ({ ...term, seeAlso: term.seeAlso.filter((slug) => terms.has(slug)) })),
    },
  };
}

function keepPlaces(rule: Rule, sources: ReadonlySet<Slug>, waiting: Waits[]): Rule {
  const places = rule.places.filter(({ source }) => sources.has(source));
  const lost = rule.places.find(({ source }) => !sources.has(source));
  if (lost) {
    waiting.push({ record: { type: "rule", slug: rule.slug }, waitsFor: { type: "source", slug: lost.source } });
  }
  return places.length === rule.places.length ? rule : { ...rule, places };
}

function keepCitations(claim: Claim, sources: ReadonlySet<Slug>, waiting: Waits[]): readonly Claim[] {
  const lost = claim.citations.find(({ source }) => !sources.has(source));
  if (lost === undefined) return [claim];
  waiting.push({ record: { type: "claim", slug: claim.slug }, waitsFor: { type: "source", slug: lost.source } });
  const citations = claim.citations.filter(({ source }) => sources.has(source));
  return citations.some(({ stance }) => stance === "supports") || claim.status === "disputed"
    ? [{ ...claim, citations }]
    : [];
}

function slugsOf(records: readonly { readonly slug: Slug }[]): ReadonlySet<Slug> {
  return new Set(records.map(({ slug }) => slug));
}
