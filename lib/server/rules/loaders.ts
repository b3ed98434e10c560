import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { listSourceNames } from "@/lib/server/claims/citations/repository";
import { listClaimRows } from "@/lib/server/claims/repository";
import { db } from "@/lib/server/db";
import { listPartyNames } from "@/lib/server/parties/repository";
import { findRecord } from "@/lib/server/records/kinds/repository";
import { PAGE_SIZE, type Page, type RuleListQuery } from "@/lib/wire/desk/list-query";
import type { RuleLine } from "@/lib/wire/desk/list-rows";
import type { RuleDetail } from "@/lib/wire/rules";
import { findRulePage } from "./repository";

/** One page of the rules of the actor's case. */
export async function loadRulePage(actor: Actor<"read-desk">, query: RuleListQuery): Promise<Page<RuleLine>> {
  return findRulePage(db(), actor.caseId, query);
}

/** One rule of the actor's case with its places and the claims on it. */
export async function loadRule(actor: Actor<"read-desk">, slug: Slug): Promise<Result<RuleDetail, "not-found">> {
  const stored = await findRecord(db(), actor.caseId, "rule", slug);
  if (stored === null) return err("not-found");
  const { state: rule, version, id: ruleId } = stored;
  const names = await listPartyNames(db(), actor.caseId, [rule.authority]);
  const cited = [...new Set(rule.places.map(({ source }) => source))];
  const claims = await listClaimRows(db(), actor.caseId, {
    where: { caseId: actor.caseId, ruleId, recordedTo: null },
    orderBy: [{ property: "asc" }, { slug: "asc" }],
    take: PAGE_SIZE,
  });
  return ok({
    rule,
    version,
    authority: names[rule.authority] ?? { en: rule.authority, zh: null },
    sources: await listSourceNames(db(), actor.caseId, cited),
    claims: claims.rows,
  });
}
