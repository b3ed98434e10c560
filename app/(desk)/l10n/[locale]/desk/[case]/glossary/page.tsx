import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoadingNote } from "@/components/desk/loading-note";
import { TermList } from "@/components/glossary/term-list";
import type { Locale } from "@/lib/domain/model/vocabulary";
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
        <Rows locale={opened.locale} actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Rows({ locale, actor, query }: { locale: Locale; actor: Actor<"read-desk">; query: TermListQuery }) {
  const page = await loadTermPage(actor, query);
  return <TermList locale={locale} caseSlug={actor.caseSlug} languages={actor.languages} query={query} page={page} />;
}
