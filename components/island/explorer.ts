import type { FlowGraph } from "@/components/network/flow-graph";
import type { AddressChoice } from "@/lib/view/network/choice-address";
import { fetchDocument } from "./fetch-document";
import { pageLocale } from "./page-locale";
import type { PageParts } from "./read-page";
import { toNetworkChoice } from "./show-choice";

export interface Explorer {
  show(choice: AddressChoice): void;
}

/** The button that changes the printed picture for one that can be zoomed. Nothing of it is loaded before it is pressed. */
export function joinExplorer(
  page: Document,
  parts: PageParts,
  current: () => AddressChoice,
  onChoose: (fragment: string) => void,
): Explorer {
  const button = page.querySelector<HTMLButtonElement>("[data-explore]");
  const printed = parts.picture.parentElement;
  let graph: FlowGraph | null = null;
  let container: HTMLElement | null = null;

  const open = async () => {
    const address = page.body.dataset["document"];
    if (address === undefined || printed === null) return;
    const [{ mountFlowGraph }, frozen] = await Promise.all([
      import("@/components/network/flow-graph"),
      fetchDocument(address),
    ]);
    container = page.createElement("div");
    container.className = "network-explorer";
    printed.after(container);
    printed.hidden = true;
    graph = mountFlowGraph(container, frozen, pageLocale(), onChoose);
    graph.show(toNetworkChoice(current(), parts));
  };
  const close = () => {
    graph?.destroy();
    container?.remove();
    graph = null;
    if (printed !== null) printed.hidden = false;
  };
  button?.addEventListener("click", () => {
    const isOpen = button.getAttribute("aria-pressed") === "true";
    button.setAttribute("aria-pressed", String(!isOpen));
    if (isOpen) return close();
    button.disabled = true;
    open()
      .catch((problem: unknown) => {
        // The printed picture stays: exploring is a comfort, not a need.
        button.setAttribute("aria-pressed", "false");
        close();
        reportError(problem);
      })
      .finally(() => {
        button.disabled = false;
      });
  });
  return { show: (choice) => graph?.show(toNetworkChoice(choice, parts)) };
}
