import { parentPort, workerData } from "node:worker_threads";
import { measureDashboard } from "@/lib/domain/live/dashboard";
import { buildLiveDocument, buildPartDocument } from "@/lib/domain/live/live-document";
import { measureLive } from "@/lib/domain/live/measure-live";
import type { JobKind, Jobs, JobTask } from "@/lib/server/analysis/loaders";
import { db, setDatabaseLimits } from "@/lib/server/db";
import { readCountedRecords } from "@/lib/server/loops/repository";
import { readPublicationGate } from "@/lib/server/publications/approval/gate/repository";
import { describeWhatIf } from "@/lib/view/loops/what-if";
import { describeEffect } from "@/lib/view/sets/describe-effect";

/** The program of one job, in a worker thread beside the requests: reads the case, computes, answers once and is ended by its caller. */
async function compute(task: JobTask): Promise<Jobs[JobKind]["answer"]> {
  if (task.kind === "publication") return readPublicationGate(db(), task.caseSlug);
  const records = await readCountedRecords(db(), task.caseSlug);
  if (task.kind === "what-if") return describeWhatIf(buildLiveDocument(records), task.take, task.locale);
  if (task.kind === "set-effect") return describeEffect(records, task.added, task.locale);
  const { loopSets, exposures, loopTerms, heads } = measureLive(records);
  const dashboard = measureDashboard(buildPartDocument(records));
  const named = new Set([
    ...loopSets.flatMap(({ loops }) => loops.flatMap(({ parties }) => parties)),
    ...exposures.map(({ party }) => party),
    ...dashboard.parties.map(({ party }) => party),
  ]);
  const names = records.parties.filter(({ slug }) => named.has(slug)).map(({ slug, name }) => [slug, name] as const);
  return { loopSets, exposures, loopTerms, heads, dashboard, names: Object.fromEntries(names) };
}

// A thread of the server, ended by its own limits; it reads one case and writes nothing.
setDatabaseLimits({ readers: 4, statementMs: 60_000 });
parentPort?.postMessage(await compute(workerData));
