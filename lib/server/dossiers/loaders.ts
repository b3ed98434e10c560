import "server-only";
import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { buildPartDocument } from "@/lib/domain/live/live-document";
import { projectLiveLinks } from "@/lib/domain/live/live-links";
import { sumMoneyByLens } from "@/lib/domain/live/money-sums";
import type { CaseRecords, Deal, Party, Slug, Source } from "@/lib/domain/model/case-records";
import type { LoopSet } from "@/lib/domain/model/snapshot-document";
import { headOfMerges } from "@/lib/domain/parties/merge-parties";
import { err, ok, type Result } from "@/lib/domain/result";
import { listAcceptedMerges } from "@/lib/server/acceptance/accepted/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { loadMeasures } from "@/lib/server/loops/loaders";
import { listInquiries } from "@/lib/server/records/inquiries/repository";
import { findRecord } from "@/lib/server/records/kinds/repository";
import type { Behind, DossierGround } from "@/lib/view/dossiers/behind";
import type { NamedClaims } from "@/lib/view/dossiers/claim-subjects";
import type { DeskNumber, MoneyNumber } from "@/lib/view/dossiers/desk-number";
import { type LoopLine, listLoopLines, loopsOfLinks } from "@/lib/view/dossiers/loop-lines";
import type { Inquiry } from "@/lib/wire/tasks";
import {
  type Around,
  listClaimsCiting,
  listDealTitles,
  listDealTree,
  type RecordsAround,
  readAround,
  readNamedClaims,
} from "./repository";

type Measures = Awaited<ReturnType<typeof loadMeasures>>;

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
  /** The version that an edit goes on from. */
  readonly version: number;
}

/** The page of one source of the actor's case. */
export async function loadSourceDossier(
  actor: Actor<"read-desk">,
  slug: Slug,
): Promise<Result<SourceDossier, "not-found">> {
  const found = await findRecord(db(), actor.caseId, "source", slug);
  if (found === null) return err("not-found");
  const claims = await listClaimsCiting(db(), actor.caseId, slug);
  return ok({ ...(await readNamedClaims(db(), actor.caseId, claims)), source: found.state, version: found.version });
}

/** Most links, or claims, of a number that one page lists. */
const LISTED = 200;

/**
 * The links and claims behind a number of the actor's case. A number of a record that the case does not have is none, and
 * so is a number of the whole case before it was ever measured.
 */
export async function loadBehind(actor: Actor<"read-desk">, number: DeskNumber): Promise<Result<Behind, "not-found">> {
  if (number.of === "case" || number.of === "grade" || number.of === "debt") return loadBehindCase(actor, number);
  const merges = await listAcceptedMerges(db(), actor.caseId);
  const ground = toGround(await readAround(db(), actor.caseSlug, await aroundNumber(actor, number), merges));
  return isOfRecords(number, ground.records) ? ok({ ...ground, is: "money", number, whole: null }) : err("not-found");
}

type RecordNumber = Exclude<MoneyNumber, { readonly of: "case" | "grade" }>;

function isOfRecords(number: RecordNumber, { parties, deals, links }: CaseRecords): boolean {
  const has = (list: readonly { readonly slug: Slug }[], slug: Slug) => list.some((one) => one.slug === slug);
  switch (number.of) {
    case "pair":
      return has(parties, number.giver) && has(parties, number.receiver);
    case "gives":
    case "gets":
      return has(parties, number.party);
    case "deal":
      return has(deals, number.deal);
    case "link":
      return has(links, number.link);
  }
}

