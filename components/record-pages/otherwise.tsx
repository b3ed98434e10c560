import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import { repliesOn } from "@/lib/view/loops/link-ladder";
import { recordPageMessages } from "@/lib/view/messages/record-pages";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { QuoteLine } from "./quote-line";

/** Texts shown of those that contradict; all of them stand on the pages of the deals. */
const SHOWN = 3;

/** Who says otherwise than what is claimed of some links and their deals, the company itself or others. */
export function Otherwise({ links, context }: { links: readonly NetworkLink[]; context: PageContext }) {
  const { index, locale } = context;
  const records = links.flatMap(({ link }) => index.links.get(link) ?? []);
  const found = repliesOn(index, records).flatMap(({ claim, source, fragment }) => {
    const citation = claim.citations.find((one) => one.source === source && one.fragment === fragment);
    return citation === undefined ? [] : [citation];
  });
  const texts = [...new Map(found.map((citation) => [`${citation.source} ${citation.fragment}`, citation]))];
  if (texts.length === 0) return null;
  return (
    <>
      <h3>{recordPageMessages(locale).otherwise}</h3>
      {texts.slice(0, SHOWN).map(([key, citation]) => (
        <QuoteLine key={key} citation={citation} context={context} />
      ))}
    </>
  );
}
