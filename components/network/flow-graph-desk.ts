import cytoscape, { type Core, type EventObjectNode, type StylesheetJson } from "cytoscape";
import type { FlowFamily, Locale } from "@/lib/domain/model/vocabulary";
import { termYears } from "@/lib/view/deals/term-words";
import { localize } from "@/lib/view/labels";
import { edgeLook, scaleOfLinks } from "@/lib/view/network/edge-looks";
import { canvasLabel } from "@/lib/view/network/party-labels";
import { INK_DASHES } from "@/lib/view/pictures/arrow-look";
import { shortAmount } from "@/lib/view/pictures/short-amount";
import type { LiveLink, LiveNetwork } from "@/lib/wire/network";

/** The live picture of the desk. It draws what it is given and tells what was chosen, moved or drawn. */
export interface DeskGraph {
  /** Draws a network; parties that stay keep their places. */
  show(network: LiveNetwork, locale: Locale, choice: DeskChoice): void;
  setDrawing(isDrawing: boolean): void;
  destroy(): void;
}

export interface DeskChoice {
  /** The party or link whose panel is open. */
  readonly chosen: string | null;
  readonly states: ReadonlySet<LiveLink["state"]>;
  readonly families: ReadonlySet<FlowFamily>;
  /** Links of a loop that is shown; empty: none. */
  readonly loop: ReadonlySet<string>;
}

export interface DeskGraphListener {
  readonly onChoose: (kind: "party" | "link", slug: string) => void;
  readonly onMove: (party: string, at: { readonly x: number; readonly y: number }) => void;
  /** The first end of a link was chosen, or none is any more. */
  readonly onStart: (party: string | null) => void;
  readonly onDraw: (giver: string, receiver: string) => void;
}

const MOST_ZOOM_AT_FIRST = 1.1;

/** Mounts an empty picture in a container. */
export function mountDeskGraph(container: HTMLElement, listener: DeskGraphListener): DeskGraph {
  claimStylesheet(container.ownerDocument);
  const cy = cytoscape({
    container,
    style: styleFrom(getComputedStyle(container)),
    minZoom: 0.1,
    maxZoom: 4,
    // Thousands of labels are not drawn while the picture moves.
    hideEdgesOnViewport: true,
    textureOnViewport: true,
  });
  let isDrawing = false;
  let start: string | null = null;
  const begin = (party: string | null) => {
    start = party;
    cy.nodes().removeClass("drawn-from");
    if (party !== null) cy.getElementById(party).addClass("drawn-from");
    listener.onStart(party);
  };
  const reach = (party: string) => {
    if (start === null || start === party) return begin(start === party ? null : party);
    const giver = start;
    begin(null);
    listener.onDraw(giver, party);
  };
  cy.on("tap", "node", ({ target }: EventObjectNode) => {
    if (isDrawing) reach(target.id());
    else listener.onChoose("party", target.id());
  });
  cy.on("tap", "edge", ({ target }) => {
    if (!isDrawing) listener.onChoose("link", target.id());
  });
  // Drawing by dragging: a press on one party that is let go over another.
  let pressed: string | null = null;
  cy.on("tapstart", "node", ({ target }: EventObjectNode) => {
    pressed = target.id();
  });
  cy.on("tapend", "node", ({ target }: EventObjectNode) => {
    if (isDrawing && pressed !== null && pressed !== target.id()) {
      begin(null);
      listener.onDraw(pressed, target.id());
    }
    pressed = null;
  });
  cy.on("dragfree", "node", ({ target }: EventObjectNode) => {
    const { x, y } = target.position();
    listener.onMove(target.id(), { x: Math.round(x), y: Math.round(y) });
  });
  return {
    show: (network, locale, choice) => {
      const hasNew = placeElements(cy, network, locale);
      markElements(cy, network, choice);
      if (hasNew) arrange(cy, network);
    },
    setDrawing: (drawing) => {
      isDrawing = drawing;
      cy.autoungrabify(drawing);
      cy.userPanningEnabled(!drawing);
      begin(null);
    },
    destroy: () => cy.destroy(),
  };
}

