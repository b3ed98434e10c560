import type { Locale } from "@/lib/domain/model/vocabulary";
import { customerSentence, readCustomerGround } from "@/lib/view/stress/customer-rows";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { readFallGround, waterfallRow } from "@/lib/view/vehicles/waterfall-rows";
import { pageLocale } from "./page-locale";

/** Computes the what-if of one slider by the same functions as the page and says it in one sentence with "if". */
export function showWhatIf(slider: HTMLElement): void {
  const input = slider.querySelector<HTMLInputElement>("input");
  const output = slider.querySelector("output");
  if (input === null || output === null) return;
  const locale = pageLocale();
  const perMille = Number(input.value);
  const text = slider.matches("[data-pay-slider]")
    ? paySentence(slider, perMille, locale)
    : fallSentence(slider, perMille, locale);
  if (text === null) return;
  output.textContent = text;
  input.setAttribute("aria-valuetext", text);
}

function fallSentence(slider: HTMLElement, perMille: number, locale: Locale): string | null {
  const ground = readFallGround(readAttribute(slider, "data-fall-ground"));
  return ground === null ? null : vehicleMessages(locale).ifSentence(waterfallRow(ground, perMille, locale));
}

function paySentence(slider: HTMLElement, perMille: number, locale: Locale): string | null {
  const ground = readCustomerGround(readAttribute(slider, "data-pay-ground"));
  return ground === null ? null : customerSentence(ground, perMille, locale);
}

function readAttribute(slider: HTMLElement, name: string): string {
  return slider.closest(`[${name}]`)?.getAttribute(name) ?? "null";
}
