import "server-only";
import { findCheckedBy } from "@/lib/server/acceptance/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { findSnapshot, getSnapshotDocument } from "@/lib/server/publications/repository";
import { findNewestDay } from "@/lib/server/records/day/repository";
import type { CaseSettingsDetail } from "@/lib/wire/case-settings";
import { hasVersionByTwo, listClaimsCheckedAlone } from "../checked-by/repository";
import { findSettings } from "./repository";

/** The settings of the actor's case, with the days that they are measured by. */
export async function loadCaseSettings(actor: Actor<"read-desk">): Promise<CaseSettingsDetail> {
  const stored = await findSettings(db(), actor.caseId);
  if (stored === null) throw new Error(`the case "${actor.caseSlug}" went away`);
  const newest = await findNewestDay(db(), actor.caseId);
  const latest = await findSnapshot(db(), actor.caseSlug, "latest");
  const { settings, version } = stored;
  return {
    settings,
    version,
    checkedBy: await findCheckedBy(db(), actor.caseId),
    isPublishedByTwo: await hasVersionByTwo(db(), actor.caseId),
    claimsAlone: (await listClaimsCheckedAlone(db(), actor.caseId)).length,
    asOf: settings.followsNewest ? (newest ?? settings.day) : settings.day,
    newest,
    published: latest && (await getSnapshotDocument(db(), latest.documentSha256)).header.asOf,
  };
}
