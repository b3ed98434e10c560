import { useLocale } from "#desk";
import { liesAfter } from "@/lib/domain/cases/case-day";
import type { Claim, Day } from "@/lib/domain/model/case-records";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";

/** Says of an accepted claim that it begins after the day of its case, and so counts nowhere yet. */
export function AfterDayMark({ claim, day }: { claim: Pick<Claim, "asOf" | "status" | "rank">; day: Day }) {
  const locale = useLocale();
  if (!liesAfter(claim, day)) return null;
  return (
    <>
      {" "}
      <small className="desk-alert">{caseSettingsMessages(locale).afterMark}</small>
    </>
  );
}