/** Numbers of the whole case keep the names of what they were made of when the case was measured. */
async function loadBehindCase(
  actor: Actor<"read-desk">,
  number: Exclude<DeskNumber, RecordNumber>,
): Promise<Result<Behind, "not-found">> {
  const dashboard = (await loadMeasures(actor)).measured?.dashboard;
  if (dashboard === undefined) return err("not-found");
  const readLinks = async (slugs: readonly Slug[]) =>
    toGround(
      await readAround(
        db(),
        actor.caseSlug,
        { links: slugs.slice(0, LISTED) },
        await listAcceptedMerges(db(), actor.caseId),
      ),
    );
  if (number.of === "debt") {
    const debt = dashboard.debts.find((one) => one.debt === number.debt);
    if (debt === undefined) return err("not-found");
    const total = debt.slugs.length;
    if (debt.about === "link") return ok({ ...(await readLinks(debt.slugs)), is: "links", number, total });
    const named = await readNamedClaims(db(), actor.caseId, debt.slugs.slice(0, LISTED));
    return ok({ ...named, is: "claims", number, total });
  }
  const sum = dashboard.money[number.lens];
  const slugs =
    number.of === "case"
      ? [...sum.stated, ...sum.unknown]
      : (dashboard.evidence.find(({ lens, letter }) => lens === number.lens && letter === number.letter)?.links ?? []);
  const whole = number.of === "case" && slugs.length > LISTED ? sum : null;
  return ok({ ...(await readLinks(slugs)), is: "money", number, whole });
}

async function aroundNumber({ caseId }: Actor, number: RecordNumber): Promise<Around> {
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

/** The actor's case in numbers by the newest measures that there are, and what parties were asked. */
export interface CaseDashboard {
  readonly measures: Measures;
  readonly inquiries: readonly Inquiry[];
}

/** The first page of the actor's case: nothing of it is computed while somebody waits. */
export async function loadDashboard(actor: Actor<"read-desk">): Promise<CaseDashboard> {
  return { measures: await loadMeasures(actor), inquiries: await listInquiries(db(), actor.caseId, null) };
}

/** What one link of the actor's case adds under each lens, and the loops that need it. */
export async function loadLinkEffect(actor: Actor<"read-desk">, slug: Slug) {
  const merges = await listAcceptedMerges(db(), actor.caseId);
  const { document } = toGround(await readAround(db(), actor.caseSlug, { links: [slug] }, merges));
  const { measured } = await loadMeasures(actor);
  return {
    sums: sumMoneyByLens(
      document.network.links.filter(({ link }) => link === slug),
      readContainment(document.linkParts, document.deals),
    ),
    loops: measured === null ? null : loopsOfLinks(measured.loopSets, new Set([slug])),
    names: measured?.names ?? {},
  };
}

/** Most deals that the timeline names. */
const NAMED_DEALS = 400;

/** The deals of the actor's case by their days: the newest of them with their titles. */
export async function loadTimeline(actor: Actor<"read-desk">) {
  const measures = await loadMeasures(actor);
  const named = (measures.measured?.dashboard.deals ?? []).slice(-NAMED_DEALS).map(({ deal }) => deal);
  return { measures, titles: await listDealTitles(db(), actor.caseId, named) };
}

/** One loop with the records of its links. */
export interface LoopDossier extends DossierGround {
  readonly loop: LoopLine;
  /** The sets of every lens with this loop alone. */
  readonly loopSets: readonly LoopSet[];
}

/** The page of one loop of the actor's case, by the newest measures; one that does not close is none. */
export async function loadLoopDossier(
  actor: Actor<"read-desk">,
  id: string,
): Promise<Result<LoopDossier, "not-found">> {
  const sets = (await loadMeasures(actor)).measured?.loopSets ?? [];
  const loopSets = sets.map((set) => ({ ...set, loops: set.loops.filter((loop) => loop.id === id), struck: [] }));
  const [loop] = listLoopLines(loopSets);
  if (loop === undefined) return err("not-found");
  const merges = await listAcceptedMerges(db(), actor.caseId);
  const around = { links: loop.links, named: loop.parties };
  return ok({ ...toGround(await readAround(db(), actor.caseSlug, around, merges)), loop, loopSets });
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
