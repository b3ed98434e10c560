import type { PartyInquiry, Slug } from "../model/case-records";

/** A question to a party that is on record, and what readers would be told of that party instead. */
export interface UntoldQuestion {
  readonly inquiry: Slug;
  readonly party: Slug;
  readonly told: "not-asked" | "not-answered";
}

/**
 * The questions whose waiting states would make the page say what is not so. Readers are told of each party that it was
 * not asked, or that it has not answered; while a question or an answer to the contrary is on record, neither may go
 * out. What says less than the record and nothing untrue (one of two questions, words that were corrected) is no matter
 * of these.
 *
 * @param shown questions in the states that readers would see, of parties that they would see
 * @param present the same questions as they stand, with parties that were merged under their heads
 */
export function listUntoldQuestions(
  shown: readonly PartyInquiry[],
  present: readonly PartyInquiry[],
  parties: ReadonlySet<Slug>,
): readonly UntoldQuestion[] {
  const asked = new Set(shown.map(({ party }) => party));
  const bySlug = new Map(shown.map((inquiry) => [inquiry.slug, inquiry]));
  return present.flatMap((inquiry): readonly UntoldQuestion[] => {
    const { slug, party } = inquiry;
    if (!parties.has(party)) return [];
    if (!asked.has(party)) return [{ inquiry: slug, party, told: "not-asked" }];
    const said = bySlug.get(slug);
    return said && hasAnswer(inquiry) && !hasAnswer(said) ? [{ inquiry: slug, party, told: "not-answered" }] : [];
  });
}

function hasAnswer({ stance }: PartyInquiry): boolean {
  return stance !== null && stance !== "no_reply";
}
