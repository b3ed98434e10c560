import "server-only";
import type { Claim, Slug } from "@/lib/domain/model/case-records";
import { CLAIM_STATUSES } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { listClaimTerms } from "@/lib/server/claims/terms/repository";
import { db } from "@/lib/server/db";
import { listLatest } from "@/lib/server/journal/latest/repository";
import { loadLinkMoney } from "@/lib/server/network/loaders";
import { listPartyNames } from "@/lib/server/parties/repository";
import { listClaims } from "@/lib/server/records/claims/repository";
import { findCaseDay } from "@/lib/server/records/day/repository";
import { findRecord } from "@/lib/server/records/kinds/repository";
import { nameLines } from "@/lib/server/records/names/repository";
import type { LinkListQuery, Page } from "@/lib/wire/desk/list-query";
import type { LinkLine } from "@/lib/wire/desk/list-rows";
import type { LinkDetail } from "@/lib/wire/links";
import { findLinkNames, listClaimSlugsOnLink, listContainment, listSourcesOf } from "./panel/repository";
import { findLinkPage } from "./repository";

/** One page of the links of the actor's case. */
export async function loadLinkPage(actor: Actor<"read-desk">, query: LinkListQuery): Promise<Page<LinkLine>> {
  const page = await findLinkPage(db(), actor.caseId, query);
  const money = await loadLinkMoney(
    actor,
    page.rows.map(({ slug }) => slug),
  );
  return {
    ...page,
    rows: page.rows.map(({ dealStage, ...row }) => {
      const found = money.get(row.slug);
      return {
        ...row,
        amount: found?.link.amount ?? null,
        undisclosed: found?.link.undisclosed ?? false,
        stage: found?.link.stage ?? dealStage,
        isProposed: found?.state === "proposed",
      };
    }),
  };
}

/** One link of the actor's case with its claims, their citations, and its history. */
export async function loadLink(actor: Actor<"read-desk">, slug: Slug): Promise<Result<LinkDetail, "not-found">> {
  const { caseId } = actor;
  const stored = await findRecord(db(), caseId, "link", slug);
  if (stored === null) return err("not-found");
  const slugs = await listClaimSlugsOnLink(db(), stored.id);
  const claims = slugs.length === 0 ? [] : await listClaims(db(), caseId, CLAIM_STATUSES, slugs);
  return ok({
    link: stored.state,
    version: stored.version,
    ...(await findLinkNames(db(), stored.id)),
    claims,
    terms: await listClaimTerms(db(), caseId, claims),
    codeNames: await listPartyNames(db(), caseId, codesOf(claims)),
    sources: await listSourcesOf(db(), caseId, claims),
    history: await nameLines(db(), caseId, await listLatest(db(), caseId, { type: "link", slug }, slugs)),
    parts: await listContainment(db(), caseId, stored.id),
    caseDay: await findCaseDay(db(), caseId),
  });
}

/** Whatever the values of claims name; those of stages and places name no party and are found under none. */
function codesOf(claims: readonly Claim[]): readonly Slug[] {
  return [...new Set(claims.flatMap(({ value }) => (value.type === "code" ? value.codes : [])))];
}
