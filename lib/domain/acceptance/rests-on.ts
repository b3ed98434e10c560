import type { Claim, Link } from "../model/case-records";
import type { RecordRef } from "../records/by-kind";

/**
 * What a claim rests on: its subject, with the deal and the ends of a link, and the sources that it cites. Whoever
 * accepts the claim looks at these in the same act. `link` is the subject where it is a link.
 */
export function restsOn(claim: Pick<Claim, "subjectType" | "subject" | "citations">, link: Link | null): RecordRef[] {
  const subject: RecordRef[] = [{ type: claim.subjectType, slug: claim.subject }];
  if (link !== null) {
    subject.push(
      { type: "deal", slug: link.deal },
      { type: "party", slug: link.payer },
      { type: "party", slug: link.payee },
    );
  }
  const sources = claim.citations.map(({ source }): RecordRef => ({ type: "source", slug: source }));
  const all = [...subject, ...sources].map((ref) => [`${ref.type} ${ref.slug}`, ref] as const);
  return [...new Map(all).values()];
}
