import { AllPages } from "@/components/desk/all-pages";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** Every page of a case that the member is shown: what a phone has in place of the rail. */
export default async function AllPagesPage({ params }: CasePageProps) {
  const opened = await openCase("read-desk", params, "see");
  return (
    <DeskCaseFrame {...frameOf(opened, "see")}>
      <AllPages {...opened} />
    </DeskCaseFrame>
  );
}
