import { gradeOfClaim, weakestGrade } from "@/lib/domain/claims/evidence-grade";
import type { LinkState, ProjectedLink } from "@/lib/domain/live/live-links";
import type { CaseRecords, Link, Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import type { Grade } from "@/lib/domain/model/snapshot-document";

/** One link as a line of a list: what it is, how much, how far, and what is to be seen to. */
export interface DossierLink extends Pick<ProjectedLink, "state" | "isChanged"> {
  readonly slug: Slug;
  readonly link: ProjectedLink["link"];
  readonly payer: Slug;
  readonly payee: Slug;
  readonly claims: number;
  readonly grade: Grade | null;
  readonly needs: readonly ("conflict" | "changed" | Exclude<LinkState, "accepted">)[];
}

/** Links as lines, the largest amount first, those without one last. */
export function listDossierLinks(
  links: readonly ProjectedLink[],
  records: Pick<CaseRecords, "links" | "claims" | "sources">,
): readonly DossierLink[] {
  const bySlug = new Map(records.links.map((link): [Slug, Link] => [link.slug, link]));
  const reliabilities = new Map(records.sources.map(({ slug, reliability }) => [slug, reliability]));
  const claimsOf = new Map<Slug, (typeof records.claims)[number][]>();
  for (const claim of records.claims) {
    if (claim.subjectType !== "link") continue;
    const known = claimsOf.get(claim.subject);
    if (known) known.push(claim);
    else claimsOf.set(claim.subject, [claim]);
  }
  return links
    .flatMap(({ link, state, isChanged }): readonly DossierLink[] => {
      const record = bySlug.get(link.link);
      if (record === undefined) return [];
      const claims = claimsOf.get(link.link) ?? [];
      return [
        {
          slug: link.link,
          link,
          state,
          isChanged,
          payer: record.payer,
          payee: record.payee,
          claims: claims.length,
          grade: weakestGrade(claims.map((claim) => gradeOfClaim(claim, reliabilities))),
          needs: [
            ...(link.conflict ? (["conflict"] as const) : []),
            ...(state === "accepted" ? [] : [state]),
            ...(isChanged ? (["changed"] as const) : []),
          ],
        },
      ];
    })
    .sort((one, other) => sizeOf(other) - sizeOf(one) || compareText(one.slug, other.slug));
}

function sizeOf({ link: { amount } }: DossierLink): number {
  return amount === null ? -1 : Number(amount.high ?? amount.low);
}
