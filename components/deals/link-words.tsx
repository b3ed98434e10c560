import type { Link } from "@/lib/domain/model/case-records";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import { anchorHref } from "@/lib/view/addresses";
import { linkSentence } from "@/lib/view/deals/link-sentence";
import { amountWithTerm } from "@/lib/view/deals/term-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** A link as a sentence in which both parties can be followed. */
export function LinkWords({
  link,
  networkLink,
  context,
}: {
  link: Link;
  networkLink: NetworkLink | undefined;
  context: PageContext;
}) {
  return linkSentence(context.index, link, networkLink, context.locale).map((part) =>
    part.type === "party" ? (
      <a key={`${part.slug}`} href={anchorHref("party", part.slug)}>
        {part.name}
      </a>
    ) : (
      part.text
    ),
  );
}

/** The amount of a link as stated: the figure with its years, "undisclosed" where a source says so, else "not stated". */
export function linkAmountText(link: NetworkLink | undefined, context: PageContext): string {
  if (link?.amount) return amountWithTerm(link.amount, context.index.terms.get(link.link), context.locale);
  return link?.undisclosed ? context.messages.undisclosed : context.messages.notStated;
}
