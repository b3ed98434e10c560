import type { Party, Slug } from "@/lib/domain/model/case-records";
import type { Network, NetworkLink } from "@/lib/domain/model/snapshot-document";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { pictureCurrency, widthClassOf, widthStepsOf } from "@/lib/view/network/arrow-looks";
import { fitsInside, isHub, type LabelSize, measureLabel } from "@/lib/view/network/node-boxes";
import { pictureName, wrapLabel } from "@/lib/view/network/party-labels";

const SMALLEST_RADIUS = 9;
const LARGEST_RADIUS = 58;

/** A party whose place is sought. Room for the label is kept on one side, in the wider of the two languages. */
interface LayoutNode {
  readonly party: Slug;
  readonly radius: number;
  /** Without any size where it fits into the disc. */
  readonly label: Pick<LabelSize, "width" | "height">;
  readonly isInside: boolean;
  /** Nothing of the disc or its label lies farther from its middle than this. */
  readonly reach: number;
  /** Places of its ties in the list of all. */
  readonly ties: readonly number[];
}

/** Two parties with at least one drawn link between them (`drawn`), or a vehicle and its sponsor (only kept near). */
interface Tie {
  /** Places of the two in the list of all parties. */
  readonly one: number;
  readonly other: number;
  readonly drawn: boolean;
  /** How many links run between the two: a broad bundle needs more room. */
  readonly arrows: number;
  /** The gap between the two discs in which the arrows and their amounts can be read. */
  readonly wishedGap: number;
}

export interface LayoutGraph {
  readonly nodes: readonly LayoutNode[];
  readonly ties: readonly Tie[];
}

/** The parties that have a drawn link, by slug, with disc sizes, label sizes and ties. */
export function readLayoutGraph(network: Network, parties: readonly Party[]): LayoutGraph {
  const links = drawnLinks(network);
  const drawn = new Set(links.flatMap((link) => [link.giver, link.receiver]));
  const volumes = sumVolumes(links, pictureCurrency(network));
  const largest = Math.max(1, ...volumes.values());
  const partners = countPartners(links);
  const shown = [...parties]
    .filter((party) => drawn.has(party.slug))
    .sort((one, other) => (one.slug < other.slug ? -1 : 1));
  const ties = tieParties(shown, network, parties);
  const tiesOf = new Map<number, number[]>();
  for (const [tie, { one, other }] of ties.entries()) {
    for (const end of [one, other]) {
      const own = tiesOf.get(end);
      if (own) own.push(tie);
      else tiesOf.set(end, [tie]);
    }
  }
  const nodes = shown.map((party, place) => {
    const radius = radiusOf((volumes.get(party.slug) ?? 0) / largest);
    return createNode(party, radius, partners.get(party.slug)?.size ?? 0, tiesOf.get(place) ?? []);
  });
  return { nodes, ties };
}

/** Cash in and out of each party, as much as was announced; only the currency that most links use, none is converted. */
function sumVolumes(links: readonly NetworkLink[], currency: string | null): ReadonlyMap<Slug, number> {
  const volumes = new Map<Slug, number>();
  for (const link of links) {
    const amount = link.amounts.ANNOUNCED;
    if (link.flowClass !== "cash" || amount === null || amount.currency !== currency) continue;
    const money = Number(amount.high ?? amount.low);
    for (const party of [link.giver, link.receiver]) volumes.set(party, (volumes.get(party) ?? 0) + money);
  }
  return volumes;
}

function countPartners(links: readonly NetworkLink[]): ReadonlyMap<Slug, ReadonlySet<Slug>> {
  const partners = new Map<Slug, Set<Slug>>();
  for (const { giver, receiver } of links) {
    partners.set(giver, (partners.get(giver) ?? new Set()).add(receiver));
    partners.set(receiver, (partners.get(receiver) ?? new Set()).add(giver));
  }
  return partners;
}

/** Area by volume: the radius grows with the square root of the share, from a floor that a finger can still hit. */
export function radiusOf(shareOfLargest: number): number {
  return Math.round(SMALLEST_RADIUS + (LARGEST_RADIUS - SMALLEST_RADIUS) * Math.sqrt(shareOfLargest));
}

function createNode(party: Party, radius: number, partners: number, ties: readonly number[]): LayoutNode {
  const labels = LOCALES.map((locale) =>
    measureLabel(wrapLabel(pictureName(party, locale)), isHub(radius, partners)),
  ).filter((label) => !fitsInside(label, radius));
  const width = Math.max(0, ...labels.map((label) => label.width));
  const height = Math.max(0, ...labels.map((label) => label.height));
  return {
    party: party.slug,
    radius,
    isInside: labels.length === 0,
    label: { width, height },
    reach: radius + 32 + Math.max(width, height),
    ties,
  };
}

function tieParties(shown: readonly Party[], network: Network, parties: readonly Party[]): readonly Tie[] {
  const places = new Map(shown.map((party, place) => [party.slug, place]));
  const linksOfPair = new Map<string, NetworkLink[]>();
  for (const link of drawnLinks(network)) {
    const key = pairKey(link.giver, link.receiver);
    const known = linksOfPair.get(key);
    if (known) known.push(link);
    else linksOfPair.set(key, [link]);
  }
  const sponsored = parties
    .flatMap((party) => (party.sponsor === null ? [] : [pairKey(party.slug, party.sponsor)]))
    .filter((key) => !linksOfPair.has(key));
  const currency = pictureCurrency(network);
  const steps = widthStepsOf(network);
  const ties: Tie[] = [];
  for (const key of [...[...linksOfPair.keys()].sort(), ...[...new Set(sponsored)].sort()]) {
    const [one, other] = key.split(" ").map((slug) => places.get(slug));
    if (one === undefined || other === undefined || one === other) continue;
    const links = linksOfPair.get(key) ?? [];
    ties.push({
      one,
      other,
      drawn: links.length > 0,
      arrows: links.length,
      wishedGap: 64 + 8 * links.length + 8 * widthClassOf(links, currency, steps),
    });
  }
  return ties;
}

function drawnLinks({ links }: Network): readonly NetworkLink[] {
  return links.filter((link) => link.drawn && link.giver !== link.receiver);
}

function pairKey(one: Slug, other: Slug): string {
  return [one, other].sort().join(" ");
}
