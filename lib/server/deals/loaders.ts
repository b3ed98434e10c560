import "server-only";
import type { Decimal, Slug } from "@/lib/domain/model/case-records";
import { compareDecimals } from "@/lib/domain/model/ordered-ends";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { loadLinkMoney } from "@/lib/server/network/loaders";
import { listPartyNames } from "@/lib/server/parties/repository";
import { listLinks } from "@/lib/server/records/deals/repository";
import { findRecord, listRecords } from "@/lib/server/records/kinds/repository";
import type { DealChoice, DealDetail } from "@/lib/wire/deals";
import type { DealListQuery, Page } from "@/lib/wire/desk/list-query";
import type { DealLine } from "@/lib/wire/desk/list-rows";
import { listDealsCalled } from "./finding/repository";
import { findDealPage } from "./repository";

/** Most deals that a finder offers at once. */
const OFFERED = 12;

/** One page of the deals of the actor's case. */
export async function loadDealPage(actor: Actor<"read-desk">, query: DealListQuery): Promise<Page<DealLine>> {
  const page = await findDealPage(db(), actor.caseId, query);
  const money = await loadLinkMoney(
    actor,
    page.rows.flatMap(({ linkSlugs }) => linkSlugs),
  );
  return {
    ...page,
    rows: page.rows.map(({ linkSlugs, ...row }) => ({
      ...row,
      largest: largestOf(linkSlugs.flatMap((slug) => money.get(slug)?.link.amount ?? [])),
    })),
  };
}

/** The largest of some sums in the currency that most of them are in: sums of two currencies are not compared. */
function largestOf(sums: readonly MoneyInterval[]): MoneyInterval | null {
  const currencies = [...new Set(sums.map(({ currency }) => currency))];
  const most = currencies
    .map((currency) => sums.filter((sum) => sum.currency === currency))
    .toSorted((one, other) => other.length - one.length)[0];
  return most?.reduce((largest, sum) => (compareDecimals(topOf(sum), topOf(largest)) > 0 ? sum : largest)) ?? null;
}

function topOf({ high, low }: MoneyInterval): Decimal {
  return high ?? low;
}

/** Deals of the actor's case that may be meant by what was typed, best first. */
export async function loadDealChoices(actor: Actor<"read-desk">, typed: string): Promise<readonly DealChoice[]> {
  return typed === "" ? [] : listDealsCalled(db(), actor.caseId, typed, OFFERED);
}

/** One deal of the actor's case with its links. */
export async function loadDeal(actor: Actor<"read-desk">, slug: Slug): Promise<Result<DealDetail, "not-found">> {
  const stored = await findRecord(db(), actor.caseId, "deal", slug);
  if (stored === null) return err("not-found");
  const { id: dealId, version, state: deal } = stored;
  const links = await listLinks(db(), actor.caseId, { dealId });
  const parties = [...new Set(links.flatMap(({ payer, payee }) => [payer, payee]))];
  const names = await listPartyNames(db(), actor.caseId, parties);
  const others = [deal.partOf, deal.supersededBy].filter((other) => other !== null);
  const named = await listRecords(db(), actor.caseId, "deal", { slugs: others });
  const titles = Object.fromEntries(named.map((other) => [other.slug, other.title]));
  return ok({ deal, version, links, names, titles });
}
