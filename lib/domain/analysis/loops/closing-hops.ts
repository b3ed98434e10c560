import { countsUnder, isShownUnder } from "../../lens/link-under-lens";
import type { Slug } from "../../model/case-records";
import type { FlowClass, LoopSet, NetworkLink } from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import { withoutExchanges } from "./exchanges";

export const LOOP_KINDS = ["cash", "mixed"] as const;

/** Flows that close a mixed loop: cash, gains of a stake, warrants, and guarantees. Method page, B6. */
const VALUE_CLASSES: ReadonlySet<FlowClass> = new Set(["cash", "stake", "noncash", "contingent"]);

/** True for a link that counts under the lens and carries what loops of the kind are made of. */
export function isOfKind(link: NetworkLink, kind: LoopSet["kind"], lens: Lens): boolean {
  return countsUnder(link, lens) && (kind === "cash" ? isCash(link) : VALUE_CLASSES.has(link.flowClass));
}

/** True where a link of cash is shown to have come as far as the lens. */
export function hasShownCash(links: readonly NetworkLink[], lens: Lens): boolean {
  return links.some((link) => isCash(link) && isShownUnder(link, lens));
}

/**
 * True where steps with these links close a loop of the kind under the lens, as `findLoopSet` would list it.
 *
 * @param steps all links of each step, in the order of the loop
 */
export function closesLoop(
  steps: readonly (readonly NetworkLink[])[],
  kind: LoopSet["kind"],
  lens: Lens,
  headOf: (party: Slug) => Slug,
): boolean {
  const counted = steps.map((links) => links.filter((link) => isOfKind(link, kind, lens)));
  const shown = counted.map((links) => links.filter((link) => isShownUnder(link, lens)));
  if (shown.some((links) => links.length === 0)) return false;
  if (kind === "mixed" && counted.every((links) => hasShownCash(links, lens))) return false;
  const [there, back] = shown;
  if (!there || !back || shown.length > 2) return true;
  const closing = withoutExchanges(there, back, headOf);
  return closing.there.length > 0 && closing.back.length > 0;
}

export function isCash(link: Pick<NetworkLink, "flowClass">): boolean {
  return link.flowClass === "cash";
}

/** The name of a step between two parties. */
export function hopKey(giver: Slug, receiver: Slug): string {
  return `${giver} ${receiver}`;
}
