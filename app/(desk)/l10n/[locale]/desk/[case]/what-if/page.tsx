import "@/components/what-if/what-if.css";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { WhatIf } from "@/components/what-if/what-if";
import { nameTaken } from "@/lib/server/what-if/loaders";
import { whatIfMessages } from "@/lib/view/messages/what-if";
import { readTaken } from "@/lib/wire/what-if";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

/** What would fall of the live case without what the address names. */
export default async function WhatIfPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "what-if");
  const { locale } = opened;
  const { take } = await searchParams;
  const taken = typeof take === "string" ? readTaken(take) : [];
  return (
    <DeskCaseFrame {...frameOf(opened, "what-if")} draws="nothing">
      <p>{whatIfMessages(locale).lead}</p>
      <WhatIf initialTake={taken} initialNames={await nameTaken(opened.actor, taken, locale)} />
    </DeskCaseFrame>
  );
}
