import { hasBegunOn, lastDayOf } from "@/lib/domain/model/calendar";
import type { CaseRecords, Claim, Day, Link, Slug } from "@/lib/domain/model/case-records";
import type { Network } from "@/lib/domain/model/snapshot-document";

export interface RecordsKnownOn {
  readonly records: CaseRecords;
  /** Claims that were kept although no source of theirs says when it was published. */
  readonly withoutDay: readonly Slug[];
}

/**
 * The records as they could be known on a day. A document keeps no days of recording, so a claim counts as known from
 * the day on which the first source that supports it was published; a month or quarter counts from its last day. A claim
 * none of whose sources has a day is kept and named. A link of the record that loses every claim was not known either.
 */
export function keepKnownRecords(records: CaseRecords, known: Day | null): RecordsKnownOn {
  if (known === null) return { records, withoutDay: [] };
  const published = new Map(records.sources.map((source) => [source.slug, source.published]));
  const daysOf = (claim: Claim) =>
    claim.citations
      .filter(({ stance }) => stance === "supports")
      .flatMap(({ source }) => published.get(source) ?? [])
      .map(lastDayOf);
  const claims = records.claims.filter((claim) => {
    const days = daysOf(claim);
    return days.length === 0 || days.some((day) => day <= known);
  });
  const isKept = setOf(claims.map(({ slug }) => slug));
  const isClaimed = setOf(records.claims.map(({ subjectType, subject }) => `${subjectType} ${subject}`));
  const isStillClaimed = setOf(claims.map(({ subjectType, subject }) => `${subjectType} ${subject}`));
  const links = records.links.filter(({ slug }) => !isClaimed(`link ${slug}`) || isStillClaimed(`link ${slug}`));
  const isOut = (source: Slug) => {
    const day = published.get(source);
    return day === null || day === undefined || lastDayOf(day) <= known;
  };
  const rules = records.rules
    .map((rule) => ({ ...rule, places: rule.places.filter(({ source }) => isOut(source)) }))
    .filter(({ places }) => places.length > 0);
  return {
    records: {
      ...withLinks(records, links),
      rules,
      claims: claims.map((claim) => ({ ...claim, conflictsWith: claim.conflictsWith.filter(isKept) })),
      discrepancies: records.discrepancies.map((row) => ({ ...row, claims: row.claims.filter(isKept) })),
      statements: records.statements.map((one) => ({ ...one, claims: one.claims.filter(isKept) })),
    },
    withoutDay: claims.filter((claim) => daysOf(claim).length === 0).map(({ slug }) => slug),
  };
}

export interface BegunRecords {
  readonly records: CaseRecords;
  /** Links of the record that were kept although no date says when they began. */
  readonly undated: readonly Slug[];
}

/**
 * The records without the links that began after a day: what is agreed later did not go round before. The date of a link
 * is the one that the network shows; the claims about it decide further what of it stood on the day.
 */
export function keepBegunRecords(records: CaseRecords, network: Network, day: Day): BegunRecords {
  const dates = new Map(network.links.map((link) => [link.link, link.date]));
  const links = records.links.filter(({ slug, start }) => {
    const date = dates.get(slug) ?? start;
    return date === null || hasBegunOn(date, day);
  });
  const isUndated = ({ slug, start, layer }: Link) => layer === "record" && (dates.get(slug) ?? start) === null;
  return { records: withLinks(records, links), undated: links.filter(isUndated).map(({ slug }) => slug) };
}

/** The records with fewer links, and without rows that say what lies inside a link that is gone. */
function withLinks(records: CaseRecords, links: readonly Link[]): CaseRecords {
  const isLink = setOf(links.map(({ slug }) => slug));
  return {
    ...records,
    links,
    linkParts: records.linkParts.filter(
      ({ partType, part, wholeType, whole }) =>
        (partType !== "link" || isLink(part)) && (wholeType !== "link" || isLink(whole)),
    ),
  };
}

function setOf(words: readonly string[]): (word: string) => boolean {
  const set = new Set(words);
  return (word) => set.has(word);
}
