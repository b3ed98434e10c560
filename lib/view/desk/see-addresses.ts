import type { Slug } from "@/lib/domain/model/case-records";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { deskPath } from "./desk-addresses";

/** Pages that show a case as a whole. */
export type SeePage = "exposure" | "timeline" | "loops";

/** A page that shows a case as a whole, under a lens where it counts by one. */
export function seePath(locale: Locale, caseSlug: Slug, page: SeePage, lens?: Lens): string {
  const path = `${deskPath(locale)}/${caseSlug}/${page}`;
  return lens === undefined ? path : `${path}?lens=${lens}`;
}
