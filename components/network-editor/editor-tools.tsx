"use client";
import { useLocale } from "#desk";
import { PartyFinder } from "@/components/parties/party-finder";
import { LiveFields } from "@/components/ui/live-fields";
import { LINK_STATES, type LinkState } from "@/lib/domain/live/live-links";
import type { Slug } from "@/lib/domain/model/case-records";
import { FLOW_FAMILIES, type FlowFamily } from "@/lib/domain/model/vocabulary";
import { label } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";

/** What the picture shows and what a tap does in it. */
export interface EditorState {
  readonly focus: readonly Slug[];
  readonly reach: number;
  readonly states: ReadonlySet<LinkState>;
  readonly families: ReadonlySet<FlowFamily>;
  readonly isDrawing: boolean;
}

/** Search, reach, filters, and the ways to add. */
export function EditorTools({
  state,
  focusNames,
  canUndo,
  onChange,
  onAddParty,
  onUndo,
}: {
  state: EditorState;
  focusNames: string;
  canUndo: boolean;
  onChange: (changes: Partial<EditorState>) => void;
  onAddParty: () => void;
  onUndo: () => void;
}) {
  const locale = useLocale();
  const messages = webMessages(locale);
  return (
    <div className="web-tools" role="toolbar" aria-label={messages.title}>
      <LiveFields>
        <PartyFinder title={messages.find} onChoose={(party) => onChange({ focus: [party.slug] })} />
        <label>
          {messages.reach}
          <select value={state.reach} onChange={(event) => onChange({ reach: Number(event.target.value) })}>
            {[0, 1, 2, 3].map((reach) => (
              <option key={reach} value={reach}>
                {reach}
              </option>
            ))}
          </select>
        </label>
        {state.focus.length === 0 ? null : (
          <p>
            {messages.focusOn(focusNames)}{" "}
            <button type="button" className="desk-quiet" onClick={() => onChange({ focus: [] })}>
              {messages.wholeCase}
            </button>
          </p>
        )}
        <fieldset>
          <legend>{messages.states}</legend>
          {LINK_STATES.map((one) => (
            <label key={one} className={`web-state-${one}`}>
              <input
                type="checkbox"
                checked={state.states.has(one)}
                onChange={() => onChange({ states: toggle(state.states, one) })}
              />{" "}
              {messages.state[one]}
            </label>
          ))}
        </fieldset>
        <details>
          <summary>{messages.families}</summary>
          {FLOW_FAMILIES.map((one) => (
            <label key={one} className={`web-family-${one}`}>
              <input
                type="checkbox"
                checked={state.families.has(one)}
                onChange={() => onChange({ families: toggle(state.families, one) })}
              />{" "}
              {label.family(one, locale)}
            </label>
          ))}
        </details>
        <p className="web-actions">
          <button
            type="button"
            aria-pressed={state.isDrawing}
            onClick={() => onChange({ isDrawing: !state.isDrawing })}
          >
            {messages.draw}
          </button>{" "}
          <button type="button" onClick={onAddParty}>
            {messages.addParty}
          </button>{" "}
          <button type="button" disabled={!canUndo} onClick={onUndo}>
            {messages.undo}
          </button>
        </p>
      </LiveFields>
    </div>
  );
}

function toggle<Word>(words: ReadonlySet<Word>, word: Word): ReadonlySet<Word> {
  const next = new Set(words);
  if (!next.delete(word)) next.add(word);
  return next;
}
