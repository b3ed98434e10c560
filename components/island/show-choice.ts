import type { AddressChoice } from "@/lib/view/network/choice-address";
import {
  EMPHASES,
  type Emphasis,
  emphasizeArrow,
  emphasizeNode,
  type NetworkChoice,
} from "@/lib/view/network/emphasis";
import type { PageParts } from "./read-page";

/** Turns what the address says into what the picture needs: the loop into its links. */
export function toNetworkChoice(choice: AddressChoice, { loops }: Pick<PageParts, "loops">): NetworkChoice {
  const { record } = choice;
  return {
    lens: choice.lens,
    families: choice.families === null ? null : new Set(choice.families),
    loopLinks: loops.find((loop) => loop.id === choice.loop)?.links ?? null,
    link: record?.type === "link" ? record.slug : null,
    party: record?.type === "party" ? record.slug : null,
    query: choice.query.trim(),
  };
}

/** Shows a choice on the page by classes alone: picture, table and list of loops follow together. */
export function showChoice(address: AddressChoice, parts: PageParts): void {
  const choice = toNetworkChoice(address, parts);
  const looksOfParty = new Map<string, Emphasis[]>();
  const looksOfArrow = new Map<string, Emphasis>();
  for (const { element, traits } of parts.arrows) {
    const look = emphasizeArrow(traits, choice);
    setLook(element, look);
    looksOfArrow.set(traits.links.join(" "), look);
    for (const party of [traits.giver, traits.receiver]) {
      looksOfParty.set(party, [...(looksOfParty.get(party) ?? []), look]);
    }
  }
  for (const { element, links } of parts.tags) setLook(element, looksOfArrow.get(links) ?? "normal");
  for (const { element, traits } of parts.rows) setLook(element, emphasizeArrow(traits, choice));
  for (const { element, traits } of parts.nodes) {
    setLook(element, emphasizeNode(traits, choice, looksOfParty.get(traits.party) ?? []));
  }
  showLoops(address, parts);
}

function setLook(element: Element, look: Emphasis): void {
  for (const word of EMPHASES) element.classList.toggle(`is-${word}`, word === look && word !== "normal");
}

/** Loops that do not close under the chosen lens are folded away; the chosen loop is open and marked. */
function showLoops({ lens, loop }: AddressChoice, { loops }: PageParts): void {
  for (const { element, id, lenses } of loops) {
    element.hidden = lens !== null && !lenses.includes(lens);
    element.classList.toggle("is-selected", id === loop);
    if (id === loop) element.querySelector("details")?.setAttribute("open", "");
  }
  for (const group of new Set(loops.map(({ element }) => element.closest<HTMLElement>(".loop-group")))) {
    if (group !== null)
      group.hidden = [...group.querySelectorAll<HTMLElement>("[data-loop]")].every((one) => one.hidden);
  }
}
