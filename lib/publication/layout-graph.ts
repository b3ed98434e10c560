import type { Party, Slug } from "@/lib/domain/case-records";
import type { Network, NetworkLeg } from "@/lib/domain/snapshots/snapshot-document";
import { LOCALES } from "@/lib/domain/vocabulary";
import { pictureCurrency, widthClassOf, widthStepsOf } from "@/lib/view/network/arrow-looks";
import type { Box } from "@/lib/view/network/geometry";
import { fitsInside, isHub, type LabelSide, labelBox, measureLabel } from "@/lib/view/network/node-boxes";
import { pictureName, wrapLabel } from "@/lib/view/network/party-labels";

const SMALLEST_RADIUS = 9;
const LARGEST_RADIUS = 58;

/** A party while its place is sought. Room for the label is kept on one side, in the wider of the two languages. */
export interface PlacedNode {
  readonly party: Slug;
  readonly radius: number;
  x: number;
  y: number;
  side: LabelSide;
  /** Where the label lies; without any size where it fits into the disc. Kept in step by `moveNode`. */
  label: Box;
  /** Nothing of the disc or its label lies farther from its middle than this. */
  readonly reach: number;
  readonly ties: Tie[];
}

/** Two parties with at least one drawn leg between them (`drawn`), or a vehicle and its sponsor (only kept near). */
export interface Tie {
  readonly one: PlacedNode;
  readonly other: PlacedNode;
  readonly drawn: boolean;
  /** How many legs run between the two: a broad bundle needs more room. */
  readonly arrows: number;
  /** The gap between the two discs in which the arrows and their amounts can be read. */
  readonly wishedGap: number;
}

export interface LayoutGraph {
  readonly nodes: readonly PlacedNode[];
  readonly ties: readonly Tie[];
}

/** The parties that have a drawn leg, by slug, with disc sizes, label sizes and ties. */
export function readLayoutGraph(network: Network, parties: readonly Party[]): LayoutGraph {
  const legs = drawnLegs(network);
  const drawn = new Set(legs.flatMap((leg) => [leg.giver, leg.receiver]));
  const volumes = sumVolumes(legs, pictureCurrency(network));
  const largest = Math.max(1, ...volumes.values());
  const partners = countPartners(legs);
  const nodes = [...parties]
    .filter((party) => drawn.has(party.slug))
    .sort((one, other) => (one.slug < other.slug ? -1 : 1))
    .map((party) =>
      createNode(party, radiusOf((volumes.get(party.slug) ?? 0) / largest), partners.get(party.slug)?.size ?? 0),
    );
  return { nodes, ties: tieNodes(nodes, network, parties) };
}

/** Cash in and out of each party, as much as was announced; only the currency that most legs use, none is converted. */
function sumVolumes(legs: readonly NetworkLeg[], currency: string | null): ReadonlyMap<Slug, number> {
  const volumes = new Map<Slug, number>();
  for (const leg of legs) {
    const amount = leg.amounts.ANNOUNCED;
    if (leg.flowClass !== "cash" || amount === null || amount.currency !== currency) continue;
    const money = Number(amount.high ?? amount.low);
    for (const party of [leg.giver, leg.receiver]) volumes.set(party, (volumes.get(party) ?? 0) + money);
  }
  return volumes;
}

function countPartners(legs: readonly NetworkLeg[]): ReadonlyMap<Slug, ReadonlySet<Slug>> {
  const partners = new Map<Slug, Set<Slug>>();
  for (const { giver, receiver } of legs) {
    partners.set(giver, (partners.get(giver) ?? new Set()).add(receiver));
    partners.set(receiver, (partners.get(receiver) ?? new Set()).add(giver));
  }
  return partners;
}

/** Area by volume: the radius grows with the square root of the share, from a floor that a finger can still hit. */
export function radiusOf(shareOfLargest: number): number {
  return Math.round(SMALLEST_RADIUS + (LARGEST_RADIUS - SMALLEST_RADIUS) * Math.sqrt(shareOfLargest));
}

function createNode(party: Party, radius: number, partners: number): PlacedNode {
  const labels = LOCALES.map((locale) =>
    measureLabel(wrapLabel(pictureName(party, locale)), isHub(radius, partners)),
  ).filter((label) => !fitsInside(label, radius));
  const width = Math.max(0, ...labels.map((label) => label.width));
  const height = Math.max(0, ...labels.map((label) => label.height));
  const node: PlacedNode = {
    party: party.slug,
    radius,
    x: 0,
    y: 0,
    side: labels.length === 0 ? "inside" : "below",
    label: { x: 0, y: 0, width, height },
    reach: radius + 32 + Math.max(width, height),
    ties: [],
  };
  moveNode(node, 0, 0, node.side);
  return node;
}

/** Moves a party and the room for its label. */
export function moveNode(node: PlacedNode, x: number, y: number, side: LabelSide): void {
  node.x = x;
  node.y = y;
  node.side = side;
  node.label = labelBox(node, node.label, side);
}

function tieNodes(nodes: readonly PlacedNode[], network: Network, parties: readonly Party[]): readonly Tie[] {
  const bySlug = new Map(nodes.map((node) => [node.party, node]));
  const legsOfPair = new Map<string, NetworkLeg[]>();
  for (const leg of drawnLegs(network)) {
    const key = pairKey(leg.giver, leg.receiver);
    legsOfPair.set(key, [...(legsOfPair.get(key) ?? []), leg]);
  }
  const sponsored = parties
    .flatMap((party) => (party.sponsor === null ? [] : [pairKey(party.slug, party.sponsor)]))
    .filter((key) => !legsOfPair.has(key));
  const currency = pictureCurrency(network);
  const steps = widthStepsOf(network);
  const ties: Tie[] = [];
  for (const key of [...[...legsOfPair.keys()].sort(), ...[...new Set(sponsored)].sort()]) {
    const [one, other] = key.split(" ").map((slug) => bySlug.get(slug));
    if (one === undefined || other === undefined || one === other) continue;
    const legs = legsOfPair.get(key) ?? [];
    const tie: Tie = {
      one,
      other,
      drawn: legs.length > 0,
      arrows: legs.length,
      wishedGap: 64 + 8 * legs.length + 8 * widthClassOf(legs, currency, steps),
    };
    ties.push(tie);
    one.ties.push(tie);
    other.ties.push(tie);
  }
  return ties;
}

function drawnLegs({ legs }: Network): readonly NetworkLeg[] {
  return legs.filter((leg) => leg.drawn && leg.giver !== leg.receiver);
}

function pairKey(one: Slug, other: Slug): string {
  return [one, other].sort().join(" ");
}
