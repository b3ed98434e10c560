import "server-only";
import { can } from "@/lib/domain/access/policy";
import { deriveBasis } from "@/lib/domain/claims/derive-basis";
import type { Claim, Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { decideEdit, type EditRefusal } from "@/lib/domain/review/decide-review";
import { listSourcesAsAccepted } from "@/lib/server/acceptance/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { findMembership } from "@/lib/server/auth/repository";
import { type CitationToSave, saveCitations } from "@/lib/server/claims/citations/repository";
import { readCitations } from "@/lib/server/claims/citations/workflows";
import { findAsker, saveReviewNote } from "@/lib/server/claims/notes/repository";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { listClaims } from "@/lib/server/records/claims/repository";
import { findId } from "@/lib/server/records/kinds/repository";
import { saveNotifications } from "@/lib/server/talk/notifications/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { ClaimEdit, ClaimSaid, FieldProblem, NewClaim, SavedClaim } from "@/lib/wire/claims";
import { readSaid } from "./loaders";
import {
  type ContentToSave,
  findOpenCorrection,
  findStoredClaim,
  listClaimSlugs,
  type StoredClaim,
  saveBasis,
  saveConflicts,
  saveContent,
  saveNewClaim,
} from "./repository";

/** A form whose fields cannot stand as they are. */
interface Invalid {
  readonly code: "invalid";
  readonly problems: readonly FieldProblem[];
}

/** A write over a version that is no longer the present one: the record as it stands now. */
export interface StaleClaim {
  readonly code: "stale";
  readonly version: number;
  readonly now: Claim;
}

export type ClaimRefusal =
  | Invalid
  | StaleClaim
  | { readonly code: "taken"; readonly slug: Slug }
  | { readonly code: Exclude<EditRefusal, "stale"> | "not-found" };

/** Adds a claim with its citations, as a draft or before a reviewer. The same form sent twice makes one claim. */
export async function createClaim(actor: Actor<"propose">, form: NewClaim): Promise<Result<SavedClaim, ClaimRefusal>> {
  return inCaseTransaction(actor.caseId, (tx) => addClaim(tx, actor, form));
}

/** Adds one claim inside the transaction of its caller. */
export async function addClaim(
  tx: Db,
  actor: Actor<"propose">,
  form: NewClaim,
): Promise<Result<SavedClaim, ClaimRefusal>> {
  if (!(await mayPropose(tx, actor))) return err({ code: "forbidden" });
  const { key, subjectType, subject, ...said } = form;
  const slug = nameClaim(subject, said.property, key);
  const former = await findStoredClaim(tx, actor.caseId, slug);
  if (former?.authorId === actor.memberId) return ok({ slug, version: former.version });
  if (former) return err({ code: "taken", slug });
  const subjectId = await findId(tx, actor.caseId, subjectType, subject);
  if (subjectId === null) {
    return err({ code: "invalid", problems: [{ field: "subject", reason: "reference_missing" }] });
  }
  const read = await readForm(tx, actor, said);
  if (!read.ok) return read;
  const { content, citations, status } = read.value;
  const { caseId, memberId } = actor;
  const columns = { caseId, slug, subjectType, subjectId, status, memberId, supersedesId: null };
  const id = await saveNewClaim(tx, { ...content, ...columns });
  await finish(tx, actor, id, slug, said, citations);
  return ok(
    await record(tx, actor, { slug, action: status === "draft" ? "drafted" : "proposed", why: null, before: null }),
  );
}

/**
 * Saves an edit over the version that was seen. A claim that nobody accepted yet is changed in place; a standing one
 * gets a proposed successor and stays in force meanwhile, so the answer may name another claim than the one edited.
 */
export async function editClaim(
  actor: Actor<"propose">,
  slug: Slug,
  form: ClaimEdit,
  action?: "reverted",
): Promise<Result<SavedClaim, ClaimRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx): Promise<Result<SavedClaim, ClaimRefusal>> => {
    const stored = await findStoredClaim(tx, actor.caseId, slug);
    if (stored === null) return err({ code: "not-found" });
    const { version, why, ...said } = form;
    const decided = decideEdit(stored, await reviewerOf(tx, actor), { version });
    if (!decided.ok) return err(decided.reason === "stale" ? staleOf(stored) : { code: decided.reason });
    const read = await readForm(tx, actor, said);
    if (!read.ok) return read;
    const { content, citations, status } = read.value;
    const { caseId, memberId } = actor;
    if (decided.value === "in-place") {
      if (!(await saveContent(tx, stored, { ...content, status, memberId }))) return err(staleOf(stored));
      await finish(tx, actor, stored.id, slug, said, citations);
      if (why !== null && stored.status === "draft" && status === "proposed") {
        await saveReviewNote(tx, {
          caseId,
          claimId: stored.id,
          claimVersion: version + 1,
          kind: "answered",
          text: why,
          memberId,
        });
        await tellAsker(tx, actor, { id: stored.id, slug });
      }
      const did = status === "proposed" && stored.status === "draft" ? "proposed" : "edited";
      return ok(await record(tx, actor, { slug, action: action ?? did, why, before: stored.claim }));
    }
    const open = await findOpenCorrection(tx, stored.id);
    if (open !== null) return err({ code: "taken", slug: open });
    const { subjectType, subject } = stored.claim;
    const subjectId = await findId(tx, caseId, subjectType, subject);
    if (subjectId === null) throw new Error(`claim "${slug}" has no subject`);
    const successor = await nameSuccessor(tx, caseId, slug);
    const columns = { caseId, slug: successor, subjectType, subjectId, status, memberId, supersedesId: stored.id };
    const id = await saveNewClaim(tx, { ...content, ...columns });
    await finish(tx, actor, id, successor, said, citations);
    return ok(await record(tx, actor, { slug: successor, action: action ?? "proposed", why, before: stored.claim }));
  });
}

