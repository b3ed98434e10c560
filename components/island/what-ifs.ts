/** Shows the sliders of what-ifs, hidden without script; what they compute is loaded when one is first moved. */
export function joinWhatIfs(page: Document): void {
  for (const slider of page.querySelectorAll<HTMLElement>("[data-fall-slider], [data-pay-slider]")) {
    slider.hidden = false;
    slider.addEventListener("input", async () => {
      const { showWhatIf } = await import("./what-if-sentence");
      showWhatIf(slider);
    });
  }
}
