/** Shows the sliders of what-ifs, hidden without script; what they compute is loaded when one is first moved. */
export function joinWhatIfs(page: Document): void {
  for (const slider of page.querySelectorAll<HTMLElement>("[data-fall-slider], [data-pay-slider]")) {
    slider.hidden = false;
    slider.addEventListener("input", () => {
      // Without the sentence the table of fixed steps still stands beside the slider.
      import("./what-if-sentence").then(({ showWhatIf }) => showWhatIf(slider)).catch(reportError);
    });
  }
}
