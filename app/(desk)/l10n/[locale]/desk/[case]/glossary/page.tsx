import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoadingNote } from "@/components/desk/loading-note";
import { TermList } from "@/components/glossary/term-list";
import type { Actor } from "@/lib/server/auth/actor";
import { loadTermPage } from "@/lib/server/glossary/loaders";
import { readListQuery, type TermListQuery, termListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

export default async function TermListPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "glossary");
  const query = readListQuery(termListQuery, await searchParams);
  return (
    <DeskCaseFrame {...frameOf(opened, "glossary")}>
      <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={opened.messages.loading} />}>
        <Rows actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Rows({ actor, query }: { actor: Actor<"read-desk">; query: TermListQuery }) {
  const page = await loadTermPage(actor, query);
  return <TermList query={query} page={page} />;
}
