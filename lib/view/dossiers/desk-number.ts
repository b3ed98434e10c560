import type { Slug } from "@/lib/domain/model/case-records";
import { LENSES, type Lens, type Locale } from "@/lib/domain/model/vocabulary";
import { deskPath } from "../desk/desk-addresses";

/**
 * What a number at the desk is a number of. Each has a page that shows the links and the claims behind it and adds them
 * up again.
 */
export type DeskNumber =
  /** What one party gives another in cash. */
  | { readonly of: "pair"; readonly giver: Slug; readonly receiver: Slug; readonly lens: Lens }
  /** All that a party gives, or gets, in cash. */
  | { readonly of: "gives" | "gets"; readonly party: Slug; readonly lens: Lens }
  /** The cash of one deal, and of the deals inside it. */
  | { readonly of: "deal"; readonly deal: Slug; readonly lens: Lens }
  /** The cash of one link. */
  | { readonly of: "link"; readonly link: Slug; readonly lens: Lens };

/** The lens that an address asks for, or the one that sums at the desk begin with. */
export function readLens(asked: unknown): Lens {
  return LENSES.find((lens) => lens === asked) ?? "COMMITTED";
}

/** The page of what is behind a number. */
export function behindPath(locale: Locale, caseSlug: Slug, number: DeskNumber): string {
  return `${deskPath(locale)}/${caseSlug}/behind?${new URLSearchParams({ ...number })}`;
}

/** The number that an address asks for; null where it names none. */
export function readDeskNumber(asked: Readonly<Record<string, unknown>>): DeskNumber | null {
  const word = (name: string) => {
    const value = asked[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const lens = readLens(asked.lens);
  const [of, giver, receiver, party, deal, link] = ["of", "giver", "receiver", "party", "deal", "link"].map(word);
  if (of === "pair" && giver && receiver) return { of, giver, receiver, lens };
  if ((of === "gives" || of === "gets") && party) return { of, party, lens };
  if (of === "deal" && deal) return { of, deal, lens };
  if (of === "link" && link) return { of, link, lens };
  return null;
}

/** The same number under another lens. */
export function underLens<Number extends DeskNumber>(number: Number, lens: Lens): Number {
  return { ...number, lens };
}
