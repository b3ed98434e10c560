import "server-only";
import { judgeLeg, judgeLegEdit, type WebProblem } from "@/lib/domain/deals/judge-web";
import { makeSlug } from "@/lib/domain/make-slug";
import type { Link } from "@/lib/domain/model/case-records";
import { LINK_KIND_ROWS } from "@/lib/domain/model/link-kinds";
import { headOfMerges } from "@/lib/domain/parties/merge-parties";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { keyOfCommand } from "@/lib/server/auth/command-key";
import { nameSharedSources } from "@/lib/server/claims/citations/workflows";
import { addClaim } from "@/lib/server/claims/editing/workflows";
import type { Db } from "@/lib/server/db";
import { findDeal } from "@/lib/server/deals/finding/repository";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { listMerges } from "@/lib/server/records/merges/repository";
import { listPartiesBySlug } from "@/lib/server/records/parties/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { FieldProblem } from "@/lib/wire/claims";
import type { LegForm, LinkEdit, NewLink, SavedLink } from "@/lib/wire/links";
import {
  createLink,
  findLink,
  findLinkOfKey,
  type LinkEnds,
  listClaimStatuses,
  listLinkSlugs,
  updateLink,
} from "./repository";

/** A field of a leg or of a claim on it that cannot stand. */
export type LegProblem = WebProblem | FieldProblem;

export type WebRefusal =
  | "not-found"
  | { readonly code: "invalid"; readonly problems: readonly LegProblem[] }
  | { readonly code: "stale"; readonly now: object };

/** Adds a leg as it was sent: the same form, or the same words of the same person, sent twice make one leg. */
export async function addLinkOnce(actor: Actor<"propose">, form: NewLink): Promise<Result<SavedLink, WebRefusal>> {
  return addLink(actor, { ...form, key: form.key ?? keyOfCommand(actor, form) });
}

/** Adds a leg to a deal that the case has. It stands in no figure before a claim on it is accepted. */
export async function addLink(
  actor: Actor<"propose">,
  { deal, key, ...leg }: NewLink,
): Promise<Result<SavedLink, WebRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const former = key === undefined ? null : await findLinkOfKey(tx, actor.caseId, key);
    if (former) return ok(former);
    const stored = await findDeal(tx, actor.caseId, deal);
    if (stored === null) return invalid([{ field: "deal", reason: "reference_missing" }]);
    const added = await addLeg(tx, actor, { slug: deal, id: stored.id }, leg, key);
    return added.ok ? ok({ slug: added.value, version: 1 }) : invalid(added.reason);
  });
}

/**
 * Adds one leg with the first claims on it inside the transaction of its caller, which ends with the refusal where there is
 * one. An end that is merged into another party is taken for that one, as whoever drew it saw it.
 */
export async function addLeg(
  tx: Db,
  actor: Actor<"propose">,
  deal: { readonly slug: string; readonly id: string },
  { claims = [], ...leg }: LegForm,
  key?: string,
): Promise<Result<string, readonly LegProblem[]>> {
  const headOf = headOfMerges(await listMerges(tx, actor.caseId));
  const drawn = { ...leg, payer: headOf(leg.payer), payee: headOf(leg.payee) };
  const found = await findEnds(tx, actor, deal.id, drawn);
  if (!found.ok) return found;
  const words = `l-${drawn.payer}-${drawn.payee}-${drawn.kind.replaceAll("_", "-")}`;
  const taken = await listLinkSlugs(
    tx,
    actor.caseId,
    makeSlug(words, "", () => false),
  );
  const link: Link = {
    slug: makeSlug(words, "", (slug) => taken.has(slug)),
    deal: deal.slug,
    valueFlow: LINK_KIND_ROWS[drawn.kind].valueFlow,
    ...drawn,
  };
  const problems = judgeLeg(link);
  if (problems.length > 0) return err(problems);
  await createLink(tx, actor.caseId, link, found.value, key);
  await recordLink(tx, actor, link, { action: "created", why: null, before: null, version: 1 });
  const refused: LegProblem[] = [];
  for (const [place, claim] of (await nameSharedSources(tx, actor, claims)).entries()) {
    const added = await addClaim(tx, actor, { ...claim, subjectType: "link", subject: link.slug });
    if (added.ok) continue;
    if (added.reason.code !== "invalid") throw new Error(`the claim of a new leg is refused: ${added.reason.code}`);
    refused.push(...added.reason.problems.map((one) => ({ ...one, field: `claims.${place}.${one.field}` })));
  }
  return refused.length > 0 ? err(refused) : ok(link.slug);
}

/** Writes a leg over the version that was seen; what claims in force speak of cannot be changed under them. */
export async function editLink(
  actor: Actor<"propose">,
  slug: string,
  { version, why, ...said }: LinkEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedLink, WebRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const stored = await findLink(tx, actor.caseId, slug);
    if (stored === null) return err("not-found");
    const stale = err({ code: "stale", now: { ...stored.link, version: stored.version } } as const);
    if (stored.version !== version) return stale;
    const deal = await findDeal(tx, actor.caseId, said.deal);
    if (deal === null) return invalid([{ field: "deal", reason: "reference_missing" }]);
    const found = await findEnds(tx, actor, deal.id, said);
    if (!found.ok) return invalid(found.reason);
    const valueFlow = said.kind === stored.link.kind ? stored.link.valueFlow : LINK_KIND_ROWS[said.kind].valueFlow;
    const link: Link = { slug, valueFlow, ...said };
    const problems = judgeLegEdit(stored.link, link, await listClaimStatuses(tx, stored.id));
    if (problems.length > 0) return invalid(problems);
    if (!(await updateLink(tx, stored.id, version, link, found.value))) return stale;
    await recordLink(tx, actor, link, { action, why, before: stored.link, version: version + 1 });
    return ok({ slug, version: version + 1 });
  });
}

async function findEnds(
  tx: Db,
  actor: Actor,
  dealId: string,
  { payer, payee }: Pick<LegForm, "payer" | "payee">,
): Promise<Result<LinkEnds, readonly WebProblem[]>> {
  const parties = await listPartiesBySlug(tx, actor.caseId, [payer, payee]);
  const idOf = (slug: string) => parties.find(({ party }) => party.slug === slug)?.id;
  const [payerId, payeeId] = [idOf(payer), idOf(payee)];
  if (payerId !== undefined && payeeId !== undefined) return ok({ dealId, payerId, payeeId });
  const missing = [...(payerId === undefined ? ["payer"] : []), ...(payeeId === undefined ? ["payee"] : [])];
  return err(missing.map((field) => ({ field, reason: "reference_missing" as const })));
}

function recordLink(
  tx: Db,
  actor: Actor,
  after: Link,
  how: {
    readonly action: string;
    readonly why: string | null;
    readonly before: Link | null;
    readonly version: number;
  },
): Promise<void> {
  const { caseId, memberId: actorId } = actor;
  return recordChanges(tx, [{ caseId, recordType: "link", recordSlug: after.slug, actorId, after, ...how }]);
}

function invalid(problems: readonly LegProblem[]) {
  return err({ code: "invalid", problems } as const);
}
