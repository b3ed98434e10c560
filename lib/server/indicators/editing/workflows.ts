import "server-only";
import { type IndicatorProblem, judgeIndicator, judgeIndicatorEdit } from "@/lib/domain/indicators/judge-indicator";
import { textIn, wordingsOf } from "@/lib/domain/model/case-languages";
import type { Indicator } from "@/lib/domain/model/case-records";
import { findNamesakes, listTakenLanguages } from "@/lib/domain/parties/namesakes";
import { err, ok, type Result } from "@/lib/domain/result";
import { slugOf } from "@/lib/interchange/names/slug-of";
import { toSimplified } from "@/lib/interchange/names/to-simplified";
import type { Actor } from "@/lib/server/auth/actor";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { listTakenSlugs } from "@/lib/server/records/slugs/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { IndicatorEdit, NewIndicator } from "@/lib/wire/indicators";
import type { Namesake, SavedRecord } from "@/lib/wire/rules";
import {
  createIndicator,
  findIndicator,
  listIndicatorClaimStatuses,
  listIndicatorNames,
  updateIndicator,
} from "./repository";

export type IndicatorRefusal =
  | "not-found"
  | { readonly code: "invalid"; readonly problems: readonly IndicatorProblem[] }
  /** Indicators that may be the same, for somebody to look at first. */
  | { readonly code: "duplicates"; readonly duplicates: readonly Namesake[] }
  | { readonly code: "stale"; readonly now: Indicator & { readonly version: number } };

/** Adds an indicator to the actor's case; those that may be the same are offered first. */
export async function addIndicator(
  actor: Actor<"propose">,
  { differsFrom, ...said }: NewIndicator,
): Promise<Result<SavedRecord, IndicatorRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const called = await listIndicatorNames(tx, actor.caseId);
    const problems = judgeIndicator(said, actor.languages);
    if (problems.length > 0) return err({ code: "invalid", problems });
    const alike = findNamesakes(wordingsOf(said.name), called, toSimplified).filter(
      (slug) => !differsFrom.includes(slug),
    );
    if (alike.length > 0) {
      const nameOf = new Map(called.map((one) => [one.slug, one.name]));
      const duplicates = alike.map((slug) => ({ slug, name: nameOf.get(slug) ?? { en: slug, zh: null } }));
      return err({ code: "duplicates", duplicates });
    }
    const same = takenNames(said, called);
    if (same.length > 0) return err({ code: "invalid", problems: same });
    const taken = await listTakenSlugs(tx, actor.caseId, "indicator");
    // "new" is the address of the empty form.
    const slug = slugOf(textIn(said.name, "en"), "indicator", (word) => word === "new" || taken.has(word));
    const indicator: Indicator = { slug, ...said };
    await createIndicator(tx, actor.caseId, indicator);
    await recordIndicator(tx, actor, indicator, { action: "created", why: null, before: null, version: 1 });
    return ok({ slug, version: 1 });
  });
}

/** Writes an indicator over the version that was seen; its unit stays once a figure in it was accepted. */
export async function editIndicator(
  actor: Actor<"propose">,
  slug: string,
  { version, why, ...said }: IndicatorEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedRecord, IndicatorRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const stored = await findIndicator(tx, actor.caseId, slug);
    if (stored === null) return err("not-found");
    const stale = err({ code: "stale", now: { ...stored.indicator, version: stored.version } } as const);
    if (stored.version !== version) return stale;
    const indicator: Indicator = { slug, ...said };
    const statuses = await listIndicatorClaimStatuses(tx, stored.id);
    const others = (await listIndicatorNames(tx, actor.caseId)).filter((one) => one.slug !== slug);
    const problems = [
      ...judgeIndicatorEdit(stored.indicator, indicator, actor.languages, statuses),
      ...takenNames(said, others, stored.indicator),
    ];
    if (problems.length > 0) return err({ code: "invalid", problems });
    if (!(await updateIndicator(tx, stored.id, version, indicator))) return stale;
    const how = { action, why, before: stored.indicator, version: version + 1 };
    await recordIndicator(tx, actor, indicator, how);
    return ok({ slug, version: version + 1 });
  });
}

function takenNames(
  { name }: Pick<Indicator, "name">,
  others: readonly Pick<Indicator, "name">[],
  former: Pick<Indicator, "name"> | null = null,
): readonly IndicatorProblem[] {
  const names = others.map((one) => one.name);
  return listTakenLanguages(name, names, former?.name ?? null).map((language) => ({
    field: `name.${language}`,
    reason: "name_taken",
  }));
}

function recordIndicator(
  tx: Db,
  actor: Actor,
  after: Indicator,
  how: {
    readonly action: string;
    readonly why: string | null;
    readonly before: Indicator | null;
    readonly version: number;
  },
): Promise<void> {
  const { caseId, memberId: actorId } = actor;
  return recordChanges(tx, [{ caseId, recordType: "indicator", recordSlug: after.slug, actorId, after, ...how }]);
}
