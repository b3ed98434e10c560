import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from "cytoscape";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { FLOW_FAMILIES, type Locale } from "@/lib/domain/model/vocabulary";
import {
  EMPHASES,
  type Emphasis,
  emphasizeArrow,
  emphasizeNode,
  type NetworkChoice,
} from "@/lib/view/network/emphasis";
import { type GraphElements, toGraphElements } from "@/lib/view/network/graph-elements";
import { drawNetwork } from "@/lib/view/network/network-picture";
import { indexDocument } from "@/lib/view/snapshots/document-index";

/** The zoomable picture. The only file that knows Cytoscape; it draws what the view decided and tells what was chosen. */
export interface FlowGraph {
  show(choice: NetworkChoice): void;
  destroy(): void;
}

/** Mounts the network of a document at its frozen places; `onChoose` gets the fragment of the chosen record. */
export function mountFlowGraph(
  container: HTMLElement,
  snapshot: SnapshotDocument,
  locale: Locale,
  onChoose: (fragment: string) => void,
): FlowGraph {
  const graph = toGraphElements(drawNetwork(indexDocument(snapshot), locale));
  claimStylesheet(container.ownerDocument);
  const cy = cytoscape({
    container,
    elements: toElements(graph),
    style: styleFrom(getComputedStyle(container)),
    layout: { name: "preset" },
    minZoom: 0.2,
    maxZoom: 4,
  });
  cy.fit(undefined, 20);
  cy.on("tap", "node", (event) => onChoose(`party-${event.target.id()}`));
  cy.on("tap", "edge", (event) => onChoose(`link-${event.target.data("links")[0]}`));
  return { show: (choice) => showOn(cy, graph, choice), destroy: () => cy.destroy() };
}

/**
 * Cytoscape adds a style element unless one with its id is there, and the page allows no inline styles. An empty
 * element takes the place; what it would say stands in the style sheet of the page.
 */
function claimStylesheet(page: Document): void {
  const id = "__________cytoscape_stylesheet";
  if (page.getElementById(id) !== null) return;
  const place = page.createElement("meta");
  place.id = id;
  page.head.append(place);
}

function toElements({ nodes, edges }: GraphElements): ElementDefinition[] {
  return [
    ...nodes.map(({ x, y, ...data }) => ({
      data,
      position: { x, y },
      classes: [
        `kind-${data.kind}`,
        ...data.side.split("-").map((side) => `label-${side}`),
        ...(data.isHub ? ["is-hub"] : []),
      ],
    })),
    ...edges.map(({ giver, receiver, ...data }) => ({
      data: { ...data, source: giver, target: receiver },
      classes: [`flow-${data.family}`, `line-${data.line}`, ...(data.hasHead ? ["has-head"] : [])],
    })),
  ];
}

function showOn(cy: Core, { nodes, edges }: GraphElements, choice: NetworkChoice): void {
  cy.batch(() => {
    const looksOfParty = new Map<string, Emphasis[]>();
    for (const edge of edges) {
      const look = emphasizeArrow(edge, choice);
      setLook(cy, edge.id, look);
      for (const party of [edge.giver, edge.receiver]) {
        looksOfParty.set(party, [...(looksOfParty.get(party) ?? []), look]);
      }
    }
    for (const { id, label } of nodes) {
      const words = label.replaceAll("\n", " ").toLowerCase();
      setLook(cy, id, emphasizeNode({ party: id, words }, choice, looksOfParty.get(id) ?? []));
    }
  });
}

function setLook(cy: Core, id: string, look: Emphasis): void {
  const element = cy.getElementById(id);
  for (const word of EMPHASES) element.toggleClass(word, word === look);
}

/** Names stand on the side that the printed picture chose; "below-right" is both below and right. */
const LABEL_STYLES: StylesheetJson = [
  { selector: ".label-below", style: { "text-valign": "bottom", "text-margin-y": 4 } },
  { selector: ".label-above", style: { "text-valign": "top", "text-margin-y": -4 } },
  { selector: ".label-right", style: { "text-halign": "right", "text-margin-x": 4, "text-justification": "left" } },
  { selector: ".label-left", style: { "text-halign": "left", "text-margin-x": -4, "text-justification": "right" } },
  { selector: ".label-below.label-right, .label-above.label-right", style: { "text-margin-x": -6 } },
  { selector: ".label-below.label-left, .label-above.label-left", style: { "text-margin-x": 6 } },
];

/** Reads the colours of the page, so that light, dark and print agree with the printed picture. */
function styleFrom(page: CSSStyleDeclaration): StylesheetJson {
  const token = (name: string) => page.getPropertyValue(`--${name}`).trim();
  return [
    {
      selector: "node",
      style: {
        width: "data(size)",
        height: "data(size)",
        label: "data(label)",
        "background-color": token("surface-sunk"),
        "border-color": token("ink"),
        "border-width": 1.6,
        color: token("ink"),
        "font-family": page.fontFamily,
        "font-size": 19,
        "text-wrap": "wrap",
        "text-valign": "center",
        "text-halign": "center",
        "text-outline-color": token("paper"),
        "text-outline-width": 3,
      },
    },
    { selector: ".kind-spv", style: { shape: "diamond" } },
    { selector: ".kind-public_body", style: { shape: "rectangle" } },
    { selector: ".kind-consortium", style: { "border-style": "dashed", "background-color": token("paper") } },
    { selector: "node.is-hub", style: { "background-color": token("ink"), "font-weight": "bold", "font-size": 22 } },
    ...LABEL_STYLES,
    { selector: ".label-inside", style: { color: token("paper"), "text-outline-width": 0 } },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        label: "data(label)",
        "curve-style": "bezier",
        "control-point-step-size": 46,
        "font-family": page.fontFamily,
        "font-size": 14,
        "font-weight": "bold",
        "text-outline-color": token("paper"),
        "text-outline-width": 3,
        opacity: 0.9,
      },
    },
    { selector: ".has-head", style: { "target-arrow-shape": "triangle" } },
    ...FLOW_FAMILIES.map((family) => ({
      selector: `.flow-${family}`,
      style: {
        "line-color": token(`flow-${family}`),
        "target-arrow-color": token(`flow-${family}`),
        color: token(`flow-${family}`),
      },
    })),
    { selector: ".line-dashed", style: { "line-style": "dashed", "line-dash-pattern": [12, 6] } },
    { selector: ".line-dotted", style: { "line-style": "dashed", "line-dash-pattern": [3, 5] } },
    { selector: ".faded", style: { opacity: 0.12 } },
    { selector: ".selected", style: { "border-color": token("accent"), "border-width": 4, "z-index": 9 } },
  ];
}
