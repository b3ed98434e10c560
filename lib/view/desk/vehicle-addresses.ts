import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "./desk-addresses";

/** One vehicle with its tranches. */
export function deskVehiclePath(locale: Locale, caseSlug: Slug, vehicle: Slug): string {
  return `${deskCasePath(locale, caseSlug, "vehicles")}/${encodeURIComponent(vehicle)}`;
}
