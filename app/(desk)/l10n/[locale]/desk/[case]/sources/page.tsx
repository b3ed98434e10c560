import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoadingNote } from "@/components/desk/loading-note";
import { SourceList } from "@/components/desk/source-list";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { loadSourcePage } from "@/lib/server/sources/loaders";
import { readListQuery, type SourceListQuery, sourceListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

export default async function SourceListPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "sources");
  const query = readListQuery(sourceListQuery, await searchParams);
  return (
    <DeskCaseFrame {...frameOf(opened, "sources")}>
      <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={opened.messages.loading} />}>
        <Rows actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Rows({ actor, query }: { actor: Actor<"read-desk">; query: SourceListQuery }) {
  const page = await loadSourcePage(actor, query);
  return (
    <SourceList query={query} page={page} mayChoose={holds(actor, "review")} mayWithdraw={holds(actor, "propose")} />
  );
}
