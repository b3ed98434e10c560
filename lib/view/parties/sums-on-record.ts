import type { Slug } from "@/lib/domain/model/case-records";
import { headLookup } from "@/lib/domain/network/group-heads";
import { type DealBar, listDealBars, listPartyBars, type PartyBar } from "../pictures/case-bars";
import type { DocumentIndex } from "../snapshots/document-index";

interface Sums {
  readonly parties: ReadonlyMap<Slug, PartyBar>;
  readonly deals: ReadonlyMap<Slug, DealBar>;
  readonly membersOf: ReadonlyMap<Slug, readonly Slug[]>;
}

const known = new WeakMap<DocumentIndex, Sums>();

function addOnce(index: DocumentIndex): Sums {
  const found = known.get(index);
  if (found !== undefined) return found;
  const membersOf = new Map<Slug, Slug[]>();
  for (const { party, head } of index.document.network.groups) {
    if (party !== head) membersOf.set(head, [...(membersOf.get(head) ?? []), party]);
  }
  const made = {
    parties: new Map(listPartyBars(index).map((bar) => [bar.party, bar])),
    deals: new Map(listDealBars(index).map((bar) => [bar.deal, bar])),
    membersOf,
  };
  known.set(index, made);
  return made;
}

/** What comes into the group that a party leads, and what goes out; null where no money is named, or another party leads. */
export function sumsOfParty(index: DocumentIndex, party: Slug): PartyBar | null {
  return addOnce(index).parties.get(party) ?? null;
}

/** All money of one deal; null where none is named. */
export function sumOfDeal(index: DocumentIndex, deal: Slug): DealBar | null {
  return addOnce(index).deals.get(deal) ?? null;
}

/** The party that a party is counted and drawn with; itself where it stands alone or leads. */
export function headOfParty(index: DocumentIndex, party: Slug): Slug {
  return headLookup(index.document.network)(party);
}

/** The parties that are counted and drawn with one. */
export function membersOfParty(index: DocumentIndex, party: Slug): readonly Slug[] {
  return addOnce(index).membersOf.get(party) ?? [];
}
