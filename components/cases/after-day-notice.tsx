import { useDesk } from "#desk";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";

/** Says how many accepted claims the day of the case leaves out, and leads to them and to the day; nothing where none. */
export function AfterDayNotice({ count }: { count: number }) {
  const { locale, caseSlug } = useDesk();
  if (count === 0) return null;
  const messages = caseSettingsMessages(locale);
  return (
    <p className="desk-alert">
      {messages.after(count)}{" "}
      <a href={`${deskCasePath(locale, caseSlug, "claims")}?status=accepted&sort=day`}>{messages.seeThem}</a> ·{" "}
      <a href={deskCasePath(locale, caseSlug, "settings")}>{messages.moveDay}</a>
    </p>
  );
}
