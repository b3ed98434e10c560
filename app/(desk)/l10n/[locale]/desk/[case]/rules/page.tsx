import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoadingNote } from "@/components/desk/loading-note";
import { RuleList } from "@/components/rules/rule-list";
import type { Actor } from "@/lib/server/auth/actor";
import { loadRulePage } from "@/lib/server/rules/loaders";
import { type RuleListQuery, readListQuery, ruleListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

export default async function RuleListPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "rules");
  const query = readListQuery(ruleListQuery, await searchParams);
  return (
    <DeskCaseFrame {...frameOf(opened, "rules")}>
      <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={opened.messages.loading} />}>
        <Rows actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Rows({ actor, query }: { actor: Actor<"read-desk">; query: RuleListQuery }) {
  const page = await loadRulePage(actor, query);
  return <RuleList query={query} page={page} />;
}
