import { notFound } from "next/navigation";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { BehindNumber, numberTitle } from "@/components/dossiers/behind-page";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { loadBehind } from "@/lib/server/dossiers/loaders";
import { behindPath, readDeskNumber } from "@/lib/view/dossiers/desk-number";
import { type CaseListProps, frameOf, openCase, orNotFound } from "../../open-case";

/** The claims behind one number of the desk. */
export default async function BehindPage({ params, searchParams }: CaseListProps) {
  const { case: caseSlug } = await params;
  const number = readDeskNumber(await searchParams) ?? notFound();
  const opened = await openCase("read-desk", params, (locale) => behindPath(locale, caseSlug, number));
  const { locale, actor } = opened;
  const behind = orNotFound(await loadBehind(actor, number));
  return (
    <DeskCaseFrame
      {...frameOf(opened, "claims", behindPath(otherLocale(locale), caseSlug, number))}
      title={numberTitle(behind, locale)}
    >
      <BehindNumber behind={behind} />
    </DeskCaseFrame>
  );
}
