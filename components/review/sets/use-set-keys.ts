import { useEffect } from "react";
import { isTyping } from "../review-keys";

/** What the keys of the review of a set do. */
export interface SetKeys {
  readonly move: (by: 1 | -1) => void;
  readonly tick: () => void;
  readonly ask: () => void;
  readonly undo: () => void;
  readonly decide: () => void;
  /** Leads to another page: the form of the current claim, its source, the set before or behind. */
  readonly open: (what: "edit" | "source" | "previous" | "next") => void;
}

/** The keys of the review of a set, on the whole page. None acts while somebody writes or an input method composes. */
export function useSetKeys(keys: SetKeys): void {
  // The keyboard of the whole page is an outside system.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        return keys.decide();
      }
      if (event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const act = actOf(event.key, keys);
      // A button or a link that has the focus keeps its own key.
      const isPressed = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement;
      if (act === null || (event.key === " " && isPressed)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}

function actOf(key: string, keys: SetKeys): (() => void) | null {
  switch (key) {
    case "j":
      return () => keys.move(1);
    case "k":
      return () => keys.move(-1);
    case " ":
      return keys.tick;
    case "s":
      return keys.ask;
    case "u":
      return keys.undo;
    case "e":
      return () => keys.open("edit");
    case "o":
      return () => keys.open("source");
    case "[":
      return () => keys.open("previous");
    case "]":
      return () => keys.open("next");
    default:
      return null;
  }
}
