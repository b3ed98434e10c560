import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoopsPage } from "@/components/overview/see-pages";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { loadDashboard } from "@/lib/server/dossiers/loaders";
import { seePath } from "@/lib/view/desk/see-addresses";
import { readLens } from "@/lib/view/dossiers/desk-number";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

/** The loops of the case as its accepted claims stand. */
export default async function CaseLoopsPage({ params, searchParams }: CaseListProps) {
  const { case: caseSlug } = await params;
  const { lens: asked } = await searchParams;
  const lens = readLens(asked ?? "REPORTED");
  const opened = await openCase("read-desk", params, (locale) => seePath(locale, caseSlug, "loops", lens));
  const { locale, actor } = opened;
  const { measures } = await loadDashboard(actor);
  return (
    <DeskCaseFrame {...frameOf(opened, "loops", seePath(otherLocale(locale), caseSlug, "loops", lens))}>
      <LoopsPage measured={measures.measured} lens={lens} />
    </DeskCaseFrame>
  );
}
