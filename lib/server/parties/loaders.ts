import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listLatest } from "@/lib/server/journal/latest/repository";
import { findRecord } from "@/lib/server/records/kinds/repository";
import { listMerges, listToldApart } from "@/lib/server/records/merges/repository";
import { nameLines } from "@/lib/server/records/names/repository";
import type { Page, PartyListQuery } from "@/lib/wire/desk/list-query";
import type { PartyLine } from "@/lib/wire/desk/list-rows";
import type { PartyDetail } from "@/lib/wire/parties";
import { findPartyPage, listClaimSlugsOnParty } from "./repository";

/** One page of the parties of the actor's case. */
export async function loadPartyPage(actor: Actor<"read-desk">, query: PartyListQuery): Promise<Page<PartyLine>> {
  return findPartyPage(db(), actor.caseId, query);
}

/** One party of the actor's case, its own record whatever it is merged into. */
export async function loadParty(actor: Actor<"read-desk">, slug: Slug): Promise<Result<PartyDetail, "not-found">> {
  const stored = await findRecord(db(), actor.caseId, "party", slug);
  if (stored === null) return err("not-found");
  const { state: party, version } = stored;
  const sponsor = party.sponsor === null ? null : await findRecord(db(), actor.caseId, "party", party.sponsor);
  const merges = await listMerges(db(), actor.caseId);
  const apart = await listToldApart(db(), actor.caseId);
  return ok({
    party,
    version,
    sponsorName: sponsor?.state.name ?? null,
    merges: merges.filter((merge) => merge.party === slug || merge.into === slug),
    toldApart: apart.filter((pair) => pair.includes(slug)).map(([one, other]) => (one === slug ? other : one)),
    history: await nameLines(
      db(),
      actor.caseId,
      await listLatest(db(), actor.caseId, { type: "party", slug }, await listClaimSlugsOnParty(db(), stored.id)),
    ),
  });
}
