import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { DealList } from "@/components/desk/deal-list";
import { LoadingNote } from "@/components/desk/loading-note";
import type { Actor } from "@/lib/server/auth/actor";
import { loadDealPage } from "@/lib/server/deals/loaders";
import { type DealListQuery, dealListQuery, readListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

export default async function DealListPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "deals");
  const query = readListQuery(dealListQuery, await searchParams);
  return (
    <DeskCaseFrame {...frameOf(opened, "deals")}>
      <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={opened.messages.loading} />}>
        <Rows actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Rows({ actor, query }: { actor: Actor<"read-desk">; query: DealListQuery }) {
  const page = await loadDealPage(actor, query);
  return <DealList query={query} page={page} />;
}
