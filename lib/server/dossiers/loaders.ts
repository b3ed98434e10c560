import "server-only";
import { buildPartDocument } from "@/lib/domain/live/live-document";
import { type ProjectedLink, projectLiveLinks } from "@/lib/domain/live/live-links";
import type { CaseRecords, Deal, Party, Slug, Source } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { headOfMerges } from "@/lib/domain/parties/merge-parties";
import { err, ok, type Result } from "@/lib/domain/result";
import { listAcceptedMerges } from "@/lib/server/acceptance/accepted/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { loadMeasures } from "@/lib/server/loops/loaders";
import { listInquiries } from "@/lib/server/records/inquiries/repository";
import { findRecord } from "@/lib/server/records/kinds/repository";
import type { DeskNumber } from "@/lib/view/dossiers/desk-number";
import type { Inquiry } from "@/lib/wire/tasks";
import {
  type Around,
  listClaimsCiting,
  listDealTree,
  type NamedClaims,
  type RecordsAround,
  readAround,
  readNamedClaims,
} from "./repository";

type Measures = Awaited<ReturnType<typeof loadMeasures>>;

/** What a page of a record is made of: its records as they stand, and what counts in figures. */
interface DossierGround {
  /** Links, deals, parties and claims around the record: accepted, disputed and proposed. */
  readonly records: CaseRecords;
  /** Every link of the record layer as the desk draws it. */
  readonly links: readonly ProjectedLink[];
  /** The accepted part of it alone: sums are added up of this. */
  readonly document: SnapshotDocument;
}

/** A party with everything that touches it. */
export interface PartyDossier extends DossierGround {
  readonly party: Party;
  /** Loops by the newest measures that there are. */
  readonly measures: Measures;
  readonly inquiries: readonly Inquiry[];
}

/** The page of one party of the actor's case; a party that was merged is read as the one that it is merged into. */
export async function loadPartyDossier(
  actor: Actor<"read-desk">,
  slug: Slug,
): Promise<Result<PartyDossier, "not-found">> {
  const merges = await listAcceptedMerges(db(), actor.caseId);
  const head = headOfMerges(merges)(slug);
  const ground = toGround(await readAround(db(), actor.caseSlug, { parties: [slug] }, merges));
  const party = ground.records.parties.find((one) => one.slug === head);
  if (party === undefined) return err("not-found");
  return ok({
    ...ground,
    party,
    measures: await loadMeasures(actor),
    inquiries: await listInquiries(db(), actor.caseId, [slug, head]),
  });
}

/** A deal with the deals inside it. */
export interface DealDossier extends DossierGround {
  readonly deal: Deal;
  readonly measures: Measures;
}

/** The page of one deal of the actor's case. */
export async function loadDealDossier(
  actor: Actor<"read-desk">,
  slug: Slug,
): Promise<Result<DealDossier, "not-found">> {
  const merges = await listAcceptedMerges(db(), actor.caseId);
  const deals = await listDealTree(db(), actor.caseId, slug);
  const ground = toGround(await readAround(db(), actor.caseSlug, { deals }, merges));
  const deal = ground.records.deals.find((one) => one.slug === slug);
  return deal === undefined ? err("not-found") : ok({ ...ground, deal, measures: await loadMeasures(actor) });
}

/** A source with the claims that cite it and their names. */
export interface SourceDossier extends NamedClaims {
  readonly source: Source;
}

/** The page of one source of the actor's case. */
export async function loadSourceDossier(
  actor: Actor<"read-desk">,
  slug: Slug,
): Promise<Result<SourceDossier, "not-found">> {
  const found = await findRecord(db(), actor.caseId, "source", slug);
  if (found === null) return err("not-found");
  const claims = await listClaimsCiting(db(), actor.caseId, slug);
  return ok({ ...(await readNamedClaims(db(), actor.caseId, claims)), source: found.state });
}

/** What is behind a number of the desk: the records that it is added up of. */
export interface Behind extends DossierGround {
  readonly number: DeskNumber;
}

/** The links and claims behind a number of the actor's case. A number of a record that the case does not have is none. */
export async function loadBehind(actor: Actor<"read-desk">, number: DeskNumber): Promise<Result<Behind, "not-found">> {
  const merges = await listAcceptedMerges(db(), actor.caseId);
  const ground = toGround(await readAround(db(), actor.caseSlug, await aroundNumber(actor, number), merges));
  const { parties, deals, links } = ground.records;
  const isThere = {
    pair:
      number.of === "pair" && [number.giver, number.receiver].every((one) => parties.some(({ slug }) => slug === one)),
    gives: number.of === "gives" && parties.some(({ slug }) => slug === number.party),
    gets: number.of === "gets" && parties.some(({ slug }) => slug === number.party),
    deal: number.of === "deal" && deals.some(({ slug }) => slug === number.deal),
    link: number.of === "link" && links.some(({ slug }) => slug === number.link),
  }[number.of];
  return isThere ? ok({ ...ground, number }) : err("not-found");
}

async function aroundNumber({ caseId }: Actor, number: DeskNumber): Promise<Around> {
  switch (number.of) {
    case "pair":
      // The links of one end hold those of both; the quieter one would do, and nobody knows which it is.
      return { parties: [number.giver] };
    case "gives":
    case "gets":
      return { parties: [number.party] };
    case "deal":
      return { deals: await listDealTree(db(), caseId, number.deal) };
    case "link":
      return { links: [number.link] };
  }
}

/** Proposed links are shown and add nothing: figures are added up of what a second person accepted. */
function toGround({ records, standings }: RecordsAround): DossierGround {
  const accepted = records.links.filter(({ slug }) => !standings.unaccepted.has(slug));
  return {
    records,
    links: projectLiveLinks(records, records.header.asOf, standings),
    document: buildPartDocument({ ...records, links: accepted }),
  };
}