/** The actor with the role that the database gives them inside this transaction; a removed person has none. */
export async function reviewerOf(tx: Db, actor: Actor) {
  const membership = await findMembership(tx, actor.memberId, actor.caseSlug);
  return { memberId: actor.memberId, role: membership?.caseId === actor.caseId ? membership.role : null };
}

export function staleOf(stored: StoredClaim): StaleClaim {
  return { code: "stale", version: stored.version, now: stored.claim };
}

async function mayPropose(tx: Db, actor: Actor): Promise<boolean> {
  const { role } = await reviewerOf(tx, actor);
  return role !== null && can(role, "propose");
}

async function readForm(tx: Db, actor: Actor, said: ClaimSaid) {
  const content = await readSaid(tx, actor, said);
  const citations = await readCitations(tx, actor, said.citations);
  const problems = [...(content.ok ? [] : content.reason), ...(citations.ok ? [] : citations.reason)];
  if (!content.ok || !citations.ok) return err({ code: "invalid", problems } as const);
  const status: "draft" | "proposed" = said.propose ? "proposed" : "draft";
  return ok({ content: content.value satisfies ContentToSave, citations: citations.value, status });
}

/** What belongs to a claim beside its own row: citations, what they carry, and what contradicts it. */
async function finish(
  tx: Db,
  actor: Actor,
  id: string,
  slug: Slug,
  said: ClaimSaid,
  citations: readonly CitationToSave[],
): Promise<void> {
  await saveCitations(tx, actor.caseId, id, citations, now());
  await saveConflicts(tx, actor.caseId, id, said.contradicts);
  const [claim] = await listClaims(tx, actor.caseId, ["draft", "proposed"], [slug]);
  if (!claim) throw new Error(`claim "${slug}" was not saved`);
  const cited = claim.citations.map(({ source }) => source);
  const sources = await listSourcesAsAccepted(tx, actor.caseId, cited);
  await saveBasis(tx, id, deriveBasis(claim.citations, new Map(sources.map((source) => [source.slug, source]))));
}

async function record(
  tx: Db,
  actor: Actor,
  change: { readonly slug: Slug; readonly action: string; readonly why: string | null; readonly before: Claim | null },
): Promise<SavedClaim> {
  const { slug, action, why, before } = change;
  const saved = await findStoredClaim(tx, actor.caseId, slug);
  if (saved === null) throw new Error(`claim "${slug}" was not saved`);
  const { version, claim } = saved;
  const { caseId, memberId } = actor;
  await recordChanges(tx, [
    { caseId, recordType: "claim", recordSlug: slug, action, actorId: memberId, why, before, after: claim, version },
  ]);
  return { slug, version };
}

/** A claim is named after what it is about; the beginning of the form's key keeps two of them apart. */
function nameClaim(subject: Slug, property: string, key: string): Slug {
  return `${`${subject}-${property.replaceAll("_", "-")}`.slice(0, 106)}-${key.replaceAll("-", "").slice(0, 12)}`;
}

async function nameSuccessor(tx: Db, caseId: string, slug: Slug): Promise<Slug> {
  const base = slug.replace(/-r\d+$/, "").slice(0, 110);
  const taken = new Set(await listClaimSlugs(tx, caseId, base));
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-r${number}`)) return `${base}-r${number}`;
}

/** Whoever sent a claim back last hears that there is an answer. */
async function tellAsker(
  tx: Db,
  { caseId, memberId: byId }: Actor,
  claim: { readonly id: string; readonly slug: Slug },
) {
  const asker = await findAsker(tx, claim.id);
  if (asker === null) return;
  await saveNotifications(tx, [{ caseId, memberId: asker, kind: "answered", noun: "claim", slug: claim.slug, byId }]);
}
