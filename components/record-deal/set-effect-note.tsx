import { useQuery } from "@tanstack/react-query";
import { tryEffectOptions } from "@/lib/client/set-effect-options";
import { useSettled } from "@/lib/client/use-settled";
import { label } from "@/lib/view/labels";
import type { NewSet } from "@/lib/wire/sets";
import type { DealPage } from "./deal-page";

/** The whole case is computed for an answer: while somebody writes, nothing is asked. */
const SETTLED_MS = 600;

/** What the set would change if all of it were accepted: loops and figures by lens, before it is proposed. */
export function SetEffectNote({ page, caseSlug, set }: { page: DealPage; caseSlug: string; set: NewSet | null }) {
  const { messages, locale } = page;
  const asked = useSettled(set, SETTLED_MS);
  const { data, isError } = useQuery(tryEffectOptions(caseSlug, asked, locale));
  const loops = (data?.loops ?? []).filter(({ before, after }) => before !== after);
  const figures = (data?.figures ?? []).filter(({ before, after }) => before !== after);
  return (
    <section className="deal-effect" aria-label={messages.changes}>
      <h2>{messages.changes}</h2>
      {set === null ? <p className="desk-faint">{messages.changesWait}</p> : null}
      {set !== null && isError ? <p className="desk-faint">{messages.changesFailed}</p> : null}
      {set !== null && data !== undefined && loops.length + figures.length === 0 ? <p>{messages.changesNone}</p> : null}
      {set === null || loops.length + figures.length === 0 ? null : (
        <dl>
          {loops.map(({ lens, before, after }) => (
            <div key={lens}>
              <dt>{messages.loopsUnder(label.lens(lens, locale))}</dt>
              <dd>
                {before} → <strong>{after}</strong>
              </dd>
            </div>
          ))}
          {figures.map(({ id, label: name, before, after }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                {before} → <strong>{after}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {(set === null ? [] : (data?.closed ?? [])).slice(0, 4).map(({ id, way }) => (
        <p key={id}>{messages.closes(way)}</p>
      ))}
    </section>
  );
}
