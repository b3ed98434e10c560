import type { NetworkPicture } from "./network-picture";
import type { LabelSide } from "./node-boxes";

/** One party of the zoomable picture. */
interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly kind: string;
  readonly isHub: boolean;
  /** Where the printed picture puts the name. */
  readonly side: LabelSide;
}

/** One arrow of the zoomable picture; `id` lists its links. */
interface GraphEdge {
  readonly id: string;
  readonly giver: string;
  readonly receiver: string;
  readonly family: string;
  readonly line: string;
  readonly width: number;
  readonly hasHead: boolean;
  readonly label: string;
  readonly lenses: readonly string[];
  readonly links: readonly string[];
}

export interface GraphElements {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The printed picture as elements that can be zoomed and moved: same places, same bundles, same looks. */
export function toGraphElements(picture: NetworkPicture): GraphElements {
  return {
    nodes: picture.nodes.map((node) => ({
      id: node.party,
      label: node.lines.map((line) => line.text).join("\n"),
      x: node.x,
      y: node.y,
      size: 2 * node.radius,
      kind: node.kind,
      isHub: node.isHub,
      side: node.side,
    })),
    edges: picture.arrows.map((arrow) => ({
      id: arrow.links.join(" "),
      giver: arrow.giver,
      receiver: arrow.receiver,
      family: arrow.family,
      line: arrow.line,
      width: arrow.width,
      hasHead: arrow.head !== null,
      label: arrow.links.length > 1 ? `×${arrow.links.length}` : (arrow.tag?.text ?? ""),
      lenses: arrow.lenses,
      links: arrow.links,
    })),
  };
}
