import { useLocale } from "#desk";
import { CASE_LANGUAGES, type CaseLanguages } from "@/lib/domain/model/case-languages";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";

/** Which language or languages a case is in. */
export function LanguageChoice({
  languages,
  onChoose,
}: {
  languages: CaseLanguages;
  onChoose: (languages: CaseLanguages) => void;
}) {
  const locale = useLocale();
  const messages = caseSettingsMessages(locale);
  return (
    <fieldset className="desk-choices" aria-describedby="languages-hint">
      <legend>{messages.languages}</legend>
      {CASE_LANGUAGES.map((choice) => (
        <label key={choice.join()}>
          <input
            type="radio"
            name="languages"
            value={choice.join()}
            checked={choice.join() === languages.join()}
            onChange={() => onChoose(choice)}
          />
          {messages.language[choice.length === 2 ? "en,zh" : choice[0]]}
        </label>
      ))}
      <p id="languages-hint" className="desk-faint desk-hint">
        {messages.languagesHint}
      </p>
    </fieldset>
  );
}
