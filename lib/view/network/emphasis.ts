import { withoutBidiControls } from "@/lib/domain/bidi";
import type { Lens } from "@/lib/domain/model/vocabulary";

/** The four looks of anything in the picture; the style sheet has one rule for each. */
export const EMPHASES = ["normal", "highlighted", "faded", "selected"] as const;
export type Emphasis = (typeof EMPHASES)[number];

/** What a reader has chosen. Null and the empty text mean: no choice made there. */
export interface NetworkChoice {
  readonly lens: Lens | null;
  readonly families: ReadonlySet<string> | null;
  /** Links of the chosen loop; null: no loop is chosen. */
  readonly loopLinks: ReadonlySet<string> | null;
  readonly party: string | null;
  readonly link: string | null;
  readonly query: string;
}

export interface ArrowTraits {
  readonly links: readonly string[];
  readonly giver: string;
  readonly receiver: string;
  readonly family: string;
  readonly lenses: readonly string[];
}

export interface NodeTraits {
  readonly party: string;
  /** Name and aliases in lower case, for the search field. */
  readonly words: string;
}

/**
 * How one arrow looks under a choice. Filters (lens, kinds) come first: what they leave out is faded whatever else is
 * chosen. Then the chosen link is selected, the arrows of a chosen loop or party are highlighted, and the rest fades.
 */
export function emphasizeArrow(arrow: ArrowTraits, choice: NetworkChoice): Emphasis {
  if (choice.lens !== null && !arrow.lenses.includes(choice.lens)) return "faded";
  if (choice.families !== null && !choice.families.has(arrow.family)) return "faded";
  if (choice.link !== null && arrow.links.includes(choice.link)) return "selected";
  const { loopLinks } = choice;
  if (loopLinks !== null) return arrow.links.some((link) => loopLinks.has(link)) ? "highlighted" : "faded";
  if (choice.party !== null) {
    return arrow.giver === choice.party || arrow.receiver === choice.party ? "highlighted" : "faded";
  }
  return choice.link === null ? "normal" : "faded";
}

/**
 * How one party looks, given the looks of its arrows: the chosen party is selected, a party at the end of an emphasized
 * arrow is highlighted, a party all of whose arrows are faded fades. A search narrows to names.
 */
export function emphasizeNode(node: NodeTraits, choice: NetworkChoice, looks: readonly Emphasis[]): Emphasis {
  if (choice.query !== "") {
    return withoutBidiControls(node.words).includes(withoutBidiControls(choice.query).toLowerCase())
      ? "highlighted"
      : "faded";
  }
  if (choice.party === node.party) return "selected";
  if (looks.some((look) => look === "highlighted" || look === "selected")) return "highlighted";
  return looks.some((look) => look === "normal") ? "normal" : "faded";
}
