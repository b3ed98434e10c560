import { type RefObject, useEffect, useRef } from "react";

/**
 * Keeps the focus of whoever works by keys in a panel beside the page: when what the panel shows changes under them they
 * stay in it, and when it closes they are back at what opened it. `shown` changes with what the panel shows.
 */
export function usePanelFocus(shown: object, isOpen: boolean): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  const isInside = useRef(false);
  // Noted as one goes: what is taken off the page, or is off while it sends, has lost the focus before anybody can ask.
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      isInside.current = target instanceof Node && panel.current?.contains(target) === true;
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, []);
  useEffect(() => {
    if (!isInside.current) {
      if (isOpen) opener.current = document.activeElement;
      return;
    }
    if (document.activeElement !== document.body) return;
    if (!isOpen && opener.current instanceof HTMLElement) opener.current.focus();
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [shown, isOpen]);
  return panel;
}
