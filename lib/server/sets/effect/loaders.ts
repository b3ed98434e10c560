import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { slugOfState } from "@/lib/domain/records/by-kind";
import { err, ok, type Result } from "@/lib/domain/result";
import type { SetRecords } from "@/lib/domain/sets/add-set";
import { JOB_LIMITS, type JobLimits, type JobRefusal, runJob } from "@/lib/server/analysis/loaders";
import type { Actor } from "@/lib/server/auth/actor";
import { type Db, db } from "@/lib/server/db";
import { listClaims } from "@/lib/server/records/claims/repository";
import { listLinkParts } from "@/lib/server/records/deals/repository";
import { listRecords } from "@/lib/server/records/kinds/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { NewSet, SetEffect } from "@/lib/wire/sets";
import { findSet, type StoredSet } from "../repository";
import { proposeSetIn, type SetRefusal } from "../workflows";

type NotComputed = { readonly code: JobRefusal; readonly seconds: number };

interface Asked {
  readonly locale: Locale;
  readonly signal: AbortSignal;
  readonly limits?: JobLimits;
}

/** What a set that was proposed would change if all of it were accepted. */
export async function loadEffect(
  actor: Actor<"read-desk">,
  slug: Slug,
  asked: Asked,
): Promise<Result<SetEffect, NotComputed | "not-found">> {
  const set = await findSet(db(), actor.caseId, { slug });
  return set === null ? err("not-found") : compute(actor, await readSetRecords(db(), actor.caseId, set), asked);
}

/**
 * What a set would change that is not proposed yet. It is made and taken back again in one transaction, so that it is judged
 * as it will be, and whatever cannot stand is named here already.
 */
export async function tryEffect(
  actor: Actor<"propose">,
  form: NewSet,
  asked: Asked,
): Promise<Result<SetEffect, NotComputed | SetRefusal>> {
  const tried = await inCaseTransaction(actor.caseId, async (tx) => {
    const made = await proposeSetIn(tx, actor, form);
    if (!made.ok) return made;
    const set = await findSet(tx, actor.caseId, { slug: made.value.slug });
    if (set === null) throw new Error(`the set "${made.value.slug}" is not where it was put`);
    // Handed out as a refusal, so that nothing of it stays.
    return err({ code: "tried", records: await readSetRecords(tx, actor.caseId, set) } as const);
  });
  if (tried.ok) throw new Error("a set that was only tried was kept");
  return tried.reason.code === "tried" ? compute(actor, tried.reason.records, asked) : err(tried.reason);
}

async function compute(
  actor: Actor,
  added: SetRecords,
  { locale, signal, limits = JOB_LIMITS["set-effect"] }: Asked,
): Promise<Result<SetEffect, NotComputed>> {
  const task = { caseSlug: actor.caseSlug, added, locale };
  const computed = await runJob("set-effect", task, { signal, limits });
  return computed.ok ? ok(computed.value) : err({ code: computed.reason, seconds: limits.millis / 1000 });
}

/** The records of a set as they stand, with those that its links name, and its claims that are not retracted. */
async function readSetRecords(tx: Db, caseId: string, { items, source }: StoredSet): Promise<SetRecords> {
  const slugsOf = (type: (typeof items)[number]["type"]) =>
    items.flatMap((item) => (item.type === type ? [item.slug] : []));
  const claims = await listClaims(tx, caseId, ["draft", "proposed", "accepted", "disputed"], slugsOf("claim"));
  const about = (type: "link" | "deal" | "party") =>
    claims.flatMap(({ subjectType, subject }) => (subjectType === type ? [subject] : []));
  const links = await listRecords(tx, caseId, "link", { slugs: [...slugsOf("link"), ...about("link")] });
  const deals = [...slugsOf("deal"), ...about("deal"), ...links.map(({ deal }) => deal)];
  const ends = links.flatMap(({ payer, payee }) => [payer, payee]);
  const parts = new Set(slugsOf("link_part"));
  return {
    claims,
    links,
    deals: await listRecords(tx, caseId, "deal", { slugs: deals }),
    parties: await listRecords(tx, caseId, "party", { slugs: [...slugsOf("party"), ...about("party"), ...ends] }),
    sources: await listRecords(tx, caseId, "source", { slugs: [source] }),
    linkParts: (await listLinkParts(tx, caseId)).filter((part) => parts.has(slugOfState("link_part", part))),
  };
}
