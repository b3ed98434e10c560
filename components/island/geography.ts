/** Shows the control for any day, hidden without script; what it shows is loaded when it is first moved. */
export function joinDayControl(page: Document): void {
  const control = page.querySelector<HTMLElement>("[data-day-control]");
  const input = control?.querySelector("input");
  if (!control || !input) return;
  control.hidden = false;
  input.addEventListener("input", () => {
    import("./day-map").then(({ showDay }) => showDay(control), reportError);
  });
}
