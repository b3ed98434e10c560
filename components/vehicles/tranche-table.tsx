import { ReaderText } from "@/components/words/reader-text";
import type { VehicleLink, VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { formatMoneyInterval } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { poolsFirst } from "@/lib/view/vehicles/structure-picture";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { ClaimRefs } from "./claim-refs";

/** Who is owed what: debt before equity, each with its terms; a slice is marked and not added. */
export function TrancheTable({ record, context }: { record: VehicleRecord; context: PageContext }) {
  const words = vehicleMessages(context.locale);
  const links = [...record.debt, ...poolsFirst(record.equity)];
  if (links.length === 0) return <p className="faint">{words.nothing}</p>;
  return (
    <div className="scroll">
      <table className="tranches">
        <caption>{words.tranchesTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.holder}</th>
            <th scope="col">{words.amount}</th>
            <th scope="col">{words.tranche}</th>
            <th scope="col">{words.terms}</th>
            <th scope="col">{words.stage}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <TrancheRow key={link.link.slug} link={link} context={context} />
          ))}
          {record.cost === null ? null : (
            <tr>
              <th scope="row">{words.cost}</th>
              <td className="num">
                {formatMoneyInterval(record.cost.amount, context.locale)}
                <ClaimRefs claims={record.cost.claims} context={context} />
              </td>
              <td className="faint">{words.costBasis[record.cost.basis]}</td>
              <td />
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function TrancheRow({
  link: { link, networkLink, amount, isBalance, claims, insideOf },
  context,
}: {
  link: VehicleLink;
  context: PageContext;
}) {
  const { index, locale } = context;
  const words = vehicleMessages(locale);
  const outer = insideOf === null ? undefined : index.links.get(insideOf);
  const terms = [link.tranche, link.interest, link.collateral].filter((text) => text !== null);
  return (
    <tr data-tranche={link.slug}>
      <th scope="row">
        <a href={placeOfRecord(index, "link", link.slug, locale)}>{shortPartyName(index, link.payer, locale)}</a>
      </th>
      <td className="num">
        {amount ? formatMoneyInterval(amount, locale) : networkLink.undisclosed ? words.undisclosed : words.notStated}
        {isBalance ? <span className="faint"> {words.balance}</span> : null}
        <ClaimRefs claims={claims} context={context} />
      </td>
      <td>
        {label.kind(link.kind, locale)}
        {outer ? <span className="faint"> {words.insideOf(shortPartyName(index, outer.payer, locale))}</span> : null}
      </td>
      <td>
        {terms.map((text, at) => (
          <span key={text.en}>
            {at > 0 ? marksOf(locale).semicolon : null}
            <ReaderText text={text} locale={locale} />
          </span>
        ))}
        {link.note ? (
          <span className="faint">
            {" "}
            <ReaderText text={link.note} locale={locale} />
          </span>
        ) : null}
      </td>
      <td>{label.stage(networkLink.stage, locale)}</td>
    </tr>
  );
}
