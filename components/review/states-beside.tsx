import { useLocale } from "#desk";
import { stateMessages } from "@/lib/view/messages/states";
import type { StateRow } from "@/lib/wire/acceptance";
import { WaitingState } from "./waiting-state";

/** What of a claim's subject, deal, ends and sources waits too: what goes with the claim, and what others decide. */
export function StatesBeside({ states }: { states: readonly StateRow[] }) {
  const locale = useLocale();
  if (states.length === 0) return null;
  const messages = stateMessages(locale);
  const parts = [
    { words: messages.besideClaimLead, rows: states.filter(({ isOpen }) => isOpen) },
    { words: messages.othersBeside, rows: states.filter(({ isOpen }) => !isOpen) },
  ];
  return (
    <section className="states-beside">
      <h3>{messages.besideClaim}</h3>
      {parts.map(({ words, rows }) =>
        rows.length === 0 ? null : (
          <div key={words}>
            <p>{words}</p>
            {rows.map((row) => (
              <WaitingState key={row.revision} row={row} />
            ))}
          </div>
        ),
      )}
    </section>
  );
}
