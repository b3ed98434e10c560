import type { MissingClaim } from "@/lib/domain/analysis/vehicles/read-vehicles";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { linkSentenceText } from "../deals/link-sentence";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { vehicleMessages } from "./vehicle-messages";

/** What a claim would have to say, in words: "the rent: xAI rents from …". */
export function missingText(index: DocumentIndex, missing: MissingClaim, locale: Locale): string {
  const write = vehicleMessages(locale).missing[missing.role];
  if (missing.subjectType === "party") return write(shortPartyName(index, missing.subject, locale));
  const link = index.links.get(missing.subject);
  return write(link ? linkSentenceText(index, link, index.networkLinks.get(link.slug), locale) : missing.subject);
}
