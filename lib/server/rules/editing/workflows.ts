import "server-only";
import { textIn, wordingsOf } from "@/lib/domain/model/case-languages";
import type { Rule } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import { headOfMerges } from "@/lib/domain/parties/merge-parties";
import { findNamesakes } from "@/lib/domain/parties/namesakes";
import { err, ok, type Result } from "@/lib/domain/result";
import { judgeRule, plainCap, type RuleProblem } from "@/lib/domain/rules/judge-rule";
import { slugOf } from "@/lib/interchange/names/slug-of";
import { toSimplified } from "@/lib/interchange/names/to-simplified";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { listMerges } from "@/lib/server/records/merges/repository";
import { findParty } from "@/lib/server/records/parties/repository";
import { listTakenSlugs } from "@/lib/server/records/slugs/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { Namesake, NewRule, RuleEdit, RuleSaid, SavedRecord } from "@/lib/wire/rules";
import { createRule, findRule, listRuleNames, listSourceIds, type RuleNames, updateRule } from "./repository";

export type RuleRefusal =
  | "not-found"
  | { readonly code: "invalid"; readonly problems: readonly RuleProblem[] }
  /** Rules that may be the same, for somebody to look at first. */
  | { readonly code: "duplicates"; readonly duplicates: readonly Namesake[] }
  | { readonly code: "stale"; readonly now: Rule & { readonly version: number } };

/**
 * Adds a rule with its places: all of it, or nothing where one place cannot stand. Rules that may be the same are
 * offered first. An authority that is merged into another party is taken for that one, as whoever chose it saw it.
 */
export async function addRule(
  actor: Actor<"propose">,
  { differsFrom, ...said }: NewRule,
): Promise<Result<SavedRecord, RuleRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const headOf = headOfMerges(await listMerges(tx, actor.caseId));
    const chosen = { ...said, authority: headOf(said.authority) };
    const judged = await judge(tx, actor, chosen);
    if (!judged.ok) return err({ code: "invalid", problems: judged.reason });
    const called = await listRuleNames(tx, actor.caseId);
    const alike = findNamesakes(wordingsOf(said.title), called, toSimplified).filter(
      (slug) => !differsFrom.includes(slug),
    );
    if (alike.length > 0) {
      const nameOf = new Map(called.map(({ slug, name }) => [slug, name]));
      const duplicates = alike.map((slug) => ({ slug, name: nameOf.get(slug) ?? { en: slug, zh: null } }));
      return err({ code: "duplicates", duplicates });
    }
    const taken = await listTakenSlugs(tx, actor.caseId, "rule");
    const rule = ruleFromWords(
      // "new" is the address of the empty form.
      slugOf(textIn(said.title, "en"), "rule", (slug) => slug === "new" || taken.has(slug)),
      chosen,
    );
    await createRule(tx, actor.caseId, rule, judged.value);
    await recordRule(tx, actor, rule, { action: "created", why: null, before: null, version: 1 });
    return ok({ slug: rule.slug, version: 1 });
  });
}

/** Writes a rule with its places over the version that was seen: one version, one entry in the history. */
export async function editRule(
  actor: Actor<"propose">,
  slug: string,
  { version, why, ...said }: RuleEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedRecord, RuleRefusal>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const stored = await findRule(tx, actor.caseId, slug);
    if (stored === null) return err("not-found");
    const stale = err({ code: "stale", now: { ...stored.rule, version: stored.version } } as const);
    if (stored.version !== version) return stale;
    const judged = await judge(tx, actor, said);
    if (!judged.ok) return err({ code: "invalid", problems: judged.reason });
    const rule = ruleFromWords(slug, said);
    if (!(await updateRule(tx, actor.caseId, stored, rule, judged.value, now()))) return stale;
    await recordRule(tx, actor, rule, { action, why, before: stored.rule, version: version + 1 });
    return ok({ slug, version: version + 1 });
  });
}

async function judge(tx: Db, actor: Actor, said: RuleSaid): Promise<Result<RuleNames, readonly RuleProblem[]>> {
  const problems: RuleProblem[] = [...judgeRule(said)];
  const authority = await findParty(tx, actor.caseId, said.authority);
  if (authority === null) problems.unshift({ field: "authority", reason: "reference_missing" });
  const named = [...new Set(said.places.map(({ source }) => source))];
  const sourceIds = await listSourceIds(tx, actor.caseId, named);
  for (const [at, { source }] of said.places.entries()) {
    if (!sourceIds.has(source)) problems.push({ field: `places.${at}.source`, reason: "reference_missing" });
  }
  return authority === null || problems.length > 0 ? err(problems) : ok({ authorityId: authority.id, sourceIds });
}

/** The record that a form states: places in the order in which they are read back, caps as they are kept. */
function ruleFromWords(slug: string, { title, authority, status, places }: RuleSaid): Rule {
  const kept = places.map((place) => ({
    ...place,
    capValue: place.capValue === null ? null : plainCap(place.capValue),
  }));
  const sorted = kept.sort((one, other) => compareText(one.jurisdiction, other.jurisdiction));
  return { slug, title, authority, status, places: sorted };
}

function recordRule(
  tx: Db,
  actor: Actor,
  after: Rule,
  how: {
    readonly action: string;
    readonly why: string | null;
    readonly before: Rule | null;
    readonly version: number;
  },
): Promise<void> {
  const { caseId, memberId: actorId } = actor;
  return recordChanges(tx, [{ caseId, recordType: "rule", recordSlug: after.slug, actorId, after, ...how }]);
}
