import { groupBy } from "@/lib/domain/group-by";
import type { Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import { headLookup } from "@/lib/domain/network/group-heads";
import type { DocumentIndex } from "../snapshots/document-index";
import { type DealBar, listPartyBars, type PartyBar } from "./case-bars";
import { listRingLoops, type RingLoop } from "./loop-rings";
import type { WholePicture } from "./network-all";
import { readStreams, type Stream } from "./streams";

/** What a disc of the network opens: its sums, its deals with the most money first, and its loops of money. */
export interface PartyPanel {
  readonly party: Slug;
  readonly members: readonly Slug[];
  /** What comes in and goes out; null where no money is named on either side. */
  readonly bar: PartyBar | null;
  readonly deals: readonly PanelDeal[];
  readonly loops: readonly RingLoop[];
}

export interface PanelDeal {
  readonly link: NetworkLink;
  readonly isOutgoing: boolean;
  /** What it names lies inside another deal of the same side: the sum of the side holds it once. */
  readonly isInsideAnother: boolean;
  /** The disc at the other end. */
  readonly other: Slug;
}

/** What an arrow of several deals opens: all of them, the most money first. */
export interface StreamPanel {
  readonly stream: Stream;
  readonly links: readonly NetworkLink[];
}

/** The panel of every party that a network shows, in the order of its discs. */
export function listPartyPanels(index: DocumentIndex, { hubs, others }: WholePicture): readonly PartyPanel[] {
  const headOf = headLookup(index.document.network);
  const bars = new Map(listPartyBars(index).map((bar) => [bar.party, bar]));
  const loops = listRingLoops(index).filter(({ kind }) => kind === "cash");
  const streams = readStreams(index.document);
  const inside = new Map(
    [...bars].map(([party, { incoming, outgoing }]) => [
      party,
      new Set([...incoming.links, ...outgoing.links].flatMap((part) => (part.isInsideAnother ? [part.link] : []))),
    ]),
  );
  const isInside = (party: Slug, { link }: NetworkLink) => inside.get(party)?.has(link) ?? false;
  const members = groupBy(index.document.network.groups, ({ head }) => head);
  const dealsOf = groupBy(
    streams.flatMap(({ giver, receiver, links }) =>
      links.flatMap((link) => [
        {
          party: giver,
          deal: { link, isOutgoing: true, isInsideAnother: isInside(giver, link), other: headOf(receiver) },
        },
        {
          party: receiver,
          deal: { link, isOutgoing: false, isInsideAnother: isInside(receiver, link), other: headOf(giver) },
        },
      ]),
    ),
    ({ party }) => party,
  );
  return [...hubs, ...others].map(({ party }) => ({
    party,
    members: (members.get(party) ?? []).map((group) => group.party),
    bar: bars.get(party) ?? null,
    deals: (dealsOf.get(party) ?? []).map(({ deal }) => deal).sort((one, other) => compareLinks(one.link, other.link)),
    loops: loops.filter(({ parties }) => parties.includes(party)),
  }));
}

/** The panel of every arrow that stands for more than one deal. */
export function listStreamPanels({ arrows }: WholePicture): readonly StreamPanel[] {
  return arrows.flatMap(({ stream }) =>
    stream.links.length < 2 ? [] : [{ stream, links: [...stream.links].sort(compareLinks) }],
  );
}

/** What the sum of a deal opens: where its money is named more than once, each of its links; null where it is one. */
export function dealPanelLinks({ stream }: DealBar): readonly NetworkLink[] | null {
  return stream.links.length < 2 ? null : [...stream.links].sort(compareLinks);
}

/** Most money first; what has no amount comes last. */
function compareLinks(one: NetworkLink, other: NetworkLink): number {
  const sizeOf = ({ amount }: NetworkLink) => Number(amount?.high ?? amount?.low ?? 0);
  return sizeOf(other) - sizeOf(one) || compareText(one.link, other.link);
}

/** Id of the panel of a party. */
export function partyPanelId(party: Slug): string {
  return `p-${party}`;
}

/** Id of the panel of a deal. */
export function dealPanelId({ deal }: Pick<DealBar, "deal">): string {
  return `m-${deal}`;
}

/** Id of the panel of an arrow. */
export function streamPanelId({ id }: Pick<Stream, "id">): string {
  return `d-${id}`;
}
