import type { ReactNode } from "react";
import { useDesk } from "#desk";
import { joinWay } from "@/lib/domain/bidi";
import { label, localize } from "@/lib/view/labels";
import { setMessages } from "@/lib/view/messages/sets";
import type { SetView } from "@/lib/wire/sets";
import type { TickRow } from "./set-marks";

/** The rows of a set in its structure: umbrella, deals, links with what they lie in, then what is said of parties. */
export function SetStructure({
  set,
  rows,
  renderRow,
}: {
  set: SetView;
  rows: readonly TickRow[];
  renderRow: (row: TickRow, at: number) => ReactNode;
}) {
  const { locale } = useDesk();
  const messages = setMessages(locale);
  const nameOf = (slug: string) => localize(set.names[slug] ?? { en: slug, zh: null }, locale);
  const about = (type: string, slug: string) =>
    rows.flatMap((row, at) => {
      const [first] = row.claims;
      return first?.claim.subjectType === type && first.claim.subject === slug ? [renderRow(row, at)] : [];
    });
  const numbers = new Map(set.links.map(({ slug }, place) => [slug, place + 1]));
  const parties = set.parties.filter(({ slug }) => about("party", slug).length > 0);
  return (
    <>
      {set.deals.map((deal) => (
        <section key={deal.slug} className="set-deal">
          <h2>
            <bdi>{nameOf(deal.slug)}</bdi> {deal.isNew ? <small>{messages.isNew}</small> : null}
          </h2>
          {about("deal", deal.slug)}
          {set.links
            .filter((link) => link.deal === deal.slug)
            .map((link) => (
              <div key={link.slug} className="set-link">
                <h3>
                  {numbers.get(link.slug)}. <bdi>{joinWay([nameOf(link.payer), nameOf(link.payee)])}</bdi>{" "}
                  <small>
                    {label.kind(link.kind, locale)}
                    {set.parts
                      .filter(({ part }) => part === link.slug)
                      .map(({ slug, relation, whole }) => (
                        <span key={slug}>
                          {" · "}
                          {messages.relation(
                            label.partRelation(relation, locale),
                            String(numbers.get(whole) ?? nameOf(whole)),
                          )}
                        </span>
                      ))}
                  </small>
                </h3>
                {about("link", link.slug)}
              </div>
            ))}
        </section>
      ))}
      {parties.length === 0 ? null : (
        <section className="set-deal">
          <h2>{messages.others}</h2>
          {parties.map((party) => (
            <div key={party.slug} className="set-link">
              <h3>
                <bdi>{nameOf(party.slug)}</bdi> {party.kind === "spv" ? <small>{messages.vehicle}</small> : null}
              </h3>
              {about("party", party.slug)}
            </div>
          ))}
        </section>
      )}
    </>
  );
}
