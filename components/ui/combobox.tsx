"use client";
import { Autocomplete } from "@base-ui/react/autocomplete";
import type { ComponentProps, KeyboardEvent, MouseEvent, ReactElement, ReactNode, Ref } from "react";
import { cloneElement, useId, useRef, useState } from "react";
import { useLocale } from "#desk";
import { deskMessages } from "@/lib/view/messages/desk";

/** One thing that a combobox offers. */
export interface Choice {
  readonly key: string;
  readonly name: string;
  /** What kind of thing it is, and by which other name it was found: shown beside the name, and read with it. */
  readonly note?: string | null;
}

/** How far the question stands that the choices answer, as react-query says it. */
export interface Asking {
  readonly isFetching: boolean;
  readonly isError: boolean;
}

const ANSWERED: Asking = { isFetching: false, isError: false };

/**
 * Finds one thing by its name. Typing asks and marks the first match; the arrows mark another; Enter takes what is marked
 * and never sends the form around; Escape closes the list and keeps what was typed; Home and End move in the text. Keys
 * that an input method uses pick nothing, and neither does Enter before the answer to what was typed is there.
 */
export function Combobox<One extends Choice>({
  title,
  isTitleShown = true,
  hint,
  note,
  problem,
  chosenName = "",
  choices,
  asking = ANSWERED,
  isEmptied = false,
  isInline = false,
  nothingFound,
  create,
  field,
  onAsk,
  onChoose,
  onDrop,
  onClear,
  onLeave,
}: {
  title: string;
  isTitleShown?: boolean;
  /** Shown in the empty field. */
  hint?: string;
  /** Shown below the field. */
  note?: string;
  /** Why what is chosen cannot stand; in the place of the note. */
  problem?: string | undefined;
  /** What stands in the field until somebody types. */
  chosenName?: string;
  /** What fits what was typed, best first. */
  choices: readonly One[];
  asking?: Asking;
  /** Whether the field is empty again once something was taken, for the next. */
  isEmptied?: boolean;
  /** Whether the list lies open below the field for as long as that is there, as a palette has it. */
  isInline?: boolean;
  nothingFound?: string;
  /** A last row that writes down what there is not yet. */
  create?: { readonly label: (typed: string) => string; readonly onCreate: (typed: string) => void };
  field?: Ref<HTMLInputElement>;
  /** Called with what is typed; with nothing once the list has closed. */
  onAsk: (typed: string) => void;
  onChoose: (one: One) => void;
  /** Called with what is typed when what stands in the field is no choice any more; without it the choice stays. */
  onDrop?: (typed: string) => void;
  /** Called by Escape where the list lies open. */
  onLeave?: () => void;
  /** Called when the field was emptied. */
  onClear?: () => void;
}) {
  const messages = deskMessages(useLocale());
  const id = useId();
  // What is being typed; null while the field says what stands.
  const [own, setOwn] = useState<string | null>(null);
  const [standing, setStanding] = useState(chosenName);
  const [given, setGiven] = useState(chosenName);
  if (chosenName !== given) {
    setGiven(chosenName);
    setStanding(chosenName);
    if (chosenName !== own) setOwn(null);
  }
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const typed = own ?? standing;
  const isAsked = typed.trim() !== "" && own !== null;
  const rows: readonly (One | CreateRow)[] = [
    ...(isAsked || isInline ? choices : []),
    // Not before the answer: it would stand first for a moment, and slip away under the hand.
    ...(create && isAsked && !asking.isFetching ? [createRow(create.label(typed.trim()))] : []),
  ];
  const isNothing = isAsked && choices.length === 0 && !asking.isFetching && !asking.isError;
  const isFailed = isAsked && asking.isError;
  const isShown = isInline || isOpen;
  const take = (row: One | CreateRow) => {
    setOwn(isEmptied ? "" : null);
    if (!isEmptied) setStanding(row.name);
    setOpen(false);
    onAsk("");
    if (isCreateRow(row)) create?.onCreate(typed.trim());
    else onChoose(row);
  };
  const close = () => {
    if (isInline) return onLeave?.();
    setOpen(false);
    onAsk("");
  };
  const press = (event: KeyboardEvent & { preventBaseUIHandler?: () => void }) => {
    // An input method ends a word with Enter or Escape, and goes through its own list with the arrows.
    if (event.nativeEvent.isComposing) return event.preventBaseUIHandler?.();
    if (event.key === "Escape" && isShown) {
      // What lies around has an Escape of its own.
      event.preventDefault();
      event.stopPropagation();
      event.preventBaseUIHandler?.();
      return close();
    }
    if (event.key !== "Enter" || !isAsked) return;
    event.preventDefault();
    // What is marked may be an answer to what was typed before.
    if (asking.isFetching || rows.length === 0) event.preventBaseUIHandler?.();
  };
  return (
    <div className="picker" ref={around}>
      <label htmlFor={`${id}-field`} className={isTitleShown ? undefined : "desk-hidden"}>
        {title}
      </label>
      <Autocomplete.Root
        items={rows}
        filter={null}
        mode="none"
        itemToStringValue={(row) => row.name}
        value={typed}
        open={isShown}
        autoHighlight
        loopFocus={false}
        onOpenChange={(next) => {
          if (next) setOpen(true);
          else if (!isInline) close();
        }}
        onValueChange={(next, { reason }) => {
          if (reason === "item-press") return;
          setOwn(next);
          setOpen(true);
          onAsk(next);
          onDrop?.(next);
          if (next === "") onClear?.();
        }}
      >
        <Autocomplete.Input
          id={`${id}-field`}
          ref={field}
          dir="auto"
          autoComplete="off"
          maxLength={200}
          placeholder={hint}
          aria-describedby={`${id}-note`}
          aria-invalid={problem !== undefined}
          onKeyDown={press}
          onBlur={() => {
            if (isInline) return;
            close();
            // What nobody took is no choice: the field says again what stands.
            if (!onDrop && !isEmptied) setOwn(null);
          }}
        />
        {isShown ? (
          <Autocomplete.Portal container={around}>
            <Autocomplete.Positioner className={isInline ? "picker-inline" : "picker-place"} align="start">
              <Autocomplete.List
                onMouseDown={keepFocus}
                className="picker-list"
                aria-label={title}
                hidden={rows.length === 0}
              >
                {rows.map((row) => (
                  <Autocomplete.Item key={row.key} value={row} className="picker-row" onClick={() => take(row)}>
                    <ChoiceText name={row.name} note={row.note} />
                  </Autocomplete.Item>
                ))}
              </Autocomplete.List>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        ) : null}
      </Autocomplete.Root>
      <p id={`${id}-note`} role="status" className={problem !== undefined || isFailed ? "desk-alert" : "desk-faint"}>
        {isFailed ? messages.loadFailed : isNothing ? (nothingFound ?? messages.nothingFound) : (problem ?? note)}
        {isAsked && isOpen && choices.length > 0 ? (
          <span className="desk-hidden">{messages.choicesFound(choices.length)}</span>
        ) : null}
      </p>
    </div>
  );
}

