/** Gives the focus to a field that appears by the person's own act, and is what they wait for: `ref={focusOnce}`. */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}
