import { type RefObject, useEffect, useState } from "react";

/**
 * The row that holds the focus, or held it last; null before any has. A row that is lit grows: one that a press focuses is
 * lit once the press has ended, for it would move away from under the press, which then did nothing.
 */
export function useLitRow(root: RefObject<HTMLElement | null>): string | null {
  const [lit, setLit] = useState<string | null>(null);
  useEffect(() => {
    const element = root.current;
    let isPressed = false;
    const light = (): void => {
      const row = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
      if (row !== undefined && !isPressed) setLit(row);
    };
    const begin = (): void => {
      isPressed = true;
    };
    const end = (): void => {
      isPressed = false;
      // What was pressed answers first, and may lead on to another row.
      setTimeout(light);
    };
    element?.addEventListener("focusin", light);
    element?.addEventListener("pointerdown", begin, true);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", end);
    return () => {
      element?.removeEventListener("focusin", light);
      element?.removeEventListener("pointerdown", begin, true);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", end);
    };
  }, [root]);
  return lit;
}
