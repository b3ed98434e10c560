import { type RefCallback, useState } from "react";

const CONTROLS = ["input:not([type='hidden'])", "select", "textarea", "button", "a[href]"]
  .map((control) => `${control}:not(:disabled)`)
  .join(", ");

/** Goes on the button that opens the part, and on what is there in its place while it is open. */
type FocusSwap = readonly [opener: RefCallback<HTMLElement>, part: RefCallback<HTMLElement>];

/**
 * Keeps the focus where a button and the part that it opens take turns on the page: opened, the first control of the part
 * has it; closed, the button has it again. Whoever is elsewhere on the page meanwhile is left there.
 */
export function useFocusSwap(): FocusSwap {
  const [swap] = useState(makeFocusSwap);
  return swap;
}

function makeFocusSwap(): FocusSwap {
  let wasInside = false;
  const follow =
    (find: (element: HTMLElement) => HTMLElement | null): RefCallback<HTMLElement> =>
    (element) => {
      if (element === null) return undefined;
      if (wasInside) find(element)?.focus();
      wasInside = false;
      // What has the focus is asked as one goes: a button that is off while it sends has lost it before the part is gone.
      let isInside = element.contains(document.activeElement);
      const note = ({ target }: FocusEvent) => {
        isInside = target instanceof Node && element.contains(target);
      };
      document.addEventListener("focusin", note);
      return () => {
        document.removeEventListener("focusin", note);
        wasInside = isInside;
      };
    };
  return [follow((button) => button), follow((part) => part.querySelector<HTMLElement>(CONTROLS))];
}
