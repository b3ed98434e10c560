import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";

/** Says how many accepted claims the day of the case leaves out, and leads to them and to the day; nothing where none. */
export function AfterDayNotice({ locale, caseSlug, count }: { locale: Locale; caseSlug: Slug; count: number }) {
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
