import { writeCsvText } from "@/lib/view/desk/csv-text";

/** A row that somebody looks into: its name, where it leads, and every column of it, shown or not. */
export interface LookedInto {
  readonly name: string;
  readonly path: string | null;
  readonly cells: readonly { readonly label: string; readonly text: string }[];
}

/** The rows of the table that stands in a part of the page, as its reader walks them. */
export class ListRows {
  readonly #part: HTMLElement | null;

  constructor(part: HTMLElement | null) {
    this.#part = part;
  }

  /** The row that the cursor is on; the one that holds the focus, else the one it was left at. */
  current(): HTMLTableRowElement | null {
    const rows = this.#rows();
    return (
      rows.find((row) => row.contains(document.activeElement)) ??
      rows.find(({ dataset }) => "cursor" in dataset) ??
      null
    );
  }

  /** Moves the cursor and gives the row that it is on then; null where there are no rows. */
  move(step: 1 | -1): HTMLTableRowElement | null {
    const rows = this.#rows();
    const former = this.current();
    const at = former === null ? (step === 1 ? 0 : rows.length - 1) : rows.indexOf(former) + step;
    const row = rows[Math.min(Math.max(at, 0), rows.length - 1)] ?? null;
    for (const one of rows) delete one.dataset.cursor;
    if (row === null) return null;
    row.dataset.cursor = "";
    // The name of the row, not its box: the space bar would press the box instead of looking into the row.
    const leads = row.querySelector<HTMLElement>("th a") ?? row.querySelector<HTMLElement>("td a, input");
    leads?.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
    return row;
  }

  /** Chooses the row under the cursor, or lets it go. */
  choose(): boolean {
    const box = this.current()?.querySelector<HTMLInputElement>(".desk-choose input");
    if (!box) return false;
    box.checked = !box.checked;
    return true;
  }

  chosen(): readonly string[] {
    return this.#boxes().flatMap(({ checked, value }) => (checked ? [value] : []));
  }

  chooseNone(): void {
    for (const box of this.#boxes()) box.checked = false;
  }

  /** Follows the link of the row under the cursor, where it is not followed by the browser itself. */
  open(): boolean {
    const link = this.current()?.querySelector<HTMLAnchorElement>("th a");
    if (!link) return false;
    link.click();
    return true;
  }

  /** Opens the filters and goes to the first. */
  filter(): boolean {
    const more = document.querySelector<HTMLDetailsElement>(".desk-more-filters");
    if (more !== null) more.open = true;
    const [select] = document.querySelectorAll<HTMLSelectElement>(".desk-filters select");
    select?.focus();
    return select !== undefined;
  }

  /** Sorts by the column after the one that the list is sorted by. */
  sortByNext(): boolean {
    const heads = [...(this.#part?.querySelectorAll<HTMLElement>("thead th:not([hidden])") ?? [])].filter(
      (head) => head.querySelector("a") !== null,
    );
    const at = heads.findIndex((head) => head.hasAttribute("aria-sort"));
    const link = heads[(at + 1) % Math.max(heads.length, 1)]?.querySelector("a");
    link?.click();
    return link !== undefined && link !== null;
  }

  lookInto(row: HTMLTableRowElement): LookedInto {
    const name = row.querySelector("th");
    return {
      name: textOf(name),
      path: name?.querySelector("a")?.getAttribute("href") ?? null,
      cells: this.#heads().map((head) => ({
        label: textOf(head),
        text: textOf(row.querySelector(`[data-col="${head.dataset.col}"]`)),
      })),
    };
  }

  /** Keeps what is shown as CSV: the columns and rows of this page, of chosen rows those alone. */
  keepCsv(title: string, chosen: readonly string[]): void {
    const heads = this.#heads().filter((head) => !head.hidden);
    const rows = this.#rows().filter(
      (row) => chosen.length === 0 || row.querySelector<HTMLInputElement>(".desk-choose input")?.checked,
    );
    const lines = rows.map((row) => heads.map((head) => textOf(row.querySelector(`[data-col="${head.dataset.col}"]`))));
    // The mark by which spreadsheets know that the text is Unicode.
    const text = `\ufeff${writeCsvText([heads.map(textOf), ...lines])}`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = `${title}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
  }

  #rows(): readonly HTMLTableRowElement[] {
    return [...(this.#part?.querySelectorAll<HTMLTableRowElement>("tbody tr") ?? [])];
  }

  #heads(): readonly HTMLElement[] {
    return [...(this.#part?.querySelectorAll<HTMLElement>("thead [data-col]") ?? [])];
  }

  #boxes(): readonly HTMLInputElement[] {
    return [...(this.#part?.querySelectorAll<HTMLInputElement>(".desk-choose input") ?? [])];
  }
}

function textOf(part: Element | null): string {
  return (part?.textContent ?? "").replace(/\s+/g, " ").trim();
}
