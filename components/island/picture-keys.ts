import type { PageParts } from "./read-page";

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * One tab stop for the whole picture; inside it the arrow keys walk along arrows to the nearest party that way, or to
 * the nearest party at all where no arrow leads there. Enter follows the link, as everywhere.
 */
export function joinPictureKeys({ picture, nodes }: PageParts): void {
  const elements = nodes.map(({ element }) => element);
  const first = elements.find((element) => element.classList.contains("is-hub")) ?? elements[0];
  for (const element of elements) element.setAttribute("tabindex", element === first ? "0" : "-1");
  picture.addEventListener("keydown", (event) => {
    const direction = DIRECTIONS[event.key];
    const here = event.target instanceof Element ? event.target.closest<SVGAElement>(".node") : null;
    if (direction === undefined || here === null) return;
    event.preventDefault();
    const neighbours = new Set((here.dataset["neighbours"] ?? "").split(" "));
    const isNeighbour = (element: SVGAElement) => neighbours.has(element.dataset["party"] ?? "");
    const next =
      nearest(here, elements.filter(isNeighbour), direction) ??
      nearest(
        here,
        elements.filter((element) => element !== here),
        direction,
      );
    if (next === null) return;
    for (const element of elements) element.setAttribute("tabindex", element === next ? "0" : "-1");
    next.focus();
  });
}

/** The nearest party within 60 degrees of the direction; null where there is none. */
function nearest(
  here: SVGAElement,
  others: readonly SVGAElement[],
  [alongX, alongY]: readonly [number, number],
): SVGAElement | null {
  const start = middleOf(here);
  let best: { element: SVGAElement; distance: number } | null = null;
  for (const element of others) {
    const middle = middleOf(element);
    const dx = middle.x - start.x;
    const dy = middle.y - start.y;
    const distance = Math.hypot(dx, dy);
    if (distance === 0 || (dx * alongX + dy * alongY) / distance < 0.5) continue;
    if (best === null || distance < best.distance) best = { element, distance };
  }
  return best?.element ?? null;
}

function middleOf(element: SVGAElement): { readonly x: number; readonly y: number } {
  const glyph = element.querySelector(".glyph") ?? element;
  const { left, top, width, height } = glyph.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
