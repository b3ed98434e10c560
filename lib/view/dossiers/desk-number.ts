import { DEBTS, type Debt } from "@/lib/domain/live/dashboard";
import type { Slug } from "@/lib/domain/model/case-records";
import { LENSES, type Lens, type Locale, RELIABILITIES, type Reliability } from "@/lib/domain/model/vocabulary";
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
  | { readonly of: "link"; readonly link: Slug; readonly lens: Lens }
  /** All cash of the case. */
  | { readonly of: "case"; readonly lens: Lens }
  /** The cash links of the case whose weakest source has this letter. */
  | { readonly of: "grade"; readonly letter: Reliability; readonly lens: Lens }
  /** What a reader could not check: a count, whatever the lens. */
  | { readonly of: "debt"; readonly debt: Debt };

/** A number of money, which has a lens. */
export type MoneyNumber = Exclude<DeskNumber, { readonly of: "debt" }>;

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
  if (of === "case") return { of, lens };
  const letter = RELIABILITIES.find((one) => one === asked.letter);
  if (of === "grade" && letter !== undefined) return { of, letter, lens };
  const debt = DEBTS.find((one) => one === asked.debt);
  if (of === "debt" && debt !== undefined) return { of, debt };
  return null;
}

/** The same number under another lens. */
export function underLens<Number extends MoneyNumber>(number: Number, lens: Lens): Number {
  return { ...number, lens };
}