/** Adds, changes and takes away what differs. True when parties came that have no place yet. */
function placeElements(cy: Core, { parties, links }: LiveNetwork, locale: Locale): boolean {
  const page = cy.container();
  const style = page === null ? null : getComputedStyle(page);
  const token = (name: string) => style?.getPropertyValue(`--${name}`).trim() ?? "";
  const scale = scaleOfLinks(links);
  let hasNew = false;
  cy.batch(() => {
    const wanted = new Set([...parties, ...links].map(({ slug }) => slug));
    cy.elements()
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const [number, party] of parties.entries()) {
      const label = canvasLabel(localize(party.name, locale));
      const found = cy.getElementById(party.slug);
      if (found.nonempty()) {
        found.data({ label });
        // A party in hand is not torn away by somebody else's move.
        if (party.at && !found.grabbed()) found.position({ ...party.at });
      } else {
        hasNew = true;
        const angle = (2 * Math.PI * number) / Math.max(parties.length, 1);
        const ring = 60 * Math.sqrt(parties.length);
        cy.add({
          group: "nodes",
          data: { id: party.slug, label, kind: party.kind },
          position: party.at ? { ...party.at } : { x: ring * Math.cos(angle), y: ring * Math.sin(angle) },
        });
      }
      cy.getElementById(party.slug)
        .toggleClass("pinned", party.at !== null)
        .toggleClass("in-focus", party.isFocus);
    }
    for (const link of links) {
      const data = { label: linkLabel(link, locale), ...edgeLook(link, scale, token) };
      const found = cy.getElementById(link.slug);
      // An edge cannot change its ends: a link whose ends changed is drawn anew.
      const isSame = found.nonempty() && found.data("source") === link.giver && found.data("target") === link.receiver;
      if (found.nonempty() && !isSame) found.remove();
      if (!isSame)
        cy.add({ group: "edges", data: { id: link.slug, source: link.giver, target: link.receiver, ...data } });
      cy.getElementById(link.slug)
        .data(data)
        .classes([
          `state-${link.state}`,
          ...(data.dash === "" ? [] : [data.dash]),
          ...(data.outline > 0 ? ["is-shape"] : []),
          ...(link.stands ? [] : ["is-over"]),
        ]);
    }
  });
  return hasNew;
}

function markElements(cy: Core, { links }: LiveNetwork, { chosen, states, families, loop }: DeskChoice): void {
  cy.batch(() => {
    cy.elements().removeClass("chosen faded");
    if (chosen !== null) cy.getElementById(chosen).addClass("chosen");
    const shown = new Set<string>();
    for (const link of links) {
      const isShown = loop.size > 0 ? loop.has(link.slug) : states.has(link.state) && families.has(link.family);
      cy.getElementById(link.slug).toggleClass("faded", !isShown);
      if (isShown) shown.add(link.giver).add(link.receiver);
    }
    if (loop.size > 0) cy.nodes().forEach((node) => void node.toggleClass("faded", !shown.has(node.id())));
  });
}

/** Lays out what is not pinned around what is. */
function arrange(cy: Core, { parties }: LiveNetwork): void {
  const pinned = cy.nodes(".pinned");
  pinned.lock();
  cy.layout({
    name: "cose",
    animate: false,
    randomize: false,
    fit: parties.every(({ at }) => at === null),
    nodeRepulsion: () => 250_000,
    idealEdgeLength: () => 150,
    // Links between the same two parties pull as one; each on its own, they would pull their parties into one place.
    edgeElasticity: (edge) => 32 * edge.parallelEdges().length,
    nodeOverlap: 60,
    componentSpacing: 60,
    gravity: 0.6,
    numIter: parties.length > 120 ? 250 : 600,
  }).run();
  pinned.unlock();
  cy.fit(undefined, 30);
  // A handful of parties would fill the picture with letters.
  if (cy.zoom() > MOST_ZOOM_AT_FIRST) {
    cy.zoom(MOST_ZOOM_AT_FIRST);
    cy.center();
  }
}

