/** Discs that the keys walk between. */
const DISCS = ".hub, .rim";
const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
/** Hits that the field shows; who types on gets fewer. */
const MOST_HITS = 8;

/**
 * Panels open by the style sheet alone. The script lights what an open panel is about, moves the focus into it and back,
 * closes it with Escape, and walks between discs with the arrow keys.
 */
export function joinPanels(page: Document): void {
  const pictures = [...page.querySelectorAll<SVGSVGElement>("svg.hubs, svg.whole")];
  if (pictures.length === 0) return;
  let opener: Element | null = null;
  const follow = () => {
    const open = page.querySelector<HTMLElement>(".panel:target");
    const [first, second] = (open?.dataset["panel"] ?? "").split(" ");
    for (const picture of pictures) {
      // A panel of a deal speaks of no arrow: the pictures stay as they are.
      picture.classList.toggle("has-open", Boolean(first));
      for (const part of picture.querySelectorAll<SVGElement>("[data-ends], [data-party]")) {
        const ends = (part.dataset["ends"] ?? part.dataset["party"] ?? "").split(" ");
        part.classList.toggle("is-open", ends.includes(first ?? "") && ends.includes(second ?? first ?? ""));
      }
      lightEnds(picture);
    }
    if (open !== null) open.focus({ preventScroll: true });
    else if (opener instanceof SVGElement || opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    if (open === null) opener = null;
  };
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link !== null && /^#[pdm]-/.test(link.getAttribute("href") ?? "") && link.closest(".panel") === null)
      opener = link;
  });
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && page.querySelector(".panel:target") !== null) location.hash = "panel-closed";
    const direction = DIRECTIONS[event.key];
    const here = event.target instanceof Element ? event.target.closest(DISCS) : null;
    if (direction === undefined || here === null) return;
    const next = nearest(here, direction);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  });
  window.addEventListener("hashchange", follow);
  // What an address opens is known to the style sheet when the page has been read, and not before.
  window.addEventListener("load", follow);
  follow();
}

/** The discs at the ends of lit arrows stay too. */
function lightEnds(picture: SVGSVGElement): void {
  const ends = new Set(
    [...picture.querySelectorAll<SVGElement>(".stream.is-open")].flatMap((way) =>
      (way.dataset["ends"] ?? "").split(" "),
    ),
  );
  for (const disc of picture.querySelectorAll<SVGElement>(DISCS)) {
    if (ends.has(disc.dataset["party"] ?? "")) disc.classList.add("is-open");
  }
}

/** The nearest disc within 60 degrees of the direction; null where there is none. */
function nearest(here: Element, [alongX, alongY]: readonly [number, number]): SVGAElement | null {
  const start = middleOf(here);
  let best: { disc: SVGAElement; distance: number } | null = null;
  for (const disc of here.closest("svg")?.querySelectorAll<SVGAElement>(DISCS) ?? []) {
    const middle = middleOf(disc);
    const [dx, dy] = [middle.x - start.x, middle.y - start.y];
    const distance = Math.hypot(dx, dy);
    if (distance === 0 || (dx * alongX + dy * alongY) / distance < 0.5) continue;
    if (best === null || distance < best.distance) best = { disc, distance };
  }
  return best?.disc ?? null;
}

function middleOf(disc: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = (disc.querySelector("circle") ?? disc).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** A party as the field finds it: its name, where it leads, and all that it is called in small letters. */
interface Findable {
  readonly name: string;
  readonly address: string;
  readonly called: readonly string[];
}

/** A field that finds parties by any name or ticker in either language, and says when there is none. */
export function joinFinder(page: Document, say: (words: string) => void): void {
  const finder = page.querySelector<HTMLElement>("[data-finder]");
  if (finder === null) return;
  const { finder: text = "", none = "", parties: lines = "" } = finder.dataset;
  const parties = readParties(lines);
  const label = page.createElement("label");
  const field = page.createElement("input");
  const hits = page.createElement("span");
  field.type = "search";
  field.id = "find-party";
  label.htmlFor = field.id;
  label.textContent = text;
  field.addEventListener("input", () => {
    const words = field.value.trim().toLowerCase();
    const found = words === "" ? [] : findParties(parties, words).slice(0, MOST_HITS);
    hits.replaceChildren(
      ...found.map(({ name, address }) => {
        const link = page.createElement("a");
        link.href = address;
        link.textContent = name;
        return link;
      }),
    );
    const nobody = words === "" || found.length > 0 ? "" : none.replace("{word}", field.value.trim());
    if (nobody !== "") hits.textContent = nobody;
    say(nobody || found.map(({ name }) => name).join(", "));
  });
  field.addEventListener("keydown", (event) => {
    const [first] = hits.querySelectorAll("a");
    if (event.key === "Enter") first?.click();
  });
  finder.prepend(label, field, hits);
}

/** A party for each line: its name, where it leads, and what else it is called. */
function readParties(lines: string): readonly Findable[] {
  return lines.split("\n").flatMap((line): readonly Findable[] => {
    const [name = "", address = "", ...others] = line.split("\t");
    if (name === "") return [];
    return [{ name, address, called: [name, ...others].map((one) => one.toLowerCase()) }];
  });
}

/** Those whose name begins with the words before those that hold them elsewhere. */
function findParties(parties: readonly Findable[], words: string): readonly Findable[] {
  const begins = parties.filter(({ called }) => called.some((name) => name.startsWith(words)));
  return [
    ...begins,
    ...parties.filter((party) => !begins.includes(party) && party.called.some((name) => name.includes(words))),
  ];
}
