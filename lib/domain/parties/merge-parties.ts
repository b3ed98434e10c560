import type { CaseRecords, Claim, ClaimValue, Link, LinkPart, Party, Slug } from "../model/case-records";
import { findProperty } from "../model/properties";
import { namesOf } from "./find-duplicates";

/** A merge in force: `party` is shown as `into`. */
export interface Merge {
  readonly party: Slug;
  readonly into: Slug;
}

/** The party that a slug stands for; merges of merged parties are followed to their end. */
export function headOfMerges(merges: readonly Merge[]): (party: Slug) => Slug {
  const next = new Map(merges.map(({ party, into }) => [party, into]));
  return (party) => {
    let head = party;
    // The database admits no circle; the count keeps a wrong list from running for ever.
    for (let steps = next.size; steps > 0; steps -= 1) head = next.get(head) ?? head;
    return head;
  };
}

/**
 * The records of a case as they read while merges are in force. The records themselves are not touched, so that a case
 * without the merge, whatever was written in between, reads as if it had never been made.
 *
 * - Links, claims, rules, code values and statements that name a merged party name its head instead.
 * - A link between two parties that are now one is left out with its claims and its containment: a party does not deal
 *   with itself.
 * - The head keeps its own fields; identifiers that it lacks, and all names as aliases, come from the merged ones.
 * - Where both had a preferred claim on a property, the head's own stays preferred and the other becomes normal.
 */
export function applyMerges(records: CaseRecords, merges: readonly Merge[]): CaseRecords {
  if (merges.length === 0) return records;
  const headOf = headOfMerges(merges);
  const links = records.links.map((link) => ({ ...link, payer: headOf(link.payer), payee: headOf(link.payee) }));
  const gone = new Set(links.filter(isWithinOneParty).map(({ slug }) => slug));
  const onGone = (claim: Claim) => claim.subjectType === "link" && gone.has(claim.subject);
  const lost = new Set(records.claims.filter(onGone).map(({ slug }) => slug));
  const kept = (claims: readonly Slug[]) => (lost.size === 0 ? claims : claims.filter((slug) => !lost.has(slug)));
  return {
    ...records,
    parties: mergeRows(records.parties, headOf),
    links: links.filter((link) => !gone.has(link.slug)),
    linkParts: records.linkParts.filter((part) => !namesLinkOf(part, gone)),
    claims: demoteSecondPreferred(
      records.claims.filter((claim) => !lost.has(claim.slug)),
      headOf,
    ).map((claim) => ({
      ...claim,
      subject: claim.subjectType === "party" ? headOf(claim.subject) : claim.subject,
      value: mapPartyCodes(claim, headOf),
      conflictsWith: kept(claim.conflictsWith),
    })),
    rules: records.rules.map((rule) => ({ ...rule, authority: headOf(rule.authority) })),
    inquiries: records.inquiries.map((inquiry) => ({ ...inquiry, party: headOf(inquiry.party) })),
    discrepancies: records.discrepancies.map((one) => ({ ...one, claims: kept(one.claims) })),
    statements: records.statements.map((statement) => ({
      ...statement,
      about: [...new Set(statement.about.filter((slug) => !gone.has(slug)).map(headOf))],
      claims: kept(statement.claims),
    })),
  };
}

function isWithinOneParty(link: Link): boolean {
  return link.payer === link.payee;
}

function namesLinkOf(part: LinkPart, links: ReadonlySet<Slug>): boolean {
  return (part.partType === "link" && links.has(part.part)) || (part.wholeType === "link" && links.has(part.whole));
}

function mergeRows(parties: readonly Party[], headOf: (party: Slug) => Slug): readonly Party[] {
  const tookIn = new Map<Slug, Party[]>();
  for (const party of parties) {
    const head = headOf(party.slug);
    if (head !== party.slug) tookIn.set(head, [...(tookIn.get(head) ?? []), party]);
  }
  return parties
    .filter((party) => headOf(party.slug) === party.slug)
    .map((party) => {
      const sponsor = party.sponsor === null ? null : headOf(party.sponsor);
      const merged = tookIn.get(party.slug) ?? [];
      const first = (field: "lei" | "cik" | "ticker" | "wikidata") =>
        party[field] ?? merged.map((one) => one[field]).find((value) => value !== null) ?? null;
      const own = new Set(namesOf({ ...party, aliases: [] }));
      return {
        ...party,
        sponsor: sponsor === party.slug ? null : sponsor,
        lei: first("lei"),
        cik: first("cik"),
        ticker: first("ticker"),
        wikidata: first("wikidata"),
        aliases: [...new Set([...party.aliases, ...merged.flatMap(namesOf)])].filter((alias) => !own.has(alias)),
      };
    });
}

function demoteSecondPreferred(claims: readonly Claim[], headOf: (party: Slug) => Slug): readonly Claim[] {
  const preferredOf = (claim: Claim) =>
    claim.subjectType === "party" && claim.rank === "preferred" ? `${headOf(claim.subject)} ${claim.property}` : null;
  const owners = new Map<string, Slug>();
  for (const claim of claims) {
    const key = preferredOf(claim);
    if (key === null) continue;
    const owner = owners.get(key);
    const isHead = claim.subject === headOf(claim.subject);
    if (owner === undefined || isHead || (owner !== headOf(owner) && claim.subject < owner))
      owners.set(key, claim.subject);
  }
  return claims.map((claim) => {
    const key = preferredOf(claim);
    return key === null || owners.get(key) === claim.subject ? claim : { ...claim, rank: "normal" };
  });
}

function mapPartyCodes({ property, value }: Claim, headOf: (party: Slug) => Slug): ClaimValue {
  if (value.type !== "code" || findProperty(property)?.codes !== "party") return value;
  return { ...value, codes: [...new Set(value.codes.map(headOf))] };
}
