import { type Containment, readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { sumLinks } from "@/lib/domain/analysis/umbrella/sum-links";
import { withoutUnknown } from "@/lib/domain/lens/link-under-lens";
import type { Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import type { MoneyInterval, NetworkLink, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { headLookup } from "@/lib/domain/network/group-heads";
import { currenciesOf, lineStyleOf, pictureCurrency } from "../network/arrow-looks";

/** What money is for: three colours, and grey where no money moves. */
export const FLOWS = ["investment", "purchase", "debt", "other"] as const;
export type Flow = (typeof FLOWS)[number];

/** Everything that one group gives another for one purpose: one arrow, its deals nested in one shape. */
export interface Stream {
  /** `giver-receiver-flow`, stable over versions. */
  readonly id: string;
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly flow: Flow;
  readonly links: readonly NetworkLink[];
  /** What is stated under each lens, nothing counted twice; null where nothing is. */
  readonly sums: Readonly<Record<Lens, MoneyInterval | null>>;
  /** True under a lens where a further deal counts of which nobody says how much. */
  readonly isOpen: Readonly<Record<Lens, boolean>>;
  /** Largest amount named under each lens in the currency of the picture: what the width shows. */
  readonly reach: Readonly<Record<Lens, number>>;
  /** The part of what is paid that is sure. */
  readonly sure: number;
  /** The furthest that any of its deals has come. */
  readonly lens: Lens;
}

/** What a link is for. Shares, warrants, guarantees, levies and licences are no money that moves. */
export function flowOf({ flowClass, family }: Pick<NetworkLink, "flowClass" | "family">): Flow {
  if (flowClass !== "cash") return "other";
  if (family === "equity") return "investment";
  if (family === "purchases") return "purchase";
  return family === "debt" ? "debt" : "other";
}

const streamsOf = new WeakMap<SnapshotDocument, readonly Stream[]>();

/** Every stream of the drawn network between two groups, most money first, equal ones by name. */
export function readStreams(document: SnapshotDocument): readonly Stream[] {
  const known = streamsOf.get(document);
  if (known !== undefined) return known;
  const headOf = headLookup(document.network);
  const containment = readContainment(document.linkParts, document.deals);
  const currency = pictureCurrency(document.network);
  const bundles = new Map<string, NetworkLink[]>();
  for (const link of document.network.links) {
    const [giver, receiver] = [headOf(link.giver), headOf(link.receiver)];
    if (!link.drawn || giver === receiver) continue;
    const key = `${giver} ${receiver} ${flowOf(link)}`;
    bundles.set(key, [...(bundles.get(key) ?? []), link]);
  }
  const streams = [...bundles.values()]
    .map((links) => bundleLinks(links, { headOf, containment, currency }))
    .sort((one, other) => other.reach.REPORTED - one.reach.REPORTED || compareText(one.id, other.id));
  streamsOf.set(document, streams);
  return streams;
}

/** Some links of one way as one stream. */
export function bundleLinks(
  links: readonly NetworkLink[],
  {
    headOf,
    containment,
    currency,
  }: {
    readonly headOf: (party: Slug) => Slug;
    readonly containment: Containment;
    readonly currency: string | null;
  },
): Stream {
  const [first] = links;
  if (first === undefined) throw new RangeError("a stream holds at least one link");
  const flow = flowOf(first);
  const [giver, receiver] = [headOf(first.giver), headOf(first.receiver)];
  const own = currenciesOf(links)[0] ?? currency;
  const sumUnder = (lens: Lens) =>
    sumLinks(withoutUnknown(links, lens), containment, lens).totals.find((total) => total.currency === own) ?? null;
  const sums = perLens(sumUnder);
  const reachOf = (lens: Lens) => {
    const sum = sums[lens];
    return sum === null || own !== currency ? 0 : Number(sum.high ?? sum.low);
  };
  const reach = widen(perLens(reachOf));
  return {
    id: `${giver}-${receiver}-${flow}`,
    giver,
    receiver,
    flow,
    links,
    sums,
    isOpen: perLens((lens) => links.some(({ amounts }) => amounts[lens]?.high === null)),
    reach,
    sure: Math.min(reach.PAID, own === currency ? Number(sums.PAID?.low ?? 0) : 0),
    lens: LENSES.find((lens) => links.some((link) => lensOfLink(link) === lens)) ?? "REPORTED",
  };
}

/** How far a link has come; one outside every lens (a licence, control) by the line that it is drawn with. */
export function lensOfLink(link: NetworkLink): Lens {
  if (link.lens !== null) return link.lens;
  const style = lineStyleOf(link);
  return style === "solid" ? "COMMITTED" : style === "dashed" ? "ANNOUNCED" : "REPORTED";
}

/** A wider lens reaches at least as far as a narrower one. */
function widen(reach: Readonly<Record<Lens, number>>): Record<Lens, number> {
  const COMMITTED = Math.max(reach.PAID, reach.COMMITTED);
  const ANNOUNCED = Math.max(COMMITTED, reach.ANNOUNCED);
  return { PAID: reach.PAID, COMMITTED, ANNOUNCED, REPORTED: Math.max(ANNOUNCED, reach.REPORTED) };
}

function perLens<Value>(valueOf: (lens: Lens) => Value): Record<Lens, Value> {
  return {
    PAID: valueOf("PAID"),
    COMMITTED: valueOf("COMMITTED"),
    ANNOUNCED: valueOf("ANNOUNCED"),
    REPORTED: valueOf("REPORTED"),
  };
}