/**
 * Cytoscape adds a style element unless one with its id is there, and the page allows no inline styles. An empty
 * element takes the place; what it would say stands in the style sheet of the desk.
 */
function claimStylesheet(page: Document): void {
  const id = "__________cytoscape_stylesheet";
  if (page.getElementById(id) !== null) return;
  const place = page.createElement("meta");
  place.id = id;
  page.head.append(place);
}

/** Reads the colours of the page, so that light and dark agree with everything around the picture. */
function styleFrom(page: CSSStyleDeclaration): StylesheetJson {
  const token = (name: string) => page.getPropertyValue(`--${name}`).trim();
  return [
    {
      selector: "node",
      style: {
        width: 26,
        height: 26,
        label: "data(label)",
        "background-color": token("surface-sunk"),
        "border-color": token("ink"),
        "border-width": 1.5,
        color: token("ink"),
        "font-family": page.fontFamily,
        "font-size": 17,
        "text-wrap": "wrap",
        "text-max-width": "120px",
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-outline-color": token("paper"),
        "text-outline-width": 3,
        "min-zoomed-font-size": 5,
      },
    },
    { selector: "node[kind = 'spv']", style: { shape: "diamond" } },
    { selector: "node[kind = 'public_body']", style: { shape: "rectangle" } },
    { selector: "node[kind = 'consortium']", style: { "border-style": "dashed" } },
    { selector: ".pinned", style: { "border-width": 3 } },
    { selector: ".in-focus", style: { "background-color": token("ink"), "font-weight": "bold" } },
    { selector: ".drawn-from", style: { "background-color": token("accent") } },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        label: "data(label)",
        "line-color": "data(fill)",
        "target-arrow-color": "data(line)",
        color: token("ink"),
        "curve-style": "bezier",
        "target-arrow-shape": "triangle",
        "font-family": page.fontFamily,
        "font-size": 12,
        "text-outline-color": token("paper"),
        "text-outline-width": 3,
        "min-zoomed-font-size": 8,
      },
    },
    { selector: ".is-shape", style: { "line-outline-width": "data(outline)", "line-outline-color": "data(line)" } },
    { selector: ".is-announced", style: dashed(INK_DASHES.announced) },
    { selector: ".is-reported", style: dashed(INK_DASHES.reported) },
    // Ink says how far money has come; what the desk thinks of a link is a light around it.
    { selector: ".state-proposed", style: halo(token("flow-contingent")) },
    { selector: ".state-bare", style: { opacity: 0.5, "target-arrow-shape": "vee" } },
    { selector: ".state-disputed", style: halo(token("accent")) },
    { selector: ".is-over", style: { opacity: 0.35 } },
    { selector: ".faded", style: { opacity: 0.08 } },
    { selector: "node.chosen", style: { "border-color": token("accent"), "border-width": 5 } },
    { selector: "edge.chosen", style: { ...halo(token("accent")), "z-index": 9 } },
  ];
}

function halo(colour: string) {
  return { "underlay-color": colour, "underlay-opacity": 0.3, "underlay-padding": 5 };
}

function dashed(pattern: readonly [number, number] | null) {
  return pattern === null ? {} : { "line-style": "dashed" as const, "line-dash-pattern": [...pattern] };
}

/** The amount as the pictures of the page set it, with the years of the contract. */
function linkLabel({ amount, term }: LiveLink, locale: Locale): string {
  return [shortAmount(amount, locale) ?? "", amount === null || term === null ? "" : termYears(term, locale)]
    .filter((part) => part !== "")
    .join(" ");
}
