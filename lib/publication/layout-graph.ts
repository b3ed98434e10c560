import type { Party, Slug } from "@/lib/domain/case-records";
import type { Network, NetworkLeg } from "@/lib/domain/snapshots/snapshot-document";
import { LOCALES } from "@/lib/domain/vocabulary";
import { fitsInside, measureLabel } from "@/lib/view/network/node-boxes";
import { pictureName, wrapLabel } from "@/lib/view/network/party-labels";

const SMALLEST_RADIUS = 9;
const LARGEST_RADIUS = 58;
/** Dollars that fill the largest disc. */
const LARGEST_VOLUME = 800e9;

/** A party while its place is sought. The label is reserved below the disc, in the wider of the two languages. */
export interface PlacedNode {
  readonly party: Slug;
  readonly radius: number;
  readonly labelWidth: number;
  /** 0 where the label fits into the disc. */
  readonly labelHeight: number;
  x: number;
  y: number;
  readonly ties: Tie[];
}

/** Two parties with at least one drawn leg between them (`drawn`), or a vehicle and its sponsor (only kept near). */
export interface Tie {
  readonly one: PlacedNode;
  readonly other: PlacedNode;
  readonly drawn: boolean;
  /** How many arrows run between the two: a broad bundle needs more room. */
  readonly arrows: number;
}

export interface LayoutGraph {
  readonly nodes: readonly PlacedNode[];
  readonly ties: readonly Tie[];
}

/** The parties that have a drawn leg, by slug, with disc sizes, label sizes and ties. */
export function readLayoutGraph(network: Network, parties: readonly Party[]): LayoutGraph {
  const legs = network.legs.filter((leg) => leg.drawn && leg.giver !== leg.receiver);
  const drawn = new Set(legs.flatMap((leg) => [leg.giver, leg.receiver]));
  const volumes = sumVolumes(legs);
  const nodes = [...parties]
    .filter((party) => drawn.has(party.slug))
    .sort((one, other) => (one.slug < other.slug ? -1 : 1))
    .map((party) => createNode(party, radiusOf(volumes.get(party.slug) ?? 0)));
  return { nodes, ties: tieNodes(nodes, legs, parties) };
}

/** Cash in and out of each party in dollars, as much as was announced; other currencies are not converted. */
function sumVolumes(legs: readonly NetworkLeg[]): ReadonlyMap<Slug, number> {
  const volumes = new Map<Slug, number>();
  for (const leg of legs) {
    const amount = leg.amounts.ANNOUNCED;
    if (leg.flowClass !== "cash" || amount === null || amount.currency !== "USD") continue;
    const dollars = Number(amount.high ?? amount.low);
    for (const party of [leg.giver, leg.receiver]) volumes.set(party, (volumes.get(party) ?? 0) + dollars);
  }
  return volumes;
}

/** Area by volume: the radius grows with the square root, from a floor that can still be hit with a finger. */
export function radiusOf(dollars: number): number {
  const share = Math.sqrt(Math.min(dollars, LARGEST_VOLUME) / LARGEST_VOLUME);
  return Math.round(SMALLEST_RADIUS + (LARGEST_RADIUS - SMALLEST_RADIUS) * share);
}

function createNode(party: Party, radius: number): PlacedNode {
  const labels = LOCALES.map((locale) => measureLabel(wrapLabel(pictureName(party, locale)), radius)).filter(
    (label) => !fitsInside(label, radius),
  );
  return {
    party: party.slug,
    radius,
    labelWidth: Math.max(0, ...labels.map((label) => label.width)),
    labelHeight: Math.max(0, ...labels.map((label) => label.height)),
    x: 0,
    y: 0,
    ties: [],
  };
}

function tieNodes(nodes: readonly PlacedNode[], legs: readonly NetworkLeg[], parties: readonly Party[]): Tie[] {
  const bySlug = new Map(nodes.map((node) => [node.party, node]));
  const arrows = new Map<string, number>();
  for (const leg of legs) {
    const key = [leg.giver, leg.receiver].sort().join(" ");
    arrows.set(key, (arrows.get(key) ?? 0) + 1);
  }
  const sponsored = parties
    .filter((party) => party.sponsor !== null)
    .map((party) => [party.slug, party.sponsor].sort().join(" "))
    .filter((key) => !arrows.has(key));
  const ties: Tie[] = [];
  for (const key of [...[...arrows.keys()].sort(), ...[...new Set(sponsored)].sort()]) {
    const [one, other] = key.split(" ").map((slug) => bySlug.get(slug));
    if (one === undefined || other === undefined || one === other) continue;
    const tie: Tie = { one, other, drawn: arrows.has(key), arrows: arrows.get(key) ?? 0 };
    ties.push(tie);
    one.ties.push(tie);
    other.ties.push(tie);
  }
  return ties;
}
