import { useLocale } from "#desk";
import type { Refused } from "@/lib/client/send-command";
import { memberRefusalText } from "@/lib/view/messages/members";

/** Why something was refused, read out when it appears. */
export function ProblemLine({ refused }: { refused: Refused | null }) {
  const locale = useLocale();
  return (
    <p role="alert" className="desk-alert">
      {refused === null ? "" : memberRefusalText(refused, locale)}
    </p>
  );
}
