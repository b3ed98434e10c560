import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LinkList } from "@/components/desk/link-list";
import { LoadingNote } from "@/components/desk/loading-note";
import type { Actor } from "@/lib/server/auth/actor";
import { loadLinkPage } from "@/lib/server/deals/links/loaders";
import { type LinkListQuery, linkListQuery, readListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

export default async function LinkListPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "links");
  const query = readListQuery(linkListQuery, await searchParams);
  return (
    <DeskCaseFrame {...frameOf(opened, "links")}>
      <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={opened.messages.loading} />}>
        <Rows actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Rows({ actor, query }: { actor: Actor<"read-desk">; query: LinkListQuery }) {
  const page = await loadLinkPage(actor, query);
  return <LinkList query={query} page={page} />;
}
