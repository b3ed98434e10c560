import type { ArrowTraits, NodeTraits } from "@/lib/view/network/emphasis";

/** What the page holds, read once from its attributes: the island needs no document to light up the picture. */
export interface PageParts {
  readonly picture: SVGSVGElement;
  readonly arrows: readonly { readonly element: Element; readonly traits: ArrowTraits }[];
  readonly rows: readonly { readonly element: Element; readonly traits: ArrowTraits }[];
  readonly tags: readonly { readonly element: Element; readonly links: string }[];
  readonly nodes: readonly { readonly element: SVGAElement; readonly traits: NodeTraits }[];
  readonly loops: readonly LoopPart[];
}

interface LoopPart {
  readonly element: HTMLElement;
  readonly id: string;
  readonly links: ReadonlySet<string>;
  readonly lenses: readonly string[];
}

/** Reads the parts of the page; null where the page has no network. */
export function readPage(page: Document): PageParts | null {
  const picture = page.querySelector<SVGSVGElement>("svg[data-network]");
  if (picture === null) return null;
  return {
    picture,
    arrows: all(picture, ".arrow").map((element) => ({ element, traits: readArrow(element) })),
    rows: all(page, "tr[data-link]").map((element) => ({ element, traits: readArrow(element) })),
    tags: all(picture, ".tag").map((element) => ({ element, links: attribute(element, "link") })),
    nodes: [...picture.querySelectorAll<SVGAElement>(".node")].map((element) => ({
      element,
      traits: {
        party: attribute(element, "party"),
        words: (element.getAttribute("aria-label") ?? "").toLowerCase(),
      },
    })),
    loops: [...page.querySelectorAll<HTMLElement>("[data-loop]")].map((element) => ({
      element,
      id: attribute(element, "loop"),
      links: new Set(words(element, "link")),
      lenses: words(element, "lens"),
    })),
  };
}

function readArrow(element: Element): ArrowTraits {
  return {
    links: words(element, "link"),
    giver: attribute(element, "giver"),
    receiver: attribute(element, "receiver"),
    family: attribute(element, "family"),
    lenses: words(element, "lens"),
  };
}

function all(root: ParentNode, selector: string): readonly Element[] {
  return [...root.querySelectorAll(selector)];
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(`data-${name}`) ?? "";
}

function words(element: Element, name: string): readonly string[] {
  return attribute(element, name).split(" ").filter(Boolean);
}
