import { joinWay } from "@/lib/domain/bidi";
import type { Claim, Slug, Source } from "@/lib/domain/model/case-records";
import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { localize } from "../labels";

type Names = ReadonlyMap<Slug, Localized>;

/** Some claims with the sources that they cite and what is called that they are about. */
export interface NamedClaims {
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly parties: Names;
  readonly deals: Names;
  readonly links: ReadonlyMap<Slug, { readonly payer: Slug; readonly payee: Slug }>;
  /** Rules and indicators. */
  readonly others: Names;
}

/** What a claim is about, in the words of names. */
export function aboutText(
  claim: Claim,
  { parties, deals, links, others }: Pick<NamedClaims, "parties" | "deals" | "links" | "others">,
  locale: Locale,
): string {
  const name = (list: Names, slug: Slug) => localize(list.get(slug) ?? { en: slug, zh: null }, locale);
  if (claim.subjectType === "party") return name(parties, claim.subject);
  if (claim.subjectType === "deal") return name(deals, claim.subject);
  const link = links.get(claim.subject);
  if (link === undefined) return name(others, claim.subject);
  return joinWay([name(parties, link.payer), name(parties, link.payee)]);
}
