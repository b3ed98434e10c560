import "server-only";
import { type DealProblem, judgeLink, judgeLinkEdit } from "@/lib/domain/deals/judge-deal";
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
import { addRecord, editRecord } from "@/lib/server/editing/workflows";
import { findRecord, listClaimStatuses, listIds, listTakenSlugs } from "@/lib/server/records/kinds/repository";
import { listMerges } from "@/lib/server/records/merges/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { FieldProblem } from "@/lib/wire/claims";
import type { LinkEdit, LinkForm, NewLink } from "@/lib/wire/links";
import type { SavedRecord } from "@/lib/wire/records";
import { findLinkOfKey } from "./repository";

/** A field of a link or of a claim on it that cannot stand. */
export type LinkProblem = DealProblem | FieldProblem;

export type DealRefusal =
  | "not-found"
  | { readonly code: "invalid"; readonly problems: readonly LinkProblem[] }
  | { readonly code: "stale"; readonly now: object };

/** Adds a link as it was sent: the same form, or the same words of the same person, sent twice make one link. */
export async function addLinkOnce(actor: Actor<"propose">, form: NewLink): Promise<Result<SavedRecord, DealRefusal>> {
  return addLink(actor, { ...form, key: form.key ?? keyOfCommand(actor, form) });
}

/** Adds a link to a deal that the case has. It stands in no figure before a claim on it is accepted. */
export async function addLink(
  actor: Actor<"propose">,
  { deal, key, ...link }: NewLink,
): Promise<Result<SavedRecord, DealRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const former = key === undefined ? null : await findLinkOfKey(tx, actor.caseId, key);
    if (former) return ok(former);
    if ((await findRecord(tx, actor.caseId, "deal", deal)) === null) {
      return invalid([{ field: "deal", reason: "reference_missing" }]);
    }
    const added = await addLinkToDeal(tx, actor, deal, link, key);
    return added.ok ? ok({ slug: added.value, version: 1 }) : invalid(added.reason);
  });
}

/**
 * Adds one link with the first claims on it inside the transaction of its caller, which ends with the refusal where there is
 * one. An end that is merged into another party is taken for that one, as whoever drew it saw it.
 */
export async function addLinkToDeal(
  tx: Db,
  actor: Actor<"propose">,
  deal: string,
  { claims = [], ...networkLink }: LinkForm,
  key?: string,
): Promise<Result<string, readonly LinkProblem[]>> {
  const headOf = headOfMerges(await listMerges(tx, actor.caseId));
  const drawn = { ...networkLink, payer: headOf(networkLink.payer), payee: headOf(networkLink.payee) };
  const missing = await listMissingEnds(tx, actor, drawn);
  if (missing.length > 0) return err(missing);
  const words = `l-${drawn.payer}-${drawn.payee}-${drawn.kind.replaceAll("_", "-")}`;
  const beginning = makeSlug(words, "", () => false);
  const taken = await listTakenSlugs(tx, actor.caseId, "link", beginning);
  const link: Link = {
    slug: makeSlug(words, "", (slug) => taken.has(slug)),
    deal,
    valueFlow: LINK_KIND_ROWS[drawn.kind].valueFlow,
    ...drawn,
  };
  const problems = judgeLink(link);
  if (problems.length > 0) return err(problems);
  await addRecord(tx, actor, "link", link, { id: key });
  const refused: LinkProblem[] = [];
  for (const [place, claim] of (await nameSharedSources(tx, actor, claims)).entries()) {
    const added = await addClaim(tx, actor, { ...claim, subjectType: "link", subject: link.slug });
    if (added.ok) continue;
    if (added.reason.code !== "invalid") throw new Error(`the claim of a new link is refused: ${added.reason.code}`);
    refused.push(...added.reason.problems.map((one) => ({ ...one, field: `claims.${place}.${one.field}` })));
  }
  return refused.length > 0 ? err(refused) : ok(link.slug);
}

/** Writes a link over the version that was seen; what claims in force speak of cannot be changed under them. */
export async function editLink(
  actor: Actor<"propose">,
  slug: string,
  { version, why, ...said }: LinkEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedRecord, DealRefusal>> {
  return editRecord(actor, "link", slug, { version, why, action }, async (tx, { id, state }) => {
    if ((await findRecord(tx, actor.caseId, "deal", said.deal)) === null) {
      return invalid([{ field: "deal", reason: "reference_missing" }]);
    }
    const missing = await listMissingEnds(tx, actor, said);
    if (missing.length > 0) return invalid(missing);
    const valueFlow = said.kind === state.kind ? state.valueFlow : LINK_KIND_ROWS[said.kind].valueFlow;
    const after: Link = { slug, valueFlow, ...said };
    const problems = judgeLinkEdit(state, after, await listClaimStatuses(tx, "link", id));
    return problems.length > 0 ? invalid(problems) : ok({ after });
  });
}

async function listMissingEnds(
  tx: Db,
  actor: Actor,
  { payer, payee }: Pick<LinkForm, "payer" | "payee">,
): Promise<readonly DealProblem[]> {
  const parties = await listIds(tx, actor.caseId, "party", [payer, payee]);
  return Object.entries({ payer, payee })
    .filter(([, slug]) => !parties.has(slug))
    .map(([field]) => ({ field, reason: "reference_missing" }));
}

function invalid(problems: readonly LinkProblem[]) {
  return err({ code: "invalid", problems } as const);
}