/**
 * A text in which an @ calls a person: the same list and the same keys as a combobox, over the words behind the @. Away
 * from a call every key is the text's own.
 */
export function CallingText<One extends Choice>({
  title,
  listTitle,
  choices,
  isCalling,
  field,
  onChoose,
  onLeave,
}: {
  title: string;
  listTitle: string;
  /** Whom the words behind the @ may mean. */
  choices: readonly One[];
  isCalling: boolean;
  /** The text field, which holds its own text. */
  field: ReactElement<ComponentProps<"textarea">>;
  onChoose: (one: One) => void;
  onLeave: () => void;
}) {
  const id = useId();
  const around = useRef<HTMLDivElement>(null);
  const isOpen = isCalling && choices.length > 0;
  return (
    <div className="picker talk-field" ref={around}>
      <label htmlFor={id}>{title}</label>
      <Autocomplete.Root
        items={choices}
        filter={null}
        mode="none"
        itemToStringValue={(one) => one.name}
        open={isOpen}
        autoHighlight="always"
        loopFocus={false}
        onOpenChange={(next) => {
          if (!next) onLeave();
        }}
      >
        <Autocomplete.Input
          id={id}
          onBlur={onLeave}
          // It stays a text of several lines, which no combobox is; what is marked is said all the same.
          render={cloneElement(field, { role: undefined, "aria-expanded": undefined, "aria-haspopup": undefined })}
          onKeyDown={(event) => {
            if (!isOpen || event.nativeEvent.isComposing || event.key === "Home" || event.key === "End")
              return event.preventBaseUIHandler();
            if (event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            event.preventBaseUIHandler();
            onLeave();
          }}
        />
        {isOpen ? (
          <Autocomplete.Portal container={around}>
            <Autocomplete.Positioner className="picker-place" align="start">
              <Autocomplete.List onMouseDown={keepFocus} className="picker-list" aria-label={listTitle}>
                {choices.map((one) => (
                  <Autocomplete.Item key={one.key} value={one} className="picker-row" onClick={() => onChoose(one)}>
                    <ChoiceText name={one.name} note={one.note} />
                  </Autocomplete.Item>
                ))}
              </Autocomplete.List>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        ) : null}
      </Autocomplete.Root>
    </div>
  );
}

/** A row that is pressed must not take the focus out of the field before it is chosen. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

const CREATE = "\u0000create";

interface CreateRow extends Choice {
  readonly key: typeof CREATE;
}

function createRow(name: string): CreateRow {
  return { key: CREATE, name };
}

function isCreateRow(row: Choice): row is CreateRow {
  return row.key === CREATE;
}

function ChoiceText({ name, note }: Pick<Choice, "name" | "note">): ReactNode {
  return (
    <>
      <span dir="auto">{name}</span> {note ? <small className="desk-faint">{note}</small> : null}
    </>
  );
}
