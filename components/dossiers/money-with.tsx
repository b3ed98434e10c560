import { useDesk } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Lens } from "@/lib/domain/model/vocabulary";
import { deskPartyPath } from "@/lib/view/desk/record-addresses";
import type { MoneySide, PartyMoney } from "@/lib/view/dossiers/party-money";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { InkBar } from "./ink-bar";
import { NumberLink } from "./number-link";

/** Rows that a page shows before it says how many more there are. */
const SHOWN = 25;

/** What a party pays and is paid, by counterparty, as bars on one scale; each sum opens the claims behind it. */
export function MoneyWithOthers({
  party,
  money,
  lens,
  nameOf,
}: {
  party: Slug;
  money: PartyMoney;
  lens: Lens;
  nameOf: (party: Slug) => string;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale);
  if (money.rows.length === 0) return <p className="desk-empty">{words.noMoney}</p>;
  const pair = (giver: Slug, receiver: Slug, { sums }: MoneySide) => (
    <NumberLink number={{ of: "pair", giver, receiver, lens }} sum={sums[lens]} />
  );
  return (
    <ScrollArea label={words.sections.money}>
      <table className="money-with">
        <thead>
          <tr>
            <th scope="col" colSpan={2} className="is-end">
              {words.pays(nameOf(party))}
            </th>
            <th scope="col">{words.counterparty}</th>
            <th scope="col" colSpan={2}>
              {words.isPaid(nameOf(party))}
            </th>
          </tr>
        </thead>
        <tbody>
          {money.rows.slice(0, SHOWN).map(({ other, gives, gets }) => (
            <tr key={other}>
              <td className="is-end">{pair(party, other, gives)}</td>
              <td className="ink-cell">
                <InkBar ink={gives.ink} most={money.most} isFromRight />
              </td>
              <th scope="row">
                <a href={deskPartyPath(locale, caseSlug, other)} dir="auto">
                  {nameOf(other)}
                </a>
              </th>
              <td className="ink-cell">
                <InkBar ink={gets.ink} most={money.most} />
              </td>
              <td>{pair(other, party, gets)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className="is-end" colSpan={2}>
              <NumberLink number={{ of: "gives", party, lens }} sum={money.gives.sums[lens]} />
            </td>
            <th scope="row">{words.together}</th>
            <td colSpan={2}>
              <NumberLink number={{ of: "gets", party, lens }} sum={money.gets.sums[lens]} />
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollArea>
  );
}
