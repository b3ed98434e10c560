import type { CaseRule } from "@/lib/domain/analysis/routes/read-case-rules";
import { formatPartialDate } from "@/lib/view/format";
import { daySentence } from "@/lib/view/geography/day-lists";
import { lookClass, lookFill, looksOnDay } from "@/lib/view/geography/place-looks";
import { dayOfNumber, readRulesGround } from "@/lib/view/geography/rules-ground";
import { pageLocale } from "./page-locale";

const grounds = new WeakMap<HTMLElement, readonly CaseRule[]>();

/** Draws the map of the chosen day by the same functions as the baked maps, and says it in one sentence. */
export function showDay(control: HTMLElement): void {
  const input = control.querySelector("input");
  const output = control.querySelector("output");
  const rules = grounds.get(control) ?? readRulesGround(control.dataset["rulesGround"] ?? "null");
  if (!input || !output || rules === null) return;
  grounds.set(control, rules);
  const locale = pageLocale();
  const day = dayOfNumber(Number(input.value));
  const looks = new Map(looksOnDay(rules, day).map((look) => [look.place, look]));
  for (const shape of control.querySelectorAll("[data-place]")) {
    const look = looks.get(shape.getAttribute("data-place") ?? "") ?? {
      tier: null,
      isPaper: false,
      isControlled: false,
    };
    const fill = lookFill(look);
    shape.setAttribute("class", lookClass(look));
    if (fill === null) shape.removeAttribute("fill");
    else shape.setAttribute("fill", fill);
  }
  const text = daySentence(rules, day, formatPartialDate(day, locale), locale);
  output.textContent = text;
  input.setAttribute("aria-valuetext", text);
  control.querySelector("svg")?.setAttribute("aria-label", text);
}
