import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { judgeSource, type SourceProblem } from "@/lib/domain/sources/judge-source";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { editRecord, type Invalid, type StaleRecord } from "@/lib/server/editing/workflows";
import { findRecord } from "@/lib/server/records/kinds/repository";
import type { SavedRecord } from "@/lib/wire/records";
import type { SourceAddressChoice, SourceEdit } from "@/lib/wire/sources";
import { hasSourceAt } from "./repository";

export type AddressRefusal =
  | "not-found"
  /** Only a mere copy has an address that stays at the desk. */
  | Invalid<{ readonly field: "shown"; readonly reason: "no_copy" }>
  | StaleRecord<"source">;

/**
 * Lets readers have the address of a mere copy, or keeps it at the desk again. Editors decide it: whoever cites a copy
 * may not know in whose name it stands there. Published versions stay as they are.
 */
export async function chooseAddress(
  actor: Actor<"review">,
  slug: Slug,
  { version, shown }: SourceAddressChoice,
): Promise<Result<SavedRecord, AddressRefusal>> {
  const seen = await findRecord(db(), actor.caseId, "source", slug);
  if (seen !== null && seen.state.readIn !== "copy") {
    return err({ code: "invalid", problems: [{ field: "shown", reason: "no_copy" }] });
  }
  return editRecord(actor, "source", slug, { version, why: null, action: "edited" }, async (_, { state }) =>
    ok({ after: { ...state, copyShown: shown } }),
  );
}

export type SourceRefusal = "not-found" | Invalid<SourceProblem> | StaleRecord<"source">;

/**
 * Writes a source anew over the version that was seen. Readers and figures go on with the state that a second person
 * accepted, its grade with it, until this one is. What is no mere copy any more has no address to let out.
 */
export async function editSource(
  actor: Actor<"propose">,
  slug: Slug,
  { version, why, ...said }: SourceEdit,
  action: "edited" | "reverted" = "edited",
): Promise<Result<SavedRecord, SourceRefusal>> {
  const problems = judgeSource(said);
  if (problems.length > 0) return err({ code: "invalid", problems });
  return editRecord(actor, "source", slug, { version, why, action }, async (tx, { id, state }) => {
    const { url, language } = said;
    if (url !== null && (await hasSourceAt(tx, actor.caseId, id, { url, language }))) {
      return err<Invalid<SourceProblem>>({ code: "invalid", problems: [{ field: "url", reason: "same_place" }] });
    }
    return ok({ after: { ...said, slug, copyShown: state.copyShown && said.readIn === "copy" } });
  });
}
