import { PageSection } from "@/components/snapshots/page-section";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { label } from "@/lib/view/labels";
import { loopMessages } from "@/lib/view/loops/loop-messages";
import { listStruckPairs } from "@/lib/view/loops/struck-loops";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** What was left out of the loops, because each link is the price of the other; nothing where there is none. */
export function StruckSection({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const words = loopMessages(locale);
  const pairs = listStruckPairs(index);
  if (pairs.length === 0) return null;
  return (
    <PageSection id="struck" title={words.struck} lead={words.struckLead}>
      <ul className="plain">
        {pairs.map(({ rule, links, lenses }) => (
          <li key={links.map(({ link }) => link).join(" ")} data-struck={links.map(({ link }) => link).join(" ")}>
            {links.map((networkLink, place) => {
              const link = index.links.get(networkLink.link);
              return (
                <span key={networkLink.link}>
                  {place > 0 ? words.struckAnd : null}
                  <a href={placeOfRecord(index, "link", networkLink.link, locale)}>
                    {link ? linkSentenceText(index, link, networkLink, locale) : networkLink.link}
                  </a>
                </span>
              );
            })}
            <span className="faint">
              {" "}
              {words.struckBy[rule]} {words.struckUnder(lenses.map((lens) => label.lens(lens, locale)))}
            </span>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
