import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { DealList } from "@/components/desk/deal-list";
import { LoadingNote } from "@/components/desk/loading-note";
import type { Locale } from "@/lib/domain/model/vocabulary";
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
        <Rows locale={opened.locale} actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Rows({ locale, actor, query }: { locale: Locale; actor: Actor<"read-desk">; query: DealListQuery }) {
  const page = await loadDealPage(actor, query);
  return <DealList locale={locale} caseSlug={actor.caseSlug} query={query} page={page} />;
}
