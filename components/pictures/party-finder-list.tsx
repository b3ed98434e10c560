import { withoutBidiControls } from "@/lib/domain/bidi";
import { panelMessages } from "@/lib/view/messages/panels";
import type { WholePicture } from "@/lib/view/pictures/network-all";
import { partyPanelId } from "@/lib/view/pictures/network-panels";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** The parties that deal, with all that each is called, for the field that the script puts here; unseen without it. */
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
  return (
    <div className="finder" data-finder={words.find} data-none={words.notFound(parties.length)}>
      <div className="find-list">
        {parties.map((party) => {
          const disc = heads.get(party.slug) ?? party.slug;
          const called = [party.name.en, party.name.zh, party.ticker, ...party.aliases]
            .flatMap((name) => (name === null || name === "" ? [] : [withoutBidiControls(name)]))
            .join("|");
          return (
            <a
              key={party.slug}
              href={discs.has(disc) ? `#${partyPanelId(disc)}` : placeOfRecord(index, "party", party.slug, locale)}
              data-find={called.toLowerCase()}
            >
              {nameInPicture(index, party.slug, locale)}
            </a>
          );
        })}
      </div>
    </div>
  );
}
