import { isShownUnder } from "@/lib/domain/lens/link-under-lens";
import type { Slug } from "@/lib/domain/model/case-records";
import { isMutual } from "@/lib/domain/model/link-kinds";
import type { NetworkLayout, NetworkLink } from "@/lib/domain/model/snapshot-document";
import { FLOW_FAMILIES, type FlowFamily, LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { compareText } from "../../domain/model/ids";
import type { DocumentIndex } from "../snapshots/document-index";
import {
  ARROW_WIDTHS,
  LINE_STYLES,
  type LineStyle,
  lineStyleOf,
  pictureCurrency,
  type WidthClass,
  widthClassOf,
  widthStepsOf,
} from "./arrow-looks";
import { type Bow, drawBow } from "./arrow-path";

/** Parallel links of one family and firmness in one direction, drawn as one arrow. */
export interface ArrowBundle {
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly family: FlowFamily;
  readonly line: LineStyle;
  readonly links: readonly NetworkLink[];
  /** Every lens under which at least one link counts, narrowest first. */
  readonly lenses: readonly Lens[];
  readonly widthClass: WidthClass;
  /** False where the link has no direction: a joint development. */
  readonly hasHead: boolean;
  readonly bow: Bow;
}

const SPACE_BETWEEN = 15;

type Places = ReadonlyMap<Slug, NetworkLayout["nodes"][number]>;

/** Bundles the drawn links of a document and bends bundles between the same two parties away from each other. */
export function bundleArrows(index: DocumentIndex, places: Places): readonly ArrowBundle[] {
  const { network } = index.document;
  const currency = pictureCurrency(network);
  const steps = widthStepsOf(network);
  const bundles = new Map<string, NetworkLink[]>();
  for (const link of network.links) {
    if (!link.drawn || link.giver === link.receiver || !places.has(link.giver) || !places.has(link.receiver)) continue;
    const key = [link.giver, link.receiver, FLOW_FAMILIES.indexOf(link.family), lineStyleOf(link)].join(" ");
    bundles.set(key, [...(bundles.get(key) ?? []), link]);
  }
  const pairs = new Map<string, Unplaced[]>();
  for (const key of [...bundles.keys()].sort(compareText)) {
    const unplaced = describeBundle(bundles.get(key) ?? [], currency, steps);
    const pair = [unplaced.giver, unplaced.receiver].sort(compareText).join(" ");
    pairs.set(pair, [...(pairs.get(pair) ?? []), unplaced]);
  }
  return [...pairs.values()].flatMap((pair) => bendApart(pair, places));
}

type Unplaced = Omit<ArrowBundle, "bow">;

function describeBundle(
  links: readonly NetworkLink[],
  currency: string | null,
  steps: ReturnType<typeof widthStepsOf>,
): Unplaced {
  const [link] = links;
  if (link === undefined) throw new RangeError("a bundle holds at least one link");
  return {
    giver: link.giver,
    receiver: link.receiver,
    family: link.family,
    line: lineStyleOf(link),
    links,
    lenses: LENSES.filter((lens) => links.some((one) => isShownUnder(one, lens))),
    widthClass: widthClassOf(links, currency, steps),
    hasHead: links.some((one) => !isMutual(one.kind)),
  };
}

/** Puts the bundles of one pair side by side, those of one direction together, and bends them around the middle. */
function bendApart(pair: readonly Unplaced[], places: Places): readonly ArrowBundle[] {
  const [anchor] = [...pair].sort((one, other) => compareText(one.giver, other.giver));
  const ordered = [...pair].sort(
    (one, other) =>
      compareText(one.giver, other.giver) ||
      FLOW_FAMILIES.indexOf(one.family) - FLOW_FAMILIES.indexOf(other.family) ||
      LINE_STYLES.indexOf(one.line) - LINE_STYLES.indexOf(other.line),
  );
  const widths = ordered.map((bundle) => ARROW_WIDTHS[bundle.widthClass] + SPACE_BETWEEN);
  const total = widths.reduce((sum, width) => sum + width, 0);
  let used = 0;
  return ordered.flatMap((bundle, position) => {
    const giver = places.get(bundle.giver);
    const receiver = places.get(bundle.receiver);
    const width = widths[position] ?? 0;
    const offset = used + width / 2 - total / 2;
    used += width;
    if (giver === undefined || receiver === undefined) return [];
    // Offsets count to the left of the anchor's way; on the way back left is the other side.
    const sided = bundle.giver === anchor?.giver ? offset : -offset;
    return [{ ...bundle, bow: drawBow(giver, receiver, sided, bundle.hasHead ? headLength(bundle.widthClass) : 0) }];
  });
}

/** Length of the arrowhead of a width class; heads grow more slowly than lines. */
export function headLength(widthClass: WidthClass): number {
  return 8 + ARROW_WIDTHS[widthClass] * 1.05;
}
