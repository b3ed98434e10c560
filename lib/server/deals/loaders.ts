import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listPartyNames } from "@/lib/server/parties/repository";
import { listDeals, listLinks } from "@/lib/server/records/deals/repository";
import type { DealChoice, DealDetail } from "@/lib/wire/deals";
import type { DealListQuery, Page } from "@/lib/wire/desk/list-query";
import { findDeal, listDealsCalled } from "./finding/repository";
import { type DealRow, findDealPage } from "./repository";

/** Most deals that a finder offers at once. */
const OFFERED = 12;

/** One page of the deals of the actor's case. */
export async function loadDealPage(actor: Actor<"read-desk">, query: DealListQuery): Promise<Page<DealRow>> {
  return findDealPage(db(), actor.caseId, query);
}

/** Deals of the actor's case that may be meant by what was typed, best first. */
export async function loadDealChoices(actor: Actor<"read-desk">, typed: string): Promise<readonly DealChoice[]> {
  return typed === "" ? [] : listDealsCalled(db(), actor.caseId, typed, OFFERED);
}

/** One deal of the actor's case with its legs. */
export async function loadDeal(actor: Actor<"read-desk">, slug: Slug): Promise<Result<DealDetail, "not-found">> {
  const stored = await findDeal(db(), actor.caseId, slug);
  if (stored === null) return err("not-found");
  const links = await listLinks(db(), actor.caseId, { dealId: stored.id });
  const parties = [...new Set(links.flatMap(({ payer, payee }) => [payer, payee]))];
  const names = await listPartyNames(db(), actor.caseId, parties);
  const others = [stored.deal.partOf, stored.deal.supersededBy].filter((other) => other !== null);
  const named = others.length === 0 ? [] : await listDeals(db(), actor.caseId, { slug: { in: others } });
  const titles = Object.fromEntries(named.map((other) => [other.slug, other.title]));
  return ok({ deal: stored.deal, version: stored.version, links, names, titles });
}
