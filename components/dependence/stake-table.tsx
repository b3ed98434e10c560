import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { readHeldShares } from "@/lib/domain/analysis/exposure/read-dependence";
import { recordPath } from "@/lib/view/addresses";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { dependenceMessages } from "@/lib/view/dependence/dependence-messages";
import { shareText } from "@/lib/view/dependence/share-bars";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** Stakes with a stated percentage, direct and seen through; the stakes without one as missing claims. */
export function StakeTable({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = dependenceMessages(locale);
  const { shares, missing } = readHeldShares(index.document);
  const hasChain = shares.some(({ direct, lookThrough }) => direct === null || Math.abs(direct - lookThrough) > 1e-9);
  return (
    <>
      <div className="scroll scroll-small">
        <table>
          <caption>{words.stakesTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.holder}</th>
              <th scope="col">{words.held}</th>
              <th scope="col">{words.direct}</th>
              <th scope="col">{words.lookThrough}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ holder, held, direct, lookThrough, claim }) => (
              <tr key={`${holder} ${held}`} data-stake={`${holder} ${held}`}>
                <th scope="row">{shortPartyName(index, holder, locale)}</th>
                <td>{shortPartyName(index, held, locale)}</td>
                <td className="num">
                  {direct === null ? "–" : shareText(direct, locale)}
                  {claim === null ? null : <ClaimRefs claims={[claim]} context={context} />}
                </td>
                <td className="num">{shareText(lookThrough, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasChain ? null : <p className="faint">{words.noChain}</p>}
      {missing.length === 0 ? null : (
        <>
          <p className="faint">{words.stakeMissing}</p>
          <ul className="missing">
            {missing.map((slug) => {
              const link = index.links.get(slug);
              return link ? (
                <li key={slug}>
                  <a href={recordPath(index.document, "link", slug, locale)}>
                    {linkSentenceText(index, link, index.legs.get(slug), locale)}
                  </a>
                </li>
              ) : null;
            })}
          </ul>
        </>
      )}
    </>
  );
}
