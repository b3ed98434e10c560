import { type CustomerShare, readCustomerShares } from "@/lib/domain/analysis/exposure/read-dependence";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { claimDayText, claimValueText } from "../claims/claim-words";
import { localize } from "../labels";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { dependenceMessages } from "./dependence-messages";

/** What a company itself says of the share of one customer, newest first: it comes before any share that is computed. */
export function ownFiguresOf(index: DocumentIndex, party: Slug): readonly CustomerShare[] {
  return readCustomerShares(index.document).filter((share) => share.party === party);
}

/** The newest of them in a sentence, with the note that says of which whole; null where the company says nothing. */
export function ownFigureSentence(index: DocumentIndex, party: Slug, locale: Locale): string | null {
  const [newest] = ownFiguresOf(index, party);
  if (!newest) return null;
  const { claim } = newest;
  const said = dependenceMessages(locale).ownFigure(
    shortPartyName(index, party, locale),
    claimDayText(claim, locale),
    claimValueText(index, claim, locale),
  );
  if (claim.note === null) return said;
  return locale === "zh" ? `${said}（${localize(claim.note, "zh")}）` : `${said} ${localize(claim.note, "en")}`;
}
