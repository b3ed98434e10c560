import type { CaseRecords, Claim } from "../model/case-records";

/** The records of a set, and the claims that it makes. */
export type SetRecords = Pick<CaseRecords, "parties" | "deals" | "links" | "linkParts" | "sources" | "claims">;

/**
 * A case as it would stand if all of a set were accepted: what the case has already stays as it is, and the claims of the set
 * stand beside the others.
 */
export function addSetTo(records: CaseRecords, added: SetRecords): CaseRecords {
  return {
    ...records,
    parties: addMissing(records.parties, added.parties),
    deals: addMissing(records.deals, added.deals),
    links: addMissing(records.links, added.links),
    sources: addMissing(records.sources, added.sources),
    linkParts: [...records.linkParts, ...added.linkParts.filter((part) => !records.linkParts.some(isSame(part)))],
    claims: addMissing(records.claims, added.claims.map(toAccepted)),
  };
}

function addMissing<Kept extends { readonly slug: string }>(
  standing: readonly Kept[],
  added: readonly Kept[],
): readonly Kept[] {
  const known = new Set(standing.map(({ slug }) => slug));
  return [...standing, ...added.filter(({ slug }) => !known.has(slug))];
}

function isSame(one: CaseRecords["linkParts"][number]) {
  return (other: CaseRecords["linkParts"][number]) =>
    one.part === other.part && one.whole === other.whole && one.relation === other.relation;
}

function toAccepted(claim: Claim): Claim {
  return claim.status === "accepted" ? claim : { ...claim, status: "accepted", evidence: claim.evidence ?? "reported" };
}
