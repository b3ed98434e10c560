import "server-only";
import { mayLieIn } from "@/lib/domain/deals/judge-part";
import { judgeDeal, leadsBack, type WebProblem } from "@/lib/domain/deals/judge-web";
import { isNamed, textIn } from "@/lib/domain/model/case-languages";
import type { Deal } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { slugOf } from "@/lib/interchange/names/slug-of";
import type { Actor } from "@/lib/server/auth/actor";
import { keyOfCommand } from "@/lib/server/auth/command-key";
import type { Db } from "@/lib/server/db";
import { addLeg, type LegProblem, type WebRefusal } from "@/lib/server/deals/links/editing/workflows";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { listLinkParts } from "@/lib/server/records/deals/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { DealEdit, DealSaid, NewDeal, SavedDeal } from "@/lib/wire/deals";
import { findDeal, listDealsAbove } from "../finding/repository";
import { createDeal, type DealNames, findDealOfKey, listDealSlugs, updateDeal } from "./repository";

/** Adds a deal as it was sent: the same form, or the same words of the same person, sent twice make one deal. */
export async function addDealOnce(actor: Actor<"propose">, form: NewDeal): Promise<Result<SavedDeal, WebRefusal>> {
  return addDeal(actor, { ...form, key: form.key ?? keyOfCommand(actor, form) });
}

/** Adds a deal with its legs: all of it, or nothing where one leg cannot stand. */
export async function addDeal(
  actor: Actor<"propose">,
  { legs, key, ...said }: NewDeal,
): Promise<Result<SavedDeal, WebRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const former = key === undefined ? null : await findDealOfKey(tx, actor.caseId, key);
    if (former) return ok(former);
    const judged = await judge(tx, actor, null, said);
    if (!judged.ok) return invalid(judged.reason);
    const title = textIn(said.title, "en");
    const beginning = slugOf(title, "deal", () => false);
    const taken = await listDealSlugs(tx, actor.caseId, beginning);
    const deal: Deal = { slug: slugOf(title, "deal", (slug) => taken.has(slug)), ...said };
    const id = await createDeal(tx, actor.caseId, deal, judged.value, key);
    await recordDeal(tx, actor, deal, { action: "created", why: null, before: null, version: 1 });
    const links: string[] = [];
    for (const [place, leg] of legs.entries()) {
      const added = await addLeg(tx, actor, { slug: deal.slug, id }, leg);
      if (!added.ok) {
        return invalid(added.reason.map((problem) => ({ ...problem, field: `legs.${place}.${problem.field}` })));
      }
      links.push(added.value);
    }
    return ok({ slug: deal.slug, version: 1, links });
  });
}

/** Writes a deal over the version that was seen; its legs have forms of their own. */
export async function editDeal(
  actor: Actor<"propose">,
  slug: string,
  { version, why, ...said }: DealEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<Omit<SavedDeal, "links">, WebRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const stored = await findDeal(tx, actor.caseId, slug);
    if (stored === null) return err("not-found");
    const stale = err({ code: "stale", now: { ...stored.deal, version: stored.version } } as const);
    if (stored.version !== version) return stale;
    const judged = await judge(tx, actor, slug, said);
    if (!judged.ok) return invalid(judged.reason);
    const deal: Deal = { slug, ...said };
    if (!(await updateDeal(tx, stored.id, version, deal, judged.value))) return stale;
    await recordDeal(tx, actor, deal, { action, why, before: stored.deal, version: version + 1 });
    return ok({ slug, version: version + 1 });
  });
}

async function judge(
  tx: Db,
  actor: Actor,
  slug: string | null,
  said: DealSaid,
): Promise<Result<DealNames, readonly WebProblem[]>> {
  const problems = [...judgeDeal(said)];
  if (!isNamed(said.title, actor.languages))
    problems.push({ field: `title.${actor.languages[0]}`, reason: "required" });
  const idOf = async (field: "partOf" | "supersededBy") => {
    const named = said[field];
    if (named === null) return null;
    const found = await findDeal(tx, actor.caseId, named);
    if (found === null) problems.push({ field, reason: "reference_missing" });
    return found?.id ?? null;
  };
  const names = { partOfId: await idOf("partOf"), supersededById: await idOf("supersededBy") };
  // Nothing leads to a deal that is still to be written.
  if (slug === null) return problems.length > 0 ? err(problems) : ok(names);
  const deals = await listDealsAbove(tx, actor.caseId);
  const parts = await listLinkParts(tx, actor.caseId, { partDealId: { not: null } });
  if (said.partOf !== null && !mayLieIn(slug, said.partOf, parts, deals)) {
    problems.push({ field: "partOf", reason: "circle" });
  }
  const successors = new Map(deals.map((deal) => [deal.slug, deal.supersededBy]));
  if (leadsBack(slug, said.supersededBy, successors)) problems.push({ field: "supersededBy", reason: "circle" });
  return problems.length > 0 ? err(problems) : ok(names);
}

function recordDeal(
  tx: Db,
  actor: Actor,
  after: Deal,
  how: {
    readonly action: string;
    readonly why: string | null;
    readonly before: Deal | null;
    readonly version: number;
  },
): Promise<void> {
  const { caseId, memberId: actorId } = actor;
  return recordChanges(tx, [{ caseId, recordType: "deal", recordSlug: after.slug, actorId, after, ...how }]);
}

function invalid(problems: readonly LegProblem[]) {
  return err({ code: "invalid", problems } as const);
}
