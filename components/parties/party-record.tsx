import { ClaimTable } from "@/components/claims/claim-table";
import { AskedParties } from "@/components/loops/asked-parties";
import { ReaderText } from "@/components/words/reader-text";
import type { Party } from "@/lib/domain/model/case-records";
import { anchorHref, anchorId } from "@/lib/view/addresses";
import { countryName } from "@/lib/view/claims/claim-words";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { label, localize } from "@/lib/view/labels";
import { partyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** Everything about one party: who it is, its links, its claims. Opens as the panel when it is chosen. */
export function PartyRecord({ party, context }: { party: Party; context: PageContext }) {
  const { index, locale, messages } = context;
  const links = index.linksOfParty.get(party.slug) ?? [];
  return (
    <details className="party">
      <summary>
        <h3>{localize(party.name, locale)}</h3> <span className="faint">{messages.linkCount(links.length)}</span>
      </summary>
      <section id={anchorId("party", party.slug)} data-party={party.slug} className="record" tabIndex={-1}>
        <a className="record-close" href="#network">
          {messages.close}
        </a>
        <h4>{localize(party.name, locale)}</h4>
        <p className="faint">
          {label.partyKind(party.kind, locale)}
          {party.jurisdiction ? ` · ${countryName(party.jurisdiction, locale)}` : null}
          {party.ticker ? ` · ${party.ticker}` : null}
          {party.sponsor ? (
            <>
              {" · "}
              {messages.sponsor}:{" "}
              <a href={anchorHref("party", party.sponsor)}>{partyName(index, party.sponsor, locale)}</a>
            </>
          ) : null}
        </p>
        {party.note ? (
          <p className="remark">
            <ReaderText text={party.note} locale={locale} />
          </p>
        ) : null}
        {index.loopParties.has(party.slug) || index.askedParties.has(party.slug) ? (
          <AskedParties parties={[party.slug]} context={context} />
        ) : null}
        <ul className="links">
          {links.map((link) => {
            const networkLink = index.networkLinks.get(link.slug);
            const stage = networkLink?.stage ?? index.deals.get(link.deal)?.stage;
            return (
              <li key={link.slug} className={`flow flow-${networkLink?.family ?? "cooperation"}`}>
                <a href={anchorHref("link", link.slug)}>{linkSentenceText(index, link, networkLink, locale)}</a>
                <span className="faint">
                  {" "}
                  {link.layer === "told" ? messages.onlyTold : stage ? label.stage(stage, locale) : null}
                </span>
              </li>
            );
          })}
        </ul>
        <ClaimTable claims={index.claimsOf("party", party.slug)} caption={messages.claim} context={context} />
      </section>
    </details>
  );
}
