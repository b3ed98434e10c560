import type { Link } from "@/lib/domain/model/case-records";
import type { NetworkLeg } from "@/lib/domain/model/snapshot-document";
import { anchorHref } from "@/lib/view/addresses";
import { linkSentence } from "@/lib/view/deals/link-sentence";
import { amountWithTerm } from "@/lib/view/deals/term-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** A leg as a sentence in which both parties can be followed. */
export function LinkWords({ link, leg, context }: { link: Link; leg: NetworkLeg | undefined; context: PageContext }) {
  return linkSentence(context.index, link, leg, context.locale).map((part) =>
    part.type === "party" ? (
      <a key={`${part.slug}`} href={anchorHref("party", part.slug)}>
        {part.name}
      </a>
    ) : (
      part.text
    ),
  );
}

/** The amount of a leg as stated: the figure with its years, "undisclosed" where a source says so, else "not stated". */
export function legAmountText(leg: NetworkLeg | undefined, context: PageContext): string {
  if (leg?.amount) return amountWithTerm(leg.amount, context.index.terms.get(leg.link), context.locale);
  return leg?.undisclosed ? context.messages.undisclosed : context.messages.notStated;
}
