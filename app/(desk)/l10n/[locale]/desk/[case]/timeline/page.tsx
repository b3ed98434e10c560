import { DeskCaseFrame } from "@/components/desk/case-frame";
import { TimelinePage } from "@/components/overview/see-pages";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { loadTimeline } from "@/lib/server/dossiers/loaders";
import { seePath } from "@/lib/view/desk/see-addresses";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** When the deals of the case were made, and what was stated by then. */
export default async function CaseTimelinePage({ params }: CasePageProps) {
  const { case: caseSlug } = await params;
  const opened = await openCase("read-desk", params, (locale) => seePath(locale, caseSlug, "timeline"));
  const { locale, actor } = opened;
  const { measures, titles } = await loadTimeline(actor);
  return (
    <DeskCaseFrame {...frameOf(opened, "timeline", seePath(otherLocale(locale), caseSlug, "timeline"))}>
      <TimelinePage measured={measures.measured} titles={titles} />
    </DeskCaseFrame>
  );
}
