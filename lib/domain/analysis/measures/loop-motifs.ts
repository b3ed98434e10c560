import type { Slug } from "../../case-records";
import { compareSlugs } from "../../ids";
import { headLookup } from "../../network/group-heads";
import type { Loop, Network, NetworkLeg } from "../../snapshots/snapshot-document";
import type { Lens, LinkKind } from "../../vocabulary";
import { isShownUnder } from "../lens/leg-under-lens";

/** Shapes of loops that readers meet again and again; a shape is no accusation (method page, B6). */
export const MOTIFS = [
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

const FINANCING: readonly LinkKind[] = ["equity_investment", "loan", "bond"];
const PURCHASES: readonly LinkKind[] = ["purchase_goods", "purchase_services", "lease"];
const BACKSTOPS: readonly LinkKind[] = ["guarantee_backstop", "residual_value_guarantee"];

/** Two hops of the catalogue in order: what A gives B, and what B gives A. */
const PAIRS: readonly {
  readonly motif: Motif;
  readonly there: readonly LinkKind[];
  readonly back: readonly LinkKind[];
}[] = [
  { motif: "vendor_finance", there: FINANCING, back: ["purchase_goods"] },
  { motif: "invests_in_customer", there: FINANCING, back: ["purchase_services", "lease"] },
  { motif: "stake_and_backstop", there: BACKSTOPS, back: ["stake"] },
  { motif: "warrant_for_orders", there: ["warrant"], back: PURCHASES },
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
  const legsOf = new Map<string, NetworkLeg[]>();
  for (const leg of network.legs) {
    const [giver, receiver] = [headOf(leg.giver), headOf(leg.receiver)];
    if (!isShownUnder(leg, lens) || giver === receiver) continue;
    legsOf.set(`${giver} ${receiver}`, [...(legsOf.get(`${giver} ${receiver}`) ?? []), leg]);
  }
  const pick = (legs: readonly NetworkLeg[], kinds: readonly LinkKind[]) =>
    legs.filter((leg) => kinds.includes(leg.kind)).map((leg) => leg.link);
  const pairs = [...legsOf.keys()].sort(compareSlugs);
  return PAIRS.flatMap(({ motif, there, back }) =>
    pairs.flatMap((pair): readonly FoundMotif[] => {
      const [party = "", other = ""] = pair.split(" ");
      const ways = {
        there: pick(legsOf.get(pair) ?? [], there),
        back: pick(legsOf.get(`${other} ${party}`) ?? [], back),
      };
      return ways.there.length > 0 && ways.back.length > 0 ? [{ motif, party, other, ...ways }] : [];
    }),
  );
}

/** The shapes of one loop: those between its two parties, or a round trip of three and more purchases. */
export function motifsOfLoop(
  loop: Loop,
  legs: ReadonlyMap<Slug, NetworkLeg>,
  between: readonly FoundMotif[],
): readonly FoundMotif[] {
  if (loop.hops.length === 2) {
    return between.filter(
      ({ party, other }) => loop.parties.includes(party) && other !== null && loop.parties.includes(other),
    );
  }
  const purchases = loop.hops.map((hop) =>
    hop.links.filter((link) => PURCHASES.includes(legs.get(link)?.kind ?? "stake")),
  );
  if (loop.hops.length < 3 || purchases.some((links) => links.length === 0)) return [];
  return [
    { motif: "purchase_round_trip", party: loop.parties[0] as Slug, other: null, there: purchases.flat(), back: [] },
  ];
}

/** A guarantees what B owes C, and B buys of A: no loop of value, but one of comfort. */
export interface GuaranteeTriangle {
  readonly guarantor: Slug;
  readonly customer: Slug;
  readonly lessor: Slug;
  readonly links: readonly Slug[];
}

/** Every guarantee triangle of the network under a lens, sorted by its links. */
export function guaranteeTriangles(network: Network, lens: Lens): readonly GuaranteeTriangle[] {
  const headOf = headLookup(network);
  const counted = network.legs.filter((leg) => isShownUnder(leg, lens));
  const guarantees = counted.filter((leg) => BACKSTOPS.includes(leg.kind));
  return guarantees
    .flatMap((guarantee) => {
      const [guarantor, lessor] = [headOf(guarantee.giver), headOf(guarantee.receiver)];
      const rents = counted.filter((leg) => leg.kind === "lease" && headOf(leg.receiver) === lessor);
      return rents.flatMap((rent) => {
        const customer = headOf(rent.giver);
        return counted
          .filter((leg) => PURCHASES.includes(leg.kind))
          .filter((leg) => headOf(leg.giver) === customer && headOf(leg.receiver) === guarantor)
          .map((purchase) => ({ guarantor, customer, lessor, links: [guarantee.link, rent.link, purchase.link] }));
      });
    })
    .sort((one, other) => compareSlugs(one.links.join(" "), other.links.join(" ")));
}

/** Cash that ends at a party which whoever paid first controls: closed by control, not by a payment. */
export interface ControlClosure {
  readonly owner: Slug;
  readonly controlLink: Slug;
  /** From the owner to the party it controls, or the other way round. */
  readonly parties: readonly Slug[];
}

/** At most so many payments in a row are followed. */
const LONGEST_WAY = 5;

/**
 * Ways of cash between an owner and a party it controls, in either direction, that the joining of groups leaves open:
 * vehicles and parties bought later stay apart. Sorted by control link and way; each way visits a party once.
 */
export function closuresByControl(network: Network, lens: Lens): readonly ControlClosure[] {
  const headOf = headLookup(network);
  const payees = new Map<Slug, Set<Slug>>();
  for (const leg of network.legs) {
    if (leg.flowClass !== "cash" || !isShownUnder(leg, lens)) continue;
    const [giver, receiver] = [headOf(leg.giver), headOf(leg.receiver)];
    if (giver !== receiver) payees.set(giver, (payees.get(giver) ?? new Set()).add(receiver));
  }
  return network.legs
    .filter((leg) => leg.flowClass === "control" && leg.drawn && !leg.disputed)
    .flatMap((leg) => {
      const [owner, asset] = [headOf(leg.giver), headOf(leg.receiver)];
      if (owner === asset) return [];
      const ways = [...waysBetween(payees, owner, asset), ...waysBetween(payees, asset, owner)];
      return ways.map((parties) => ({ owner, controlLink: leg.link, parties }));
    });
}

function waysBetween(
  payees: ReadonlyMap<Slug, ReadonlySet<Slug>>,
  first: Slug,
  last: Slug,
): readonly (readonly Slug[])[] {
  const ways: (readonly Slug[])[] = [];
  const extend = (way: readonly Slug[]) => {
    const next = [...(payees.get(way[way.length - 1] as Slug) ?? [])].sort(compareSlugs);
    for (const party of next) {
      if (party === last) ways.push([...way, party]);
      else if (!way.includes(party) && way.length < LONGEST_WAY) extend([...way, party]);
    }
  };
  extend([first]);
  return ways;
}
