import { type ClaimIndex, resolve } from "../claims/claim-index";
import { firstDayOf, lastDayOf } from "../model/calendar";
import type { Day, PartialDate, Party, Slug } from "../model/case-records";
import { sortBySlug } from "../model/ids";
import type { Network, NetworkLink } from "../model/snapshot-document";

/** One party that belongs to another one, and why. */
interface Parent {
  readonly party: Slug;
  readonly claim: Slug | null;
  /** The day from which the parent holds; null for the standing parent of the party's own row. */
  readonly since: PartialDate | null;
}

/**
 * Which parties loops treat as one: party to head of its group.
 *
 * Ownership joins, sponsorship does not: only a company is joined, and only with a company. So AWS belongs to Amazon,
 * while a vehicle stays a party of its own beside its sponsor, and a company stays apart from the person who leads it.
 * A closed control link wins over a parent claim, and that over the parent named in the party's row.
 *
 * A parent that came on a certain day joins a party only if all links of that party that carry value are of that day
 * or later: contracts made before belong to the party alone, and one picture cannot show a party both ways. xAI,
 * bought in February 2026 with its leases signed before, therefore keeps its name.
 */
export function findGroupHeads(
  parties: readonly Party[],
  links: readonly NetworkLink[],
  index: ClaimIndex,
): Network["groups"] {
  const companies = new Set(parties.filter((party) => party.kind === "company").map((party) => party.slug));
  const parents = new Map<Slug, Parent>();
  const controls = links.filter((link) => link.kind === "control" && link.drawn && !link.disputed && isClosed(link));
  for (const party of parties) {
    if (!companies.has(party.slug)) continue;
    const parent = findParent(party, controls, index);
    if (!parent || !companies.has(parent.party) || parent.party === party.slug) continue;
    if (parent.since === null || hasNoEarlierLink(party.slug, parent.since, links)) parents.set(party.slug, parent);
  }
  return sortBySlug(parties).flatMap(({ slug }) => {
    const head = climb(slug, parents);
    return head === slug ? [] : [{ party: slug, head, claim: parents.get(slug)?.claim ?? null }];
  });
}

/** A look-up from any party to the head of its group, or to itself. */
export function headLookup(network: Network): (party: Slug) => Slug {
  const heads = new Map(network.groups.map((group) => [group.party, group.head]));
  return (party) => heads.get(party) ?? party;
}

function findParent(party: Party, controls: readonly NetworkLink[], index: ClaimIndex): Parent | null {
  const control = controls.find((link) => link.receiver === party.slug);
  if (control) return { party: control.giver, claim: control.claims[0] ?? null, since: control.date };
  const claim = resolve(index, "party", party.slug, "parent").claims[0];
  if (claim?.value.type === "code") {
    const [owner] = claim.value.codes;
    return owner === undefined ? null : { party: owner, claim: claim.slug, since: claim.asOf };
  }
  return party.sponsor === null ? null : { party: party.sponsor, claim: null, since: null };
}

function isClosed(link: NetworkLink): boolean {
  return link.stage === "completed" || link.stage === "drawn";
}

function hasNoEarlierLink(party: Slug, since: PartialDate, links: readonly NetworkLink[]): boolean {
  const day: Day = firstDayOf(since);
  return !links.some(
    (link) =>
      link.lens !== null &&
      (link.giver === party || link.receiver === party) &&
      link.date !== null &&
      lastDayOf(link.date) < day,
  );
}

/** The top of a chain of parents; a chain that runs in a circle has no top and joins nobody. */
function climb(party: Slug, parents: ReadonlyMap<Slug, Parent>): Slug {
  const seen = new Set<Slug>([party]);
  let head = party;
  for (let parent = parents.get(head); parent; parent = parents.get(head)) {
    if (seen.has(parent.party)) return party;
    seen.add(parent.party);
    head = parent.party;
  }
  return head;
}
