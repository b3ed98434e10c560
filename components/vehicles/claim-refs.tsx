import { Fragment } from "react";
import type { Slug } from "@/lib/domain/model/case-records";
import { claimTitle } from "@/lib/view/claims/claim-words";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";

/** Small numbers that lead to claims on the page of the case; for pages that do not hold the claims themselves. */
export function ClaimRefs({ claims, context }: { claims: readonly Slug[]; context: PageContext }) {
  const { index, locale } = context;
  return [...new Set(claims)].map((slug, at) => {
    const title = claimTitle(index, slug, locale);
    // No element round each: a page of figures has thousands of them.
    return (
      <Fragment key={slug}>
        {" "}
        <a className="ref" href={placeOfRecord(index, "claim", slug, locale)} title={title} aria-label={title}>
          [{at + 1}]
        </a>
      </Fragment>
    );
  });
}
