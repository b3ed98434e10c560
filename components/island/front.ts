import {
  type AddressChoice,
  NO_CHOICE,
  parseChoice,
  unknownWords,
  writeSearch,
} from "@/lib/view/network/choice-address";
import { joinFinder, joinPanels } from "./panels";

/** How long each loop stays lit while they are played. */
const LOOP_MS = 5000;
/** Places that stood on the page of a case before the whole record had an address of its own. */
const IN_RECORD = /^#(?:claim|link|deal|party|source|rule|indicator|term)-/;

/**
 * The page of a case works without script; this adds what an address can do: it says which loop is lit and what counts,
 * Back undoes a choice, what it does not know is said, and loops are played one after another when asked.
 */
export function joinFront(page: Document): void {
  const front = page.querySelector<HTMLElement>("[data-record]");
  if (front === null) return;
  const record = front.dataset["record"] ?? "";
  const follow = () => {
    if (IN_RECORD.test(location.hash) && page.getElementById(location.hash.slice(1)) === null) {
      location.replace(`${record}${location.hash}`);
    }
  };
  const fields = [...page.querySelectorAll<HTMLInputElement>("[data-loop-choice] input, [data-lens-choice] input")];
  const named = (name: string) => fields.filter((field) => field.name === name);
  const show = () => {
    const choice = parseChoice(location.search, "");
    check(named("loop"), choice.loop ?? "");
    check(named("lens"), choice.lens ?? "REPORTED");
    const loop = choice.loop;
    const strange = [
      ...unknownWords(location.search),
      ...(loop === null || named("loop").some(({ value }) => value === loop) ? [] : [loop]),
    ];
    const note = page.querySelector<HTMLElement>("[data-address-note]");
    if (note !== null) {
      note.hidden = strange.length === 0;
      note.textContent =
        strange.length === 0 ? "" : (note.dataset["addressNote"] ?? "").replace("{word}", strange.join(", "));
    }
    carryToOtherLanguage(page);
  };
  const live = page.querySelector<HTMLElement>("[data-live]");
  const say = (words: string) => {
    if (live !== null) live.textContent = words;
  };
  const choose = () => {
    const chosen = (name: string) => named(name).find(({ checked }) => checked)?.value ?? "";
    const lens = chosen("lens");
    const choice: AddressChoice = {
      ...NO_CHOICE,
      loop: chosen("loop") || null,
      lens: lens === "" || lens === "REPORTED" ? null : parseChoice(`?lens=${lens}`, "").lens,
    };
    history.pushState(null, "", `${location.pathname}${writeSearch(choice)}${location.hash}`);
    carryToOtherLanguage(page);
  };
  for (const field of fields) {
    field.addEventListener("change", () => {
      choose();
      say(shownWords(page.querySelector(field.name === "loop" ? ".lit-line" : ".counted-line")));
    });
  }
  window.addEventListener("popstate", show);
  window.addEventListener("hashchange", follow);
  joinPlay(page, named("loop"));
  joinFinder(page, say);
  joinPanels(page);
  joinPixels(page);
  centreNetwork(page);
  follow();
  show();
}

/** What of a line the style sheet shows. */
function shownWords(line: HTMLElement | null): string {
  return line?.innerText.trim() ?? "";
}

/** Checks the field of that value; one that no field has leaves the first one checked. */
function check(fields: readonly HTMLInputElement[], value: string): void {
  const field = fields.find((one) => one.value === value) ?? fields[0];
  if (field !== undefined) field.checked = true;
}

/** A button that lights the loops one after another; any choice of the reader ends it. */
function joinPlay(page: Document, fields: readonly HTMLInputElement[]): void {
  const choice = page.querySelector<HTMLElement>("[data-loop-choice]");
  if (choice === null || fields.length < 3) return;
  const button = page.createElement("button");
  button.type = "button";
  button.className = "play-loops";
  let timer: number | null = null;
  const stop = () => {
    if (timer !== null) window.clearInterval(timer);
    timer = null;
    button.textContent = choice.dataset["play"] ?? "";
    button.setAttribute("aria-pressed", "false");
  };
  const next = () => {
    const at = fields.findIndex(({ checked }) => checked);
    const field = fields[(at + 1) % fields.length];
    if (field !== undefined) field.checked = true;
  };
  button.addEventListener("click", () => {
    if (timer !== null) return stop();
    next();
    timer = window.setInterval(next, LOOP_MS);
    button.textContent = choice.dataset["stop"] ?? "";
    button.setAttribute("aria-pressed", "true");
  });
  for (const field of fields) field.addEventListener("change", stop);
  stop();
  choice.querySelector("label")?.after(button);
}

/** On a small screen the party with most money comes first, not the corner of the network. */
function centreNetwork(page: Document): void {
  const frame = page.querySelector<HTMLElement>(".whole-scroll");
  const hub = frame?.querySelector(".hub")?.getBoundingClientRect();
  if (frame === null || hub === undefined) return;
  const { left, top } = frame.getBoundingClientRect();
  frame.scrollLeft += hub.left + hub.width / 2 - left - frame.clientWidth / 2;
  frame.scrollTop += hub.top + hub.height / 2 - top - frame.clientHeight / 2;
}

/** Beside each picture that can be taken along as a drawing, the same as pixels, made when it is asked for. */
function joinPixels(page: Document): void {
  for (const drawing of page.querySelectorAll<HTMLAnchorElement>("[data-pixels]")) {
    const button = page.createElement("button");
    button.type = "button";
    button.className = "as-link";
    button.textContent = drawing.dataset["pixels"] ?? "";
    button.addEventListener("click", () => {
      button.disabled = true;
      keepPixels(drawing).then(
        () => {
          button.disabled = false;
        },
        () => {
          button.textContent = drawing.dataset["noPixels"] ?? "";
        },
      );
    });
    drawing.after(button);
  }
}

async function keepPixels(drawing: HTMLAnchorElement): Promise<void> {
  const { drawPng } = await import("./picture-png");
  const link = drawing.ownerDocument.createElement("a");
  link.href = URL.createObjectURL(await drawPng(drawing.ownerDocument, drawing.href));
  link.download = drawing.download.replace(/\.svg$/, ".png");
  link.click();
  URL.revokeObjectURL(link.href);
}

function carryToOtherLanguage(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>("[data-language-switch]");
  if (link !== null) link.href = `${link.pathname}${location.search}${location.hash}`;
}
