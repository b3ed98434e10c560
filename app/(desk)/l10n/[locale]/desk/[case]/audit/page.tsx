import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoadingNote } from "@/components/desk/loading-note";
import { AuditList } from "@/components/history/audit-list";
import { loadAuditPage } from "@/lib/server/audit/loaders";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { historyMessages } from "@/lib/view/history/history-messages";
import { readListQuery } from "@/lib/wire/desk/list-query";
import { type AuditQuery, auditQuery } from "@/lib/wire/history";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

export default async function CaseHistoryPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "audit");
  const query = readListQuery(auditQuery, await searchParams);
  return (
    <DeskCaseFrame {...frameOf(opened, "audit")}>
      <p>{historyMessages(opened.locale).lead}</p>
      <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={opened.messages.loading} />}>
        <Entries actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Entries({ actor, query }: { actor: Actor<"read-desk">; query: AuditQuery }) {
  const audit = await loadAuditPage(actor, query);
  return <AuditList query={query} audit={audit} mayExport={holds(actor, "administer")} />;
}
