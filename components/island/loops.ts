/**
 * Shows the choice of what to take away, hidden without script; the document and the core that computes on it are
 * loaded when something is first chosen.
 */
export function joinStrikeOut(page: Document): void {
  const tool = page.querySelector<HTMLElement>("[data-strike-tool]");
  const select = tool?.querySelector<HTMLSelectElement>("[data-strike-choice]");
  if (!tool || !select) return;
  tool.hidden = false;
  let chosen: readonly string[] = [];
  const show = async (next: readonly string[]) => {
    chosen = next;
    const { showStrikes } = await import("./strike-out");
    await showStrikes(tool, chosen, (left) => void show(left));
  };
  select.addEventListener("change", () => {
    const { value } = select;
    select.value = "";
    if (value !== "" && !chosen.includes(value)) void show([...chosen, value]);
  });
}
