import { ClaimRefs } from "@/components/vehicles/claim-refs";
import { type LeftOut, readHeldShares } from "@/lib/domain/analysis/exposure/read-stakes";
import type { Slug } from "@/lib/domain/model/case-records";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { dependenceMessages } from "@/lib/view/dependence/dependence-messages";
import { shareText } from "@/lib/view/dependence/share-bars";
import { formatPartialDate } from "@/lib/view/format";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** Stakes with a stated percentage and its day, direct and seen through; what cannot be seen through, and why. */
export function StakeTable({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = dependenceMessages(locale);
  const { shares, missing, ranges, overstated, ownerless } = readHeldShares(index.document);
  const held = new Set(shares.flatMap((share) => (share.direct === null ? [] : [share.held])));
  const doColumnsAgree = shares.every(({ holder, direct, lookThrough }) => {
    return direct !== null && direct === lookThrough && !held.has(holder);
  });
  const nameOf = (party: Slug) => shortPartyName(index, party, locale);
  const isLeftOut = (reason: LeftOut) => shares.some(({ leftOut }) => leftOut === reason);
  return (
    <>
      {shares.length === 0 ? null : (
        <div className="scroll scroll-small">
          <table>
            <caption>{words.stakesTitle}</caption>
            <thead>
              <tr>
                <th scope="col">{words.holder}</th>
                <th scope="col">{words.held}</th>
                <th scope="col">{words.direct}</th>
                <th scope="col">{words.lookThrough}</th>
                <th scope="col">{words.stakeDay}</th>
              </tr>
            </thead>
            <tbody>
              {shares.map(({ holder, held, direct, asOf, lookThrough, claims }) => (
                <tr key={[holder, held, ...claims].join(" ")} data-stake={`${holder} ${held}`}>
                  <th scope="row">{nameOf(holder)}</th>
                  <td>{nameOf(held)}</td>
                  <td className="num">
                    {direct === null ? "–" : shareText(direct, locale)}
                    {claims.length === 0 ? null : <ClaimRefs claims={claims} context={context} />}
                  </td>
                  <td className="num">{lookThrough === null ? "–" : shareText(lookThrough, locale)}</td>
                  <td>{direct === null ? "–" : asOf === null ? words.undated : formatPartialDate(asOf, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {doColumnsAgree && shares.length > 0 ? <p className="faint">{words.noChain}</p> : null}
      {isLeftOut("overtaken") ? <p className="faint">{words.stakeOvertaken}</p> : null}
      {isLeftOut("cut") ? <p className="faint">{words.stakesCut}</p> : null}
      {overstated.length === 0 ? null : (
        <p className="faint">{words.stakesTooMuch(overstated.map(nameOf).join(words.join))}</p>
      )}
      {ownerless.length === 0 ? null : (
        <p className="faint">{words.noOwnerOutside(ownerless.map(nameOf).join(words.join))}</p>
      )}
      <StakeLinks lead={words.stakeMissing} links={missing} context={context} />
      <StakeLinks lead={words.stakeRange} links={ranges} context={context} />
    </>
  );
}

function StakeLinks({ lead, links, context }: { lead: string; links: readonly Slug[]; context: PageContext }) {
  const { index, locale } = context;
  if (links.length === 0) return null;
  return (
    <>
      <p className="faint">{lead}</p>
      <ul className="missing">
        {links.map((slug) => {
          const link = index.links.get(slug);
          return link ? (
            <li key={slug}>
              <a href={placeOfRecord(index, "link", slug, locale)}>
                {linkSentenceText(index, link, index.networkLinks.get(slug), locale)}
              </a>
            </li>
          ) : null;
        })}
      </ul>
    </>
  );
}
