import { useDesk } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import { InkBar } from "@/components/dossiers/ink-bar";
import { NumberLink } from "@/components/dossiers/number-link";
import type { Dashboard } from "@/lib/domain/live/dashboard";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Lens } from "@/lib/domain/model/vocabulary";
import { deskPartyPath } from "@/lib/view/desk/record-addresses";
import { behindPath } from "@/lib/view/dossiers/desk-number";
import { inkOf, totalIn } from "@/lib/view/dossiers/party-money";
import { dashboardMessages } from "@/lib/view/messages/dashboard";
import { shortAmount } from "@/lib/view/pictures/short-amount";

/** What the parties with most money pay and are paid, as bars on one scale; each sum opens the claims behind it. */
export function PartyBars({
  dashboard: { parties, currency },
  lens,
  most: rows,
  nameOf,
}: {
  dashboard: Dashboard;
  lens: Lens;
  most: number;
  nameOf: (party: Slug) => string;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dashboardMessages(locale);
  const inks = parties.map(({ party, gives, gets }) => ({
    party,
    gives: { sums: gives, ink: inkOf(gives, currency) },
    gets: { sums: gets, ink: inkOf(gets, currency) },
  }));
  const most = Math.max(0, ...inks.flatMap(({ gives, gets }) => [gives.ink[0]?.amount ?? 0, gets.ink[0]?.amount ?? 0]));
  return (
    <ScrollArea label={words.exposure}>
      <table className="money-with">
        <thead>
          <tr>
            <th scope="col" colSpan={2} className="is-end">
              {words.paysOut}
            </th>
            <th scope="col">{words.party}</th>
            <th scope="col" colSpan={2}>
              {words.takesIn}
            </th>
          </tr>
        </thead>
        <tbody>
          {inks.slice(0, rows).map(({ party, gives, gets }) => (
            <tr key={party}>
              <td className="is-end">
                <NumberLink number={{ of: "gives", party, lens }} sum={gives.sums[lens]} />
              </td>
              <td className="ink-cell">
                <InkBar ink={gives.ink} most={most} isFromRight />
              </td>
              <th scope="row">
                <a href={deskPartyPath(locale, caseSlug, party)} dir="auto">
                  {nameOf(party)}
                </a>
              </th>
              <td className="ink-cell">
                <InkBar ink={gets.ink} most={most} />
              </td>
              <td>
                <NumberLink number={{ of: "gets", party, lens }} sum={gets.sums[lens]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** Who pays whom among the parties with most money: a table whose cells are the darker, the more passes. */
export function HeatMap({
  dashboard: { parties, pairs, currency },
  lens,
  most: rows,
  nameOf,
}: {
  dashboard: Dashboard;
  lens: Lens;
  most: number;
  nameOf: (party: Slug) => string;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dashboardMessages(locale);
  const hubs = parties.slice(0, rows).map(({ party }) => party);
  const sumOf = new Map(pairs.map(({ giver, receiver, sums }) => [`${giver} ${receiver}`, sums[lens]]));
  const sizeOf = (giver: Slug, receiver: Slug) => {
    const sum = sumOf.get(`${giver} ${receiver}`);
    const total = sum === undefined ? null : totalIn(sum, currency);
    return Number(total?.high ?? total?.low ?? 0);
  };
  const largest = Math.max(1, ...hubs.flatMap((giver) => hubs.map((receiver) => sizeOf(giver, receiver))));
  return (
    <ScrollArea label={words.heat}>
      <table className="heat-map">
        <thead>
          <tr>
            <th scope="col">{words.payer}</th>
            {hubs.map((party) => (
              <th key={party} scope="col">
                <bdi>{nameOf(party)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hubs.map((giver) => (
            <tr key={giver}>
              <th scope="row">
                <bdi>{nameOf(giver)}</bdi>
              </th>
              {hubs.map((receiver) => {
                const sum = sumOf.get(`${giver} ${receiver}`);
                const isAny = sum !== undefined && sum.stated.length + sum.unknown.length > 0;
                const text = isAny ? (shortAmount(totalIn(sum, currency), locale) ?? "?") : null;
                return (
                  <td key={receiver} data-heat={heatOf(sizeOf(giver, receiver), largest)}>
                    {text === null ? null : (
                      <a href={behindPath(locale, caseSlug, { of: "pair", giver, receiver, lens })}>{text}</a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

/** Five steps of a sum on the scale of the largest; by the root, for sums differ a hundredfold. */
function heatOf(size: number, largest: number): number {
  return size === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(size / largest) * 5));
}
