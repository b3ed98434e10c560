import { type Containment, readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { sumLegs } from "@/lib/domain/analysis/umbrella/sum-legs";
import { withoutUnknown } from "@/lib/domain/lens/leg-under-lens";
import type { Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import type { MoneyInterval, NetworkLeg, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
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
  readonly legs: readonly NetworkLeg[];
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

/** What a leg is for. Shares, warrants, guarantees, levies and licences are no money that moves. */
export function flowOf({ flowClass, family }: Pick<NetworkLeg, "flowClass" | "family">): Flow {
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
  const bundles = new Map<string, NetworkLeg[]>();
  for (const leg of document.network.legs) {
    const [giver, receiver] = [headOf(leg.giver), headOf(leg.receiver)];
    if (!leg.drawn || giver === receiver) continue;
    const key = `${giver} ${receiver} ${flowOf(leg)}`;
    bundles.set(key, [...(bundles.get(key) ?? []), leg]);
  }
  const streams = [...bundles.values()]
    .map((legs) => bundleLegs(legs, { headOf, containment, currency }))
    .sort((one, other) => other.reach.REPORTED - one.reach.REPORTED || compareText(one.id, other.id));
  streamsOf.set(document, streams);
  return streams;
}

/** Some legs of one way as one stream. */
export function bundleLegs(
  legs: readonly NetworkLeg[],
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
  const [first] = legs;
  if (first === undefined) throw new RangeError("a stream holds at least one leg");
  const flow = flowOf(first);
  const [giver, receiver] = [headOf(first.giver), headOf(first.receiver)];
  const own = currenciesOf(legs)[0] ?? currency;
  const sumUnder = (lens: Lens) =>
    sumLegs(withoutUnknown(legs, lens), containment, lens).totals.find((total) => total.currency === own) ?? null;
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
    legs,
    sums,
    isOpen: perLens((lens) => legs.some(({ amounts }) => amounts[lens]?.high === null)),
    reach,
    sure: Math.min(reach.PAID, own === currency ? Number(sums.PAID?.low ?? 0) : 0),
    lens: LENSES.find((lens) => legs.some((leg) => lensOf(leg) === lens)) ?? "REPORTED",
  };
}

/** How far a leg has come; one outside every lens (a licence, control) by the line that it is drawn with. */
function lensOf(leg: NetworkLeg): Lens {
  if (leg.lens !== null) return leg.lens;
  const style = lineStyleOf(leg);
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
