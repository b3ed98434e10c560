import { useLocale } from "#desk";
import { memberMessages } from "@/lib/view/messages/members";

/** Recovery codes, on the one occasion on which they are known. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const locale = useLocale();
  const messages = memberMessages(locale);
  return (
    <section role="status" aria-label={messages.recoveryTitle} className="desk-handed">
      <h3>{messages.recoveryTitle}</h3>
      <p>{messages.recoveryLead}</p>
      <ul className="desk-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
