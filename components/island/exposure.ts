import { fetchDocument } from "./fetch-document";
import { pageLocale } from "./page-locale";

/**
 * The button that changes the printed bars for ones to touch. The chart library is loaded when it is pressed and not
 * before; when that fails the printed bars stay.
 */
export function joinExposure(page: Document): void {
  const tools = page.querySelector<HTMLElement>("[data-exposure-tools]");
  const button = tools?.querySelector<HTMLButtonElement>("[data-exposure-explore]");
  const lens = tools?.querySelector<HTMLElement>("[data-exposure-lens]");
  const select = lens?.querySelector<HTMLSelectElement>("select");
  const printed = [...page.querySelectorAll<SVGElement>("svg.exposure")];
  const address = page.body.dataset["document"];
  if (!tools || !button || !lens || !select || address === undefined) return;
  tools.hidden = false;

  let chart: { show(lens: string): void; remove(): void } | null = null;
  const open = async () => {
    const [{ mountExposureChart }, frozen] = await Promise.all([import("./exposure-chart"), fetchDocument(address)]);
    const container = page.createElement("div");
    tools.after(container);
    chart = mountExposureChart(container, frozen, pageLocale());
    chart.show(select.value);
    lens.hidden = false;
    for (const picture of printed) picture.toggleAttribute("hidden", true);
  };
  const close = () => {
    chart?.remove();
    chart = null;
    lens.hidden = true;
    for (const picture of printed) picture.toggleAttribute("hidden", false);
  };
  select.addEventListener("change", () => chart?.show(select.value));
  button.addEventListener("click", () => {
    const isOpen = button.getAttribute("aria-pressed") === "true";
    button.setAttribute("aria-pressed", String(!isOpen));
    if (isOpen) return close();
    button.disabled = true;
    open()
      .catch((problem: unknown) => {
        button.setAttribute("aria-pressed", "false");
        close();
        reportError(problem);
      })
      .finally(() => {
        button.disabled = false;
      });
  });
}
