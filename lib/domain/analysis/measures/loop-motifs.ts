import { isShownUnder } from "../../lens/link-under-lens";
import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { isIn, kindsIn, type LinkKind } from "../../model/link-kinds";
import type { Loop, Network, NetworkLink } from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import { headLookup } from "../../network/group-heads";

/** Shapes of loops that readers meet again and again; a shape is no accusation (method page, B6). */
const MOTIFS = [
  /** A puts in equity or a loan, B buys goods of A. */
  "vendor_finance",
  /** A puts in equity or a loan, B buys services of A. */
  "invests_in_customer",
  /** A takes what stays unsold, and holds a stake in B. */
  "stake_and_backstop",
  /** A grants warrants, B orders of A. */
  "warrant_for_orders",
  /** A pays rent to B, and holds a stake in B. */
  "lease_back",
  /** Three or more purchases that end where they began. */
  "purchase_round_trip",
] as const;
export type Motif = (typeof MOTIFS)[number];

/** Two hops of the catalogue in order: what A gives B, and what B gives A. */
const PAIRS: readonly {
  readonly motif: Motif;
  readonly there: readonly LinkKind[];
  readonly back: readonly LinkKind[];
}[] = [
  { motif: "vendor_finance", there: kindsIn("financing"), back: ["purchase_goods"] },
  { motif: "invests_in_customer", there: kindsIn("financing"), back: ["purchase_services", "lease"] },
  { motif: "stake_and_backstop", there: kindsIn("backstop"), back: ["stake"] },
  { motif: "warrant_for_orders", there: ["warrant"], back: kindsIn("purchase") },
  { motif: "lease_back", there: ["lease"], back: ["stake"] },
];

/** One shape between two parties, or around a loop of purchases. */
export interface FoundMotif {
  readonly motif: Motif;
  /** A of the catalogue. */
  readonly party: Slug;
  /** B of the catalogue; null for a loop of three and more. */
  readonly other: Slug | null;
  readonly there: readonly Slug[];
  readonly back: readonly Slug[];
}

/**
 * Every shape of two parties under a lens, by motif and parties. It asks for both ways of value whatever else runs
 * between the two, so a stake and a backstop are found although cash runs beside them.
 */
export function motifsBetween(network: Network, lens: Lens): readonly FoundMotif[] {
  const headOf = headLookup(network);
  const linksOf = new Map<string, NetworkLink[]>();
  for (const link of network.links) {
    const [giver, receiver] = [headOf(link.giver), headOf(link.receiver)];
    if (!isShownUnder(link, lens) || giver === receiver) continue;
    linksOf.set(`${giver} ${receiver}`, [...(linksOf.get(`${giver} ${receiver}`) ?? []), link]);
  }
  const pick = (links: readonly NetworkLink[], kinds: readonly LinkKind[]) =>
    links.filter((link) => kinds.includes(link.kind)).map((link) => link.link);
  const pairs = [...linksOf.keys()].sort(compareSlugs);
  return PAIRS.flatMap(({ motif, there, back }) =>
    pairs.flatMap((pair): readonly FoundMotif[] => {
      const [party = "", other = ""] = pair.split(" ");
      const ways = {
        there: pick(linksOf.get(pair) ?? [], there),
        back: pick(linksOf.get(`${other} ${party}`) ?? [], back),
      };
      return ways.there.length > 0 && ways.back.length > 0 ? [{ motif, party, other, ...ways }] : [];
    }),
  );
}

/** The shapes of one loop: those between its two parties, or a round trip of three and more purchases. */
export function motifsOfLoop(
  loop: Loop,
  networkLinks: ReadonlyMap<Slug, NetworkLink>,
  between: readonly FoundMotif[],
): readonly FoundMotif[] {
  if (loop.hops.length === 2) {
    return between.filter(
      ({ party, other }) => loop.parties.includes(party) && other !== null && loop.parties.includes(other),
    );
  }
  const purchases = loop.hops.map((hop) =>
    hop.links.filter((link) => isIn("purchase", networkLinks.get(link)?.kind ?? "stake")),
  );
  if (loop.hops.length < 3 || purchases.some((links) => links.length === 0)) return [];
  return [
    { motif: "purchase_round_trip", party: loop.parties[0] as Slug, other: null, there: purchases.flat(), back: [] },
  ];
}
