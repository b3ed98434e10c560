import type { VehicleLeg } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { recordPath } from "@/lib/view/addresses";
import { linkSentenceText } from "@/lib/view/deals/link-sentence";
import { label } from "@/lib/view/labels";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { ClaimRefs } from "./claim-refs";

/** A leg in one sentence that leads to its record, with its stage and claims. */
export function LegSentence({ leg, context }: { leg: VehicleLeg; context: PageContext }) {
  const { index, locale } = context;
  return (
    <>
      <a href={recordPath(index.document, "link", leg.link.slug, locale)}>
        {linkSentenceText(index, leg.link, leg.leg, locale)}
      </a>{" "}
      <span className="faint">{label.stage(leg.leg.stage, locale)}</span>
      <ClaimRefs claims={leg.claims} context={context} />
    </>
  );
}
