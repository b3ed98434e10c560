import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { ClaimExplorer } from "@/components/desk/claim-explorer";
import { LoadingNote } from "@/components/desk/loading-note";
import type { Actor } from "@/lib/server/auth/actor";
import { loadClaimPage } from "@/lib/server/claims/loaders";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { reviewMessages } from "@/lib/view/messages/review";
import { type ClaimListQuery, claimListQuery, readListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

export default async function ClaimListPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "claims");
  const query = readListQuery(claimListQuery, await searchParams);
  return (
    <DeskCaseFrame {...frameOf(opened, "claims")} draws="nothing">
      <p>
        <a href={`${deskCasePath(opened.locale, opened.actor.caseSlug, "claims")}/new`}>
          {reviewMessages(opened.locale).formNew}
        </a>
      </p>
      <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={opened.messages.loading} />}>
        <Claims actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Claims({ actor, query }: { actor: Actor<"read-desk">; query: ClaimListQuery }) {
  const page = await loadClaimPage(actor, query);
  return <ClaimExplorer initialQuery={query} initialPage={page} />;
}
