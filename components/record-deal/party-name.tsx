import type { DealPage } from "./deal-page";

/** A party by its name, marked where it is not in the case yet. */
export function PartyName({ page, reference }: { page: DealPage; reference: string }) {
  const party = page.draft.parties.find(({ key }) => key === reference);
  const isNew =
    reference.startsWith("new:") && (party === undefined || party.settled === "" || party.settled === "another");
  return (
    <>
      <span dir="auto">{page.nameOf(reference)}</span>
      {isNew ? <sup className="deal-new">{page.messages.fresh}</sup> : null}
    </>
  );
}
