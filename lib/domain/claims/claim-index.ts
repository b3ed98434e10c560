import type { Claim, Day, PartialDate, Slug, Source } from "../model/case-records";
import { compareSlugs } from "../model/ids";
import { STAGES, type Stage, type SubjectType } from "../model/vocabulary";
import type { ReliabilityBySource } from "./evidence-grade";
import { type Resolution, resolveProperty } from "./resolve-property";

const NOTHING: Resolution = { claims: [], conflict: false };

/** The claims of a case by subject, resolved as of one day. */
export interface ClaimIndex {
  readonly asOf: Day;
  readonly reliabilities: ReliabilityBySource;
  readonly bySubject: ReadonlyMap<string, ReadonlyMap<string, readonly Claim[]>>;
}

/** Sorts the claims of a case by subject and property, so that a network of any size is projected in one pass. */
export function indexClaims(claims: readonly Claim[], sources: readonly Source[], asOf: Day): ClaimIndex {
  const bySubject = new Map<string, Map<string, Claim[]>>();
  for (const claim of [...claims].sort((one, other) => compareSlugs(one.slug, other.slug))) {
    const key = subjectKey(claim.subjectType, claim.subject);
    const properties = bySubject.get(key) ?? new Map<string, Claim[]>();
    bySubject.set(key, properties);
    const ofProperty = properties.get(claim.property);
    if (ofProperty) ofProperty.push(claim);
    else properties.set(claim.property, [claim]);
  }
  return { asOf, reliabilities: new Map(sources.map((source) => [source.slug, source.reliability])), bySubject };
}

/** Every claim on the subject, whatever its status. */
export function claimsOn(index: ClaimIndex, subjectType: SubjectType, subject: Slug): readonly Claim[] {
  return [...(index.bySubject.get(subjectKey(subjectType, subject))?.values() ?? [])].flat();
}

/** The properties that claims on the subject speak about, sorted. */
export function propertiesOf(index: ClaimIndex, subjectType: SubjectType, subject: Slug): readonly string[] {
  return [...(index.bySubject.get(subjectKey(subjectType, subject))?.keys() ?? [])].sort(compareSlugs);
}

/** What is in force for a property of the subject. */
export function resolve(index: ClaimIndex, subjectType: SubjectType, subject: Slug, property: string): Resolution {
  const claims = index.bySubject.get(subjectKey(subjectType, subject))?.get(property);
  return claims ? resolveProperty(claims, index.asOf, index.reliabilities) : NOTHING;
}

/** The stage that a claim states, or null where it states none. */
export function stageOf(claim: Claim | undefined): Stage | null {
  if (claim?.value.type !== "code") return null;
  const [code] = claim.value.codes;
  return STAGES.find((stage) => stage === code) ?? null;
}

/** The day that the best date claim in force states, or null. */
export function resolveDate(
  index: ClaimIndex,
  subjectType: SubjectType,
  subject: Slug,
  property: string,
): PartialDate | null {
  const value = resolve(index, subjectType, subject, property).claims[0]?.value;
  return value?.type === "date" ? value.date : null;
}

function subjectKey(subjectType: SubjectType, subject: Slug): string {
  return `${subjectType} ${subject}`;
}
