import type { Slug } from "@/lib/domain/case-records";
import { recordPath } from "@/lib/view/addresses";
import { claimTitle } from "@/lib/view/claims/claim-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** Small numbers that lead to claims on the page of the case; for pages that do not hold the claims themselves. */
export function ClaimRefs({ claims, context }: { claims: readonly Slug[]; context: PageContext }) {
  const { index, locale } = context;
  return [...new Set(claims)].map((slug, at) => (
    <span key={slug}>
      {" "}
      <a
        className="ref"
        href={recordPath(index.document, "claim", slug, locale)}
        title={claimTitle(index, slug, locale)}
        aria-label={claimTitle(index, slug, locale)}
      >
        [{at + 1}]
      </a>
    </span>
  ));
}
