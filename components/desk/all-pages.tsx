import { useDesk } from "#desk";
import { casePath } from "@/lib/view/addresses";
import { accountPath, type DeskPlace, deskCasePath, deskPath } from "@/lib/view/desk/desk-addresses";
import { PLACE_ROWS, RAIL_GROUPS } from "@/lib/view/desk/desk-places";
import { deskMessages } from "@/lib/view/messages/desk";
import { frameMessages } from "@/lib/view/messages/frame";
import { PlaceIcon } from "./icons";

/** Every page of a case by the groups of the rail, tabs too. */
export function AllPages({ places, isPublished }: { places: readonly DeskPlace[]; isPublished: boolean }) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const words = frameMessages(locale);
  return (
    <>
      {RAIL_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`pages-${group}`}>
          <h2 id={`pages-${group}`}>{words.group[group]}</h2>
          <ul className="desk-all-pages">
            {places
              .filter((place) => PLACE_ROWS[place].group === group && place !== "see")
              .map((place) => (
                <li key={place}>
                  <a href={deskCasePath(locale, caseSlug, place)}>
                    <PlaceIcon place={place} /> {messages.place[place]}
                  </a>
                </li>
              ))}
            {group === "publish" && isPublished ? (
              <li>
                <a href={casePath(caseSlug, locale)}>
                  <PlaceIcon place="sources" /> {messages.publicPage}
                </a>
              </li>
            ) : null}
            {group === "settings" ? (
              <>
                <li>
                  <a href={accountPath(locale)}>
                    <PlaceIcon place="parties" /> {messages.account}
                  </a>
                </li>
                <li>
                  <a href={deskPath(locale)}>
                    <PlaceIcon place="overview" /> {messages.ownCases}
                  </a>
                </li>
              </>
            ) : null}
          </ul>
        </section>
      ))}
    </>
  );
}
