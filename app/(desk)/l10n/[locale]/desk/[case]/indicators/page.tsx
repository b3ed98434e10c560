import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoadingNote } from "@/components/desk/loading-note";
import { IndicatorList } from "@/components/indicators/indicator-list";
import type { Actor } from "@/lib/server/auth/actor";
import { loadIndicatorPage } from "@/lib/server/indicators/loaders";
import { type IndicatorListQuery, indicatorListQuery, readListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

export default async function IndicatorListPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "indicators");
  const query = readListQuery(indicatorListQuery, await searchParams);
  return (
    <DeskCaseFrame {...frameOf(opened, "indicators")}>
      <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={opened.messages.loading} />}>
        <Rows actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Rows({ actor, query }: { actor: Actor<"read-desk">; query: IndicatorListQuery }) {
  const page = await loadIndicatorPage(actor, query);
  return <IndicatorList query={query} page={page} />;
}
