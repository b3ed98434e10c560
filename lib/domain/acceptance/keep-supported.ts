import type { CaseRecords, Slug } from "../model/case-records";
import { findProperty } from "../model/properties";

/**
 * The records without the parties and deals on which nothing public rests: a party stays that a claim is about or names,
 * that stands at an end of a link, makes a rule, or is the sponsor of one that stays; a deal stays that a claim is about,
 * that has a link, or that holds or supersedes one that stays. Links, rules and terms stay as they are: the gate asks
 * for the claims of links by itself.
 */
export function keepSupported(records: CaseRecords): CaseRecords {
  const parties = new Set<Slug>();
  const deals = new Set<Slug>();
  for (const { payer, payee, deal } of records.links) {
    parties.add(payer).add(payee);
    deals.add(deal);
  }
  for (const { authority } of records.rules) parties.add(authority);
  for (const { subjectType, subject, property, value } of records.claims) {
    if (subjectType === "party") parties.add(subject);
    if (subjectType === "deal") deals.add(subject);
    if (value.type === "code" && findProperty(property)?.codes === "party") {
      for (const code of value.codes) parties.add(code);
    }
  }
  for (const { partType, part, wholeType, whole } of records.linkParts) {
    if (partType === "deal") deals.add(part);
    if (wholeType === "deal") deals.add(whole);
  }
  const bySlug = new Map(records.parties.map((party) => [party.slug, party]));
  // A set is walked in the order of insertion, what is added on the way included.
  for (const slug of parties) {
    const sponsor = bySlug.get(slug)?.sponsor ?? null;
    if (sponsor !== null) parties.add(sponsor);
  }
  const dealsBySlug = new Map(records.deals.map((deal) => [deal.slug, deal]));
  for (const slug of deals) {
    for (const next of [dealsBySlug.get(slug)?.partOf, dealsBySlug.get(slug)?.supersededBy]) {
      if (next) deals.add(next);
    }
  }
  return {
    ...records,
    parties: records.parties.filter(({ slug }) => parties.has(slug)),
    deals: records.deals.filter(({ slug }) => deals.has(slug)),
    inquiries: records.inquiries.filter(({ party }) => parties.has(party)),
    statements: records.statements.map((statement) => ({
      ...statement,
      about: statement.about.filter(
        (slug) => (!bySlug.has(slug) || parties.has(slug)) && (!dealsBySlug.has(slug) || deals.has(slug)),
      ),
    })),
  };
}
