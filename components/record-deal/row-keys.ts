import { type DealPage, numberOf } from "./deal-page";
import { type Lack, lacksOf, type PageRow, vehicleOf } from "./reduce";

/** The first place of a row that still waits for an answer; the row itself where none does. */
export function nextPlace(row: string, lacks: readonly Lack[]): string {
  const first = lacks[0];
  if (first === undefined || first === "quote") return `row:${row}`;
  return first === "twin" ? `ask:${row}` : `cell:${row}:${first}`;
}

/** What a key does that is pressed on a row, or on something that the row asks; true where it does something. */
export function pressRow(event: KeyboardEvent, element: HTMLElement, page: DealPage, row: PageRow): boolean {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  const isRow = target === element;
  if (!isRow && target?.classList.contains("deal-ask") !== true) {
    // An open list has Escape to itself.
    if (event.key !== "Escape" || target?.ariaExpanded === "true") return false;
    page.edit(null);
    page.focus(`row:${row.key}`);
    return true;
  }
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    step(element, target, event.key === "ArrowDown" ? 1 : -1);
    return true;
  }
  if (event.key === "Enter") return enter(page, row, { isRow, isAll: event.shiftKey });
  if (event.key === "Delete") {
    const place = numberOf(page, row.key);
    const beside = row.is === "taken" ? row : (page.rows[place] ?? page.rows[place - 2]);
    page.act([{ is: "drop", row: row.key }], beside && `row:${beside.key}`);
    return true;
  }
  return actOnRow(event.key.toLowerCase(), page, row);
}

/** What a letter does to a row, pressed as a key or as the button that stands for it; true where it does something. */
export function actOnRow(letter: string, page: DealPage, row: PageRow): boolean {
  const party = row.is === "taken" ? vehicleOf(page.draft, row.row) : null;
  if (letter === "d") page.act([{ is: "deal", row: row.key }], `row:${row.key}`);
  else if (letter === "u") page.focus("umbrella");
  else if (letter === "e" && row.is === "taken") page.focus(`cell:${row.key}:payer`);
  else if (letter === "i" && row.is === "taken") page.focus(`inside:${row.key}`);
  else if (letter === "v" && party !== null) page.act([{ is: "vehicle", row: row.key, party }], `sponsor:${party}`);
  else return false;
  return true;
}

/** Down goes into what a row asks and offers, then to the next row; up the same way back. */
function step(row: HTMLElement, target: HTMLElement | null, by: 1 | -1): void {
  const page = row.closest(".deal-rows");
  const stops = [...(page?.querySelectorAll<HTMLElement>(".deal-row, .deal-ask") ?? [])];
  const rows = stops.filter((stop) => stop.classList.contains("deal-row"));
  if (by === 1) return stops[stops.indexOf(target ?? row) + 1]?.focus();
  const isRow = target === row;
  return (isRow ? rows[rows.indexOf(row) - 1] : stops[stops.indexOf(target ?? row) - 1])?.focus();
}

/** Enter takes an offer and goes where an answer is wanted; on a taken row it goes to the first cell that lacks something. */
function enter(
  page: DealPage,
  row: PageRow,
  { isRow, isAll }: { readonly isRow: boolean; readonly isAll: boolean },
): boolean {
  if (isAll) page.act([{ is: "take-complete" }], `row:${row.key}`);
  else if (!isRow) return false;
  else if (row.is === "offer") page.act([{ is: "take", row: row.key }], `next:${row.key}`);
  else {
    const next = nextPlace(row.key, lacksOf(page.draft, row.row));
    page.focus(next === `row:${row.key}` ? `cell:${row.key}:payer` : next);
  }
  return true;
}
