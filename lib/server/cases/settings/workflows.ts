import "server-only";
import { keepLanguages, missingIn, readCaseLanguages } from "@/lib/domain/model/case-languages";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { CaseDay, CaseDayEdit, CaseSettings, CaseTexts, CaseTextsEdit } from "@/lib/wire/case-settings";
import type { SavedRecord } from "@/lib/wire/records";
import { findSettings, updateSettings } from "./repository";

export type SettingsRefusal =
  | "not-found"
  | { readonly code: "invalid"; readonly problems: readonly SettingsProblem[] }
  | { readonly code: "stale"; readonly now: CaseSettings & { readonly version: number } };

/** A field of the settings that cannot stand, and why: the title in one language is `title.zh`. */
interface SettingsProblem {
  readonly field: string;
  readonly reason: "required" | "languages_wrong";
}

interface Over {
  readonly version: number;
  readonly why: string;
  readonly action: "edited" | "reverted";
}

/**
 * Changes what a case is called, its languages and its words: a state of the case like that of any record, which readers
 * see once a second person accepted it and a version was published.
 */
export async function changeCaseTexts(
  actor: Actor<"set-case">,
  { version, why, ...said }: CaseTextsEdit,
  action: Over["action"] = "edited",
): Promise<Result<SavedRecord, SettingsRefusal>> {
  const judged = judge(said);
  if (!judged.ok) return err({ code: "invalid", problems: judged.reason });
  return write(actor, "case", judged.value, { version, why, action });
}

/**
 * Moves the day of a case. Figures of the desk move with it at once; readers keep the day of the version that stands until
 * the next one is published.
 */
export async function moveCaseDay(
  actor: Actor<"set-case">,
  { version, why, ...said }: CaseDayEdit,
  action: Over["action"] = "edited",
): Promise<Result<SavedRecord, SettingsRefusal>> {
  return write(actor, "case_day", said, { version, why, action });
}

async function write(
  { caseId, caseSlug, memberId: actorId }: Actor,
  recordType: "case" | "case_day",
  said: CaseTexts | CaseDay,
  { version, why, action }: Over,
): Promise<Result<SavedRecord, SettingsRefusal>> {
  return inCaseTransaction(caseId, async (tx) => {
    const stored = await findSettings(tx, caseId);
    if (stored === null) return err("not-found");
    const stale = err({ code: "stale", now: { ...stored.settings, version: stored.version } } as const);
    if (stored.version !== version) return stale;
    if (!(await updateSettings(tx, caseId, version, said))) return stale;
    const { day, followsNewest, ...texts } = stored.settings;
    const named = (texts_: CaseTexts) => ({ slug: caseSlug, ...texts_ });
    const states =
      "day" in said ? { before: { day, followsNewest }, after: said } : { before: named(texts), after: named(said) };
    await recordChanges(tx, [
      { caseId, recordType, recordSlug: caseSlug, action, actorId, why, version: version + 1, ...states },
    ]);
    return ok({ slug: caseSlug, version: version + 1 });
  });
}

function judge(said: Omit<CaseTextsEdit, "version" | "why">): Result<CaseTexts, readonly SettingsProblem[]> {
  const languages = readCaseLanguages(said.languages);
  if (languages === null) return err([{ field: "languages", reason: "languages_wrong" }]);
  const unsaid = missingIn(said.title, languages);
  if (unsaid.length > 0) {
    return err(unsaid.map((language): SettingsProblem => ({ field: `title.${language}`, reason: "required" })));
  }
  return ok({
    languages,
    title: keepLanguages(said.title, languages),
    summary: keepLanguages(said.summary, languages),
    words: said.words,
  });
}
