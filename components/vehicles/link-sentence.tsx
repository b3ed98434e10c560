import type { VehicleLink } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { label } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { ClaimRefs } from "./claim-refs";

/** A link in one sentence that leads to its record, with its stage and claims. */
export function LinkSentence({ link, context }: { link: VehicleLink; context: PageContext }) {
  const { index, locale } = context;
  return (
    <>
      <a href={placeOfRecord(index, "link", link.link.slug, locale)}>
        {linkSentenceText(index, link.link, link.networkLink, locale)}
      </a>{" "}
      <span className="faint">{label.stage(link.networkLink.stage, locale)}</span>
      <ClaimRefs claims={link.claims} context={context} />
    </>
  );
}
