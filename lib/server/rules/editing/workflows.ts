import "server-only";
import { compareText } from "@/lib/domain/model/ids";
import { headOfMerges } from "@/lib/domain/parties/merge-parties";
import { err, ok, type Result } from "@/lib/domain/result";
import { judgeRule, plainCap, type RuleProblem } from "@/lib/domain/rules/judge-rule";
import type { Actor } from "@/lib/server/auth/actor";
import { addNamed, editNamed, type JudgeRecord, type RecordRefusal } from "@/lib/server/editing/workflows";
import { findRecord, listIds } from "@/lib/server/records/kinds/repository";
import { listMerges } from "@/lib/server/records/merges/repository";
import type { SavedRecord } from "@/lib/wire/records";
import type { NewRule, RuleEdit, RuleSaid } from "@/lib/wire/rules";

export type RuleRefusal = RecordRefusal<"rule">;

/**
 * Adds a rule with its places: all of it, or nothing where one place cannot stand. Rules that may be the same are
 * offered first. An authority that is merged into another party is taken for that one, as whoever chose it saw it.
 */
export async function addRule(
  actor: Actor<"propose">,
  { differsFrom, ...said }: NewRule,
): Promise<Result<SavedRecord, RuleRefusal>> {
  return addNamed(actor, "rule", said, differsFrom, judge);
}

/** Writes a rule with its places over the version that was seen: one version, one entry in the history. */
export async function editRule(
  actor: Actor<"propose">,
  slug: string,
  { version, why, ...said }: RuleEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedRecord, RuleRefusal>> {
  return editNamed(actor, "rule", slug, said, { version, why, action }, judge);
}

const judge: JudgeRecord<"rule", RuleSaid> = async (tx, { caseId }, said, standing) => {
  const { slug, title, status, places } = said;
  const headOf = headOfMerges(standing === null ? await listMerges(tx, caseId) : []);
  const authority = headOf(said.authority);
  const problems: RuleProblem[] = [...judgeRule(said)];
  if ((await findRecord(tx, caseId, "party", authority)) === null) {
    problems.unshift({ field: "authority", reason: "reference_missing" });
  }
  const sources = await listIds(tx, caseId, "source", [...new Set(places.map(({ source }) => source))]);
  for (const [at, { source }] of places.entries()) {
    if (!sources.has(source)) problems.push({ field: `places.${at}.source`, reason: "reference_missing" });
  }
  if (problems.length > 0) return err(problems);
  // Places in the order in which they are read back, caps as they are kept.
  const kept = places.map((place) => ({
    ...place,
    capValue: place.capValue === null ? null : plainCap(place.capValue),
  }));
  const sorted = kept.sort((one, other) => compareText(one.jurisdiction, other.jurisdiction));
  return ok({ slug, title, authority, status, places: sorted });
};
