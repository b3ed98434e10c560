import { DeskCaseFrame } from "@/components/desk/case-frame";
import { ExposurePage } from "@/components/overview/see-pages";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { loadDashboard } from "@/lib/server/dossiers/loaders";
import { seePath } from "@/lib/view/desk/see-addresses";
import { readLens } from "@/lib/view/dossiers/desk-number";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

/** Who owes whom in the case as a whole, and how good the evidence for it is. */
export default async function CaseExposurePage({ params, searchParams }: CaseListProps) {
  const { case: caseSlug } = await params;
  const lens = readLens((await searchParams).lens);
  const opened = await openCase("read-desk", params, (locale) => seePath(locale, caseSlug, "exposure", lens));
  const { locale, actor } = opened;
  const { measures } = await loadDashboard(actor);
  return (
    <DeskCaseFrame {...frameOf(opened, "exposure", seePath(otherLocale(locale), caseSlug, "exposure", lens))}>
      <ExposurePage measured={measures.measured} lens={lens} />
    </DeskCaseFrame>
  );
}
