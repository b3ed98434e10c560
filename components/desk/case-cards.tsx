import { useLocale } from "#desk";
import type { CaseHeader } from "@/lib/domain/model/case-records";
import type { Role } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import { deskMessages } from "@/lib/view/messages/desk";

/** The cases that one belongs to. */
export function CaseCards({ cases }: { cases: readonly (CaseHeader & { readonly role: Role })[] }) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  if (cases.length === 0) return <p className="desk-empty">{messages.noCases}</p>;
  return (
    <ul className="desk-cases">
      {cases.map((found) => (
        <li key={found.slug}>
          <h2>
            <a href={deskCasePath(locale, found.slug)}>{localize(found.title, locale)}</a>
          </h2>
          <p>{localize(found.summary, locale)}</p>
          <p className="desk-faint">
            {messages.yourRole}: {label.memberRole(found.role, locale)} · {messages.asOf}{" "}
            {formatPartialDate(found.asOf, locale)}
            {found.checkedBy === "one" ? ` · ${checkedByMessages(locale).one}` : ""}
            {found.shipped ? ` · ${messages.shipped}` : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}
