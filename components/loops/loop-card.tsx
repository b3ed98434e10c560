import { linkAmountText } from "@/components/deals/link-words";
import { joinWay } from "@/lib/domain/bidi";
import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import { anchorHref, anchorId } from "@/lib/view/addresses";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { yearsLabel, yearsOfLinks } from "@/lib/view/deals/term-words";
import { formatMoneyInterval } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import type { LoopCard, LoopRung } from "@/lib/view/loops/loop-cards";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { AskedParties } from "./asked-parties";

/** One loop: who it goes through, how much can go round under each lens, and its links in words. */
export function LoopCardView({ card, context }: { card: LoopCard; context: PageContext }) {
  const { index, locale, messages } = context;
  const names = card.parties.map((slug) => shortPartyName(index, slug, locale));
  const links = card.hops.flatMap((hop) => hop.links.map((link) => link.link));
  const years = yearsOfLinks(index, links, locale);
  return (
    <li
      id={anchorId("loop", card.id)}
      className="loop"
      data-loop={card.id}
      data-kind={card.kind}
      data-lens={card.lenses.join(" ")}
      data-rungs={card.ladder.flatMap(({ lens, closes }) => (closes === null ? [] : [`${lens}:${closes}`])).join(" ")}
      data-link={links.join(" ")}
    >
      <details>
        <summary>
          <span className="loop-names">{joinWay([...names, names[0] ?? ""])}</span>
          <LoopLadder rungs={card.ladder} kind={card.kind} context={context} />
          {years === null ? null : <span className="loop-years">{yearsLabel(years, locale)}</span>}
        </summary>
        <ol className="hops">
          {card.hops.map((hop) => (
            <li key={`${hop.giver} ${hop.receiver}`}>
              <b>{joinWay([hop.giver, hop.receiver].map((slug) => shortPartyName(index, slug, locale)))}</b>
              <ul className="links">
                {hop.links.map((link) => (
                  <LinkLine key={link.link} link={link} context={context} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <AskedParties parties={card.parties} context={context} />
        <p>
          <a href={`?loop=${encodeURIComponent(card.id)}#network`} data-loop-show={card.id}>
            {messages.showInNetwork}
          </a>
        </p>
      </details>
    </li>
  );
}

function LinkLine({ link: networkLink, context }: { link: NetworkLink; context: PageContext }) {
  const { index, locale } = context;
  const link = index.links.get(networkLink.link);
  if (link === undefined) return null;
  const claims = networkLink.claims.flatMap((slug) => index.claims.get(slug) ?? []);
  const evidence = claims.find((claim) => claim.evidence !== null)?.evidence;
  return (
    <li className={`flow flow-${networkLink.family}`}>
      <a href={anchorHref("link", networkLink.link)}>{linkSentenceText(index, link, networkLink, locale)}</a>
      <span className="faint">
        {" "}
        {label.stage(networkLink.stage, locale)}
        {networkLink.amount ? null : ` · ${linkAmountText(networkLink, context)}`}
        {evidence ? ` · ${label.evidence(evidence, locale)}` : null}
      </span>
    </li>
  );
}

function LoopLadder({
  rungs,
  kind,
  context,
}: {
  rungs: readonly LoopRung[];
  kind: LoopCard["kind"];
  context: PageContext;
}) {
  return (
    <span className="ladder">
      {rungs.map((rung) => (
        <span key={rung.lens} className={rung.closes === null ? "rung rung-open" : "rung"}>
          <span className="rung-lens">{label.lens(rung.lens, context.locale)}</span>{" "}
          <span className="num">{rungText(rung, kind, context)}</span>
        </span>
      ))}
    </span>
  );
}

function rungText(rung: LoopRung, kind: LoopCard["kind"], { locale, messages }: PageContext): string {
  if (rung.closes === null) return rung.lens === "PAID" ? messages.notShownPaid : messages.doesNotClose;
  if (rung.currencies.length > 1) return messages.severalCurrencies(rung.currencies.join(", "));
  const amount = rung.bottleneck === null ? messages.closes : formatMoneyInterval(rung.bottleneck, locale);
  return rung.closes === kind ? amount : `${amount} (${messages.closesMixed})`;
}
