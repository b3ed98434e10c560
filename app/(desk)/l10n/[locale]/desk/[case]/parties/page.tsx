import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoadingNote } from "@/components/desk/loading-note";
import { PartyList } from "@/components/desk/party-list";
import type { Actor } from "@/lib/server/auth/actor";
import { loadPartyPage } from "@/lib/server/parties/loaders";
import { type PartyListQuery, partyListQuery, readListQuery } from "@/lib/wire/desk/list-query";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

export default async function PartyListPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "parties");
  const query = readListQuery(partyListQuery, await searchParams);
  return (
    <DeskCaseFrame {...frameOf(opened, "parties")}>
      <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={opened.messages.loading} />}>
        <Rows actor={opened.actor} query={query} />
      </Suspense>
    </DeskCaseFrame>
  );
}

async function Rows({ actor, query }: { actor: Actor<"read-desk">; query: PartyListQuery }) {
  const page = await loadPartyPage(actor, query);
  return <PartyList query={query} page={page} />;
}
