import { useLocale } from "#desk";
import { formatPartialDate } from "@/lib/view/format";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import type { CaseSettingsDetail } from "@/lib/wire/case-settings";

interface DayTyped {
  readonly day: string;
  readonly followsNewest: boolean;
}

/** The day of a case: which it is, how it moves, and what day readers see. */
export function DayFields({
  detail: { asOf, newest, published },
  state,
  onChange,
}: {
  detail: CaseSettingsDetail;
  state: DayTyped;
  onChange: (changes: Partial<DayTyped>) => void;
}) {
  const locale = useLocale();
  const messages = caseSettingsMessages(locale);
  const say = (day: string) => formatPartialDate(day, locale);
  return (
    <>
      <fieldset className="desk-choices">
        <legend>{messages.dayHow}</legend>
        <label>
          <input
            type="radio"
            name="day-how"
            checked={!state.followsNewest}
            onChange={() => onChange({ followsNewest: false })}
          />
          {messages.fixed}
        </label>
        <label>
          <input
            type="radio"
            name="day-how"
            checked={state.followsNewest}
            onChange={() => onChange({ followsNewest: true })}
          />
          {messages.follows}
        </label>
      </fieldset>
      {state.followsNewest ? null : (
        <p>
          <label>
            {messages.day}{" "}
            <input type="date" required value={state.day} onChange={({ target }) => onChange({ day: target.value })} />
          </label>
        </p>
      )}
      <ul className="plain">
        <li>
          {newest === null ? messages.noNewest : messages.newest(say(newest))}{" "}
          {newest === null || state.followsNewest || state.day === newest ? null : (
            <button type="button" onClick={() => onChange({ day: newest })}>
              {messages.takeNewest}
            </button>
          )}
        </li>
        <li>{messages.now(say(asOf))}</li>
        <li>{published === null ? messages.nothingPublished : messages.readers(say(published))}</li>
      </ul>
    </>
  );
}
