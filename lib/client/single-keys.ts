/** What of a key press says whether it is one of the desk's single keys. */
interface Press {
  readonly key: string;
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
  readonly target: EventTarget | null;
}

/** Boxes that are pressed, not typed into. */
const PRESSED = new Set(["checkbox", "radio", "button", "submit", "reset", "file", "color", "range"]);
/** What browsers say of a key that an input method takes, where they do not say that it composes. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Whether somebody writes or picks here, so that letters are theirs. */
function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !PRESSED.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable ||
    target.closest('[role="combobox"], [role="listbox"], [role="textbox"]') !== null
  );
}

/** Whether the key presses what holds the focus: a button, a box to tick, a link that Enter follows. */
function presses({ key, target }: Press): boolean {
  if (!(target instanceof HTMLElement) || (key !== "Enter" && key !== " ")) return false;
  return target.matches(key === "Enter" ? "a, button, input, summary" : "button, input, summary");
}

/**
 * The single key that was pressed, as a small letter; null for what is no single key: part of a word that an input method
 * still composes, typed into a field, held with Ctrl, Alt or ⌘, taken by something else, or meant for an open dialog.
 */
export function readSingleKey(press: Press): string | null {
  if (press.defaultPrevented || press.isComposing || press.keyCode === TAKEN_BY_INPUT_METHOD) return null;
  if (press.ctrlKey || press.metaKey || press.altKey || takesLetters(press.target)) return null;
  if (document.querySelector("dialog[open]") !== null || presses(press)) return null;
  return press.key.length === 1 ? press.key.toLowerCase() : press.key;
}
