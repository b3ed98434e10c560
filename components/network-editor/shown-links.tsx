import { useState } from "react";
import { useLocale } from "#desk";
import { ScrollArea } from "@/components/desk/scroll-area";
import type { Slug } from "@/lib/domain/model/case-records";
import { amountWithTerm } from "@/lib/view/deals/term-words";
import { label, localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import type { LiveLink, LiveNetwork } from "@/lib/wire/network";

const MOST_LINKS_SHOWN_AT_FIRST = 40;

/**
 * The picture as a table, for keys and for screen readers: the same links, each opens its panel. A short table stands
 * open; once a person has opened or closed it, it stays as they left it, whatever arrives.
 */
export function ShownLinks({
  network,
  chosen,
  isShown,
  onChoose,
}: {
  network: LiveNetwork;
  chosen: string | null;
  isShown: (link: LiveLink) => boolean;
  onChoose: (kind: "party" | "link", slug: Slug) => void;
}) {
  const locale = useLocale();
  const messages = webMessages(locale);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isOpen = wanted ?? network.links.length <= MOST_LINKS_SHOWN_AT_FIRST;
  const names = new Map(network.parties.map(({ slug, name }) => [slug, localize(name, locale)]));
  const party = (slug: Slug) => (
    <button type="button" className="desk-quiet" onClick={() => onChoose("party", slug)}>
      <span dir="auto">{names.get(slug) ?? slug}</span>
    </button>
  );
  return (
    <details className="web-table" open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          setWanted(!isOpen);
        }}
      >
        {messages.linkTable}
      </summary>
      <ScrollArea label={messages.linkTable}>
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{messages.giver}</th>
              <th scope="col">{messages.receiver}</th>
              <th scope="col">{messages.kind}</th>
              <th scope="col">{messages.states}</th>
              <th scope="col">{messages.claims}</th>
            </tr>
          </thead>
          <tbody>
            {network.links.filter(isShown).map((link) => (
              <tr key={link.slug} aria-selected={link.slug === chosen}>
                <td>{party(link.giver)}</td>
                <td>{party(link.receiver)}</td>
                <td>
                  <button type="button" onClick={() => onChoose("link", link.slug)}>
                    {label.kind(link.kind, locale)}
                    {link.amount === null ? null : <> {amountWithTerm(link.amount, link.term, locale)}</>}
                  </button>
                </td>
                <td>
                  {messages.state[link.state]}
                  {link.stands ? null : <> · {messages.noLonger}</>}
                  {link.conflict ? <> · {messages.conflict}</> : null}
                </td>
                <td>
                  {link.waiting === 0 ? null : messages.waiting(link.waiting)}
                  {link.waiting > 0 && link.isChanged ? " · " : null}
                  {link.isChanged ? messages.isChanged : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </details>
  );
}
