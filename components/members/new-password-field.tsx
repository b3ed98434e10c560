import { useLocale } from "#desk";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/access/credentials";
import { memberMessages } from "@/lib/view/messages/members";

/** A field for a password that is chosen now, with its one rule. */
export function NewPasswordField({ label }: { label: string }) {
  const locale = useLocale();
  return (
    <>
      <label>
        {label}
        <input
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={PASSWORD_MIN}
          maxLength={PASSWORD_MAX}
          aria-describedby="new-password-rule"
        />
      </label>
      <p id="new-password-rule" className="desk-faint desk-hint">
        {memberMessages(locale).passwordRule(PASSWORD_MIN)}
      </p>
    </>
  );
}
