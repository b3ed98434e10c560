import "server-only";
import { type DealProblem, judgeDeal, leadsBack } from "@/lib/domain/deals/judge-deal";
import { mayLieIn } from "@/lib/domain/deals/judge-part";
import { isNamed, textIn } from "@/lib/domain/model/case-languages";
import type { Deal } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { slugOf } from "@/lib/interchange/names/slug-of";
import type { Actor } from "@/lib/server/auth/actor";
import { keyOfCommand } from "@/lib/server/auth/command-key";
import type { Db } from "@/lib/server/db";
import { addLinkToDeal, type DealRefusal, type LinkProblem } from "@/lib/server/deals/links/editing/workflows";
import { addRecord, editRecord } from "@/lib/server/editing/workflows";
import { listLinkParts } from "@/lib/server/records/deals/repository";
import { findRecord, listTakenSlugs } from "@/lib/server/records/kinds/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { DealEdit, DealSaid, NewDeal, SavedDeal } from "@/lib/wire/deals";
import { listDealsAbove } from "../finding/repository";
import { findDealOfKey } from "./repository";

/** Adds a deal as it was sent: the same form, or the same words of the same person, sent twice make one deal. */
export async function addDealOnce(actor: Actor<"propose">, form: NewDeal): Promise<Result<SavedDeal, DealRefusal>> {
  return addDeal(actor, { ...form, key: form.key ?? keyOfCommand(actor, form) });
}

/** Adds a deal with its links: all of it, or nothing where one link cannot stand. */
export async function addDeal(actor: Actor<"propose">, form: NewDeal): Promise<Result<SavedDeal, DealRefusal>> {
  return inCaseTransaction(actor.caseId, (tx) => addDealIn(tx, actor, form));
}

/** The same within a transaction that holds the case already: a set makes its deals with all else. */
export async function addDealIn(
  tx: Db,
  actor: Actor<"propose">,
  { links: networkLinks, key, ...said }: NewDeal,
): Promise<Result<SavedDeal, DealRefusal>> {
  const former = key === undefined ? null : await findDealOfKey(tx, actor.caseId, key);
  if (former) return ok(former);
  const problems = await judge(tx, actor, null, said);
  if (problems.length > 0) return invalid(problems);
  const title = textIn(said.title, "en");
  const beginning = slugOf(title, "deal", () => false);
  const taken = await listTakenSlugs(tx, actor.caseId, "deal", beginning);
  const deal: Deal = { slug: slugOf(title, "deal", (slug) => taken.has(slug)), ...said };
  await addRecord(tx, actor, "deal", deal, { id: key });
  const links: string[] = [];
  for (const [place, link] of networkLinks.entries()) {
    const added = await addLinkToDeal(tx, actor, deal.slug, link);
    if (!added.ok) {
      return invalid(added.reason.map((problem) => ({ ...problem, field: `links.${place}.${problem.field}` })));
    }
    links.push(added.value);
  }
  return ok({ slug: deal.slug, version: 1, links });
}

/** Writes a deal over the version that was seen; its links have forms of their own. */
export async function editDeal(
  actor: Actor<"propose">,
  slug: string,
  { version, why, ...said }: DealEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<Omit<SavedDeal, "links">, DealRefusal>> {
  return editRecord(actor, "deal", slug, { version, why, action }, async (tx) => {
    const problems = await judge(tx, actor, slug, said);
    return problems.length > 0 ? invalid(problems) : ok({ after: { slug, ...said } });
  });
}

async function judge(tx: Db, actor: Actor, slug: string | null, said: DealSaid): Promise<readonly DealProblem[]> {
  const problems = [...judgeDeal(said)];
  if (!isNamed(said.title, actor.languages))
    problems.push({ field: `title.${actor.languages[0]}`, reason: "required" });
  for (const field of ["partOf", "supersededBy"] as const) {
    const named = said[field];
    const isThere = named === null || (await findRecord(tx, actor.caseId, "deal", named)) !== null;
    if (!isThere) problems.push({ field, reason: "reference_missing" });
  }
  // Nothing leads to a deal that is still to be written.
  if (slug === null) return problems;
  const deals = await listDealsAbove(tx, actor.caseId);
  const parts = await listLinkParts(tx, actor.caseId, { partDealId: { not: null } });
  if (said.partOf !== null && !mayLieIn(slug, said.partOf, parts, deals)) {
    problems.push({ field: "partOf", reason: "circle" });
  }
  const successors = new Map(deals.map((deal) => [deal.slug, deal.supersededBy]));
  if (leadsBack(slug, said.supersededBy, successors)) problems.push({ field: "supersededBy", reason: "circle" });
  return problems;
}

function invalid(problems: readonly LinkProblem[]) {
  return err({ code: "invalid", problems } as const);
}
