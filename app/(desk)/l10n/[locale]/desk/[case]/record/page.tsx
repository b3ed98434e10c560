import "@/components/record-deal/record-deal.css";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordDeal } from "@/components/record-deal/record-deal";
import { loadPartyNames } from "@/lib/server/parties/finding/loaders";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** Recording a deal from a text that somebody published. */
export default async function RecordDealPage({ params }: CasePageProps) {
  const opened = await openCase("propose", params, "record");
  return (
    <DeskCaseFrame {...frameOf(opened, "record")} draws="nothing">
      <RecordDeal parties={await loadPartyNames(opened.actor)} />
    </DeskCaseFrame>
  );
}
