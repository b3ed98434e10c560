import { withoutBidiControls } from "@/lib/domain/bidi";
import { panelMessages } from "@/lib/view/messages/panels";
import type { WholePicture } from "@/lib/view/pictures/network-all";
import { partyPanelId } from "@/lib/view/pictures/network-panels";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/**
 * The parties that deal, with all that each is called, for the field that the script puts here. They are one text, a line
 * for each party, and no elements: a case of hundreds of parties would double its page for what no one sees.
 */
export function PartyFinderList({ picture, context }: { picture: WholePicture; context: PageContext }) {
  const { index, locale } = context;
  const { document } = index;
  const words = panelMessages(locale);
  const heads = new Map(document.network.groups.map(({ party, head }) => [party, head]));
  const discs = new Set([...picture.hubs, ...picture.others].map(({ party }) => party));
  const dealing = new Set(
    document.network.links.flatMap(({ drawn, giver, receiver }) => (drawn ? [giver, receiver] : [])),
  );
  const parties = document.parties.filter(({ slug }) => dealing.has(slug));
  const lines = parties.map((party) => {
    const disc = heads.get(party.slug) ?? party.slug;
    const name = nameInPicture(index, party.slug, locale);
    const others = [party.name.en, party.name.zh, party.ticker, ...party.aliases].flatMap((other) =>
      other === null || other === "" || other === name ? [] : [withoutBidiControls(other)],
    );
    const address = discs.has(disc) ? `#${partyPanelId(disc)}` : placeOfRecord(index, "party", party.slug, locale);
    return [name, address, ...new Set(others)].join("\t");
  });
  return (
    <div
      className="finder"
      data-finder={words.find}
      data-none={words.notFound(parties.length)}
      data-parties={lines.join("\n")}
    />
  );
}
