import { useDesk } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import type { Slug } from "@/lib/domain/model/case-records";
import { deskDealPath, deskLinkPath } from "@/lib/view/desk/record-addresses";
import type { DossierLink } from "@/lib/view/dossiers/dossier-links";
import { formatCount, formatGrade, formatMoneyInterval, formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { dossierMessages } from "@/lib/view/messages/dossiers";

/** Links with amount, stage and what is to be seen to; the largest first. */
export function LinkTable({
  lines,
  most,
  nameOf,
  titleOf,
}: {
  lines: readonly DossierLink[];
  most: number;
  nameOf: (party: Slug) => string;
  /** What a deal is called; without it deals are not named. */
  titleOf?: (deal: Slug) => string;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale).linkTable;
  return (
    <ScrollArea label={dossierMessages(locale).sections.links}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{words.way}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col" className="desk-number">
              {words.amount}
            </th>
            <th scope="col">{words.stage}</th>
            <th scope="col">{words.day}</th>
            {titleOf === undefined ? null : <th scope="col">{words.deal}</th>}
            <th scope="col" className="desk-number">
              {words.claims}
            </th>
            <th scope="col">{words.grade}</th>
            <th scope="col">{words.tags}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, most).map(({ slug, link, payer, payee, claims, grade, needs }) => (
            <tr key={slug}>
              <th scope="row">
                <span className={`kind-mark ${link.family}`} aria-hidden="true" />{" "}
                <a href={deskLinkPath(locale, caseSlug, slug)}>
                  <bdi>{nameOf(payer)}</bdi> → <bdi>{nameOf(payee)}</bdi>
                </a>
              </th>
              <td>{label.kind(link.kind, locale)}</td>
              <td className="desk-number">
                {link.amount === null ? words.notStated : formatMoneyInterval(link.amount, locale)}
              </td>
              <td>
                <span className={`stage-tag ${link.lens ?? "none"}`}>{label.stage(link.stage, locale)}</span>
              </td>
              <td>{formatPartialDate(link.date, locale)}</td>
              {titleOf === undefined ? null : (
                <td>
                  <a href={deskDealPath(locale, caseSlug, link.deal)} dir="auto">
                    {titleOf(link.deal)}
                  </a>
                </td>
              )}
              <td className="desk-number">
                <a href={`${deskLinkPath(locale, caseSlug, slug)}#claims`}>{formatCount(claims, locale)}</a>
              </td>
              <td>{formatGrade(grade)}</td>
              <td>
                {needs.map((need) => (
                  <span key={need} className={`need-tag ${need}`}>
                    {words[need]}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
