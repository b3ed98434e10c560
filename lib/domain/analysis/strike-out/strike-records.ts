import { deriveBasis, deriveEvidence } from "../../claims/derive-basis";
import type { CaseRecords, Claim, Slug } from "../../model/case-records";
import type { Network } from "../../model/snapshot-document";
import { isSupport } from "../../network/project-network";

/** What can be taken away from a case to see what hangs on it. */
export const STRIKE_TYPES = ["party", "source", "claim"] as const;
export type StrikeType = (typeof STRIKE_TYPES)[number];

/** One thing taken away. */
export interface Strike {
  readonly type: StrikeType;
  readonly slug: Slug;
}

/** A case without what was struck, and what went with it. */
export interface StruckRecords {
  readonly records: CaseRecords;
  /** Claims that are gone: struck themselves, left without a source, or about what was struck. */
  readonly claims: readonly Slug[];
  /** Links that are gone: of a struck party, or with no accepted claim of their own left. */
  readonly links: readonly Slug[];
}

/**
 * Takes claims, sources and parties out of the records of a document.
 *
 * - A claim is gone with its citations; nothing takes its place except what other claims say already.
 * - Without a source every citation of it is gone. A claim that is left without support, or with the starting document
 *   alone, goes too; the rest have their evidence derived again. The digit of a claim is an editor's judgement and stays.
 * - With a party goes its group: loops join a company with those it controls, so all their links are gone.
 *
 * A link that had an accepted claim of its own and has none left is gone, whatever its deal still says. What was
 * struck is unknown then, not untrue: the result says what the rest of the record carries alone.
 */
export function strikeRecords(records: CaseRecords, network: Network, strikes: readonly Strike[]): StruckRecords {
  const struck = (type: StrikeType) => new Set(strikes.filter((one) => one.type === type).map(({ slug }) => slug));
  const parties = withTheirGroups(struck("party"), network);
  const [sources, claims] = [struck("source"), struck("claim")];
  const grades = new Map(records.sources.map((source) => [source.slug, source]));

  const ofParties = new Set(
    records.links.filter(({ payer, payee }) => parties.has(payer) || parties.has(payee)).map(({ slug }) => slug),
  );
  const isAboutStruck = ({ subjectType, subject, value }: Claim) =>
    (subjectType === "party" && parties.has(subject)) ||
    (subjectType === "link" && ofParties.has(subject)) ||
    (value.type === "code" && value.codes.some((code) => parties.has(code)));
  const left = records.claims.flatMap((claim): readonly Claim[] => {
    if (claims.has(claim.slug) || isAboutStruck(claim)) return [];
    if (!claim.citations.some(({ source }) => sources.has(source))) return [claim];
    const citations = claim.citations.filter(({ source }) => !sources.has(source));
    const basis = deriveBasis(citations, grades);
    if (basis === "tested_document_only") return [];
    return [{ ...claim, citations, basis, evidence: claim.evidence && deriveEvidence(citations, grades) }];
  });
  const kept = new Set(left.map(({ slug }) => slug));
  const [before, after] = [supportedLinks(records.claims), supportedLinks(left)];
  const isGone = (link: Slug) => ofParties.has(link) || (before.has(link) && !after.has(link));
  const links = records.links.filter(({ slug }) => isGone(slug)).map(({ slug }) => slug);
  const gone = new Set(links);
  return {
    records: {
      ...records,
      parties: records.parties
        .filter(({ slug }) => !parties.has(slug))
        .map((party) => (party.sponsor !== null && parties.has(party.sponsor) ? { ...party, sponsor: null } : party)),
      links: records.links.filter(({ slug }) => !gone.has(slug)),
      linkParts: records.linkParts.filter(
        ({ partType, part, wholeType, whole }) =>
          !(partType === "link" && gone.has(part)) && !(wholeType === "link" && gone.has(whole)),
      ),
      claims: left.filter((claim) => claim.subjectType !== "link" || !gone.has(claim.subject)),
      sources: records.sources.filter(({ slug }) => !sources.has(slug)),
    },
    claims: records.claims.filter(({ slug }) => !kept.has(slug)).map(({ slug }) => slug),
    links,
  };
}

/** Some parties with those that loops join with them. */
export function withTheirGroups(parties: ReadonlySet<Slug>, network: Network): ReadonlySet<Slug> {
  const members = network.groups.filter(({ head }) => parties.has(head)).map(({ party }) => party);
  return new Set([...parties, ...members]);
}

function supportedLinks(claims: readonly Claim[]): ReadonlySet<Slug> {
  return new Set(
    claims.filter((claim) => claim.subjectType === "link" && isSupport(claim)).map(({ subject }) => subject),
  );
}
