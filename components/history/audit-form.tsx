import { useDesk } from "#desk";
import { auditPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { actionText, recordTypeText } from "@/lib/view/history/history-words";
import { deskMessages } from "@/lib/view/messages/desk";
import { type AuditChoices, type AuditFilter, BY_PRODUCT } from "@/lib/wire/history";

/** Who, what, which act and when: a plain form whose answer is an address, so it works without script. */
export function AuditForm({ filter, choices }: { filter: AuditFilter; choices: AuditChoices }) {
  const { locale, caseSlug } = useDesk();
  const messages = historyMessages(locale);
  const desk = deskMessages(locale);
  const types = choices.types.map((value) => ({ value, text: recordTypeText(value, locale) }));
  const actions = choices.actions.map((value) => ({ value, text: actionText(value, locale) }));
  const people = [
    ...choices.people.map(({ id, name }) => ({ value: id, text: name })),
    { value: BY_PRODUCT, text: messages.byProduct },
  ];
  const path = auditPath(locale, caseSlug);
  return (
    <form className="desk-filters" role="search" action={path}>
      <Choice name="by" text={messages.by} any={desk.any} value={filter.by} options={people} />
      <Choice name="type" text={messages.type} any={desk.any} value={filter.type} options={types} />
      <label>
        {messages.record}
        <input
          type="search"
          name="record"
          defaultValue={filter.record}
          placeholder={messages.recordHint}
          maxLength={500}
        />
      </label>
      <Choice name="action" text={messages.action} any={desk.any} value={filter.action} options={actions} />
      <label>
        {messages.since}
        <input type="date" name="since" defaultValue={filter.since} />
      </label>
      <label>
        {messages.until}
        <input type="date" name="until" defaultValue={filter.until} />
      </label>
      <button type="submit">{desk.apply}</button>
      <a href={path}>{desk.clear}</a>
    </form>
  );
}

function Choice({
  name,
  text,
  any,
  value,
  options,
}: {
  name: string;
  text: string;
  any: string;
  value: string | undefined;
  options: readonly { readonly value: string; readonly text: string }[];
}) {
  return (
    <label>
      {text}
      <select name={name} defaultValue={value ?? ""}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
