import "server-only";
import { can } from "@/lib/domain/access/policy";
import { measureLive } from "@/lib/domain/network/measure-live";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import type { LiveLoops } from "@/lib/wire/loops";
import { findRevisionNumber, readCountedRecords } from "./repository";

interface Measured {
  readonly revision: string;
  readonly loops: Omit<LiveLoops, "isCurrent">;
}

interface Measuring {
  readonly done: Map<string, Measured>;
  readonly running: Map<string, Promise<void>>;
}

// Kept on the global object because the development server loads this module again on every change. Each app server
// measures for itself; what is measured follows from the records alone.
const kept: typeof globalThis & { roundtripMeasuring?: Measuring } = globalThis;

function measuring(): Measuring {
  kept.roundtripMeasuring ??= { done: new Map(), running: new Map() };
  return kept.roundtripMeasuring;
}

/**
 * Loops and exposure of the actor's case as its accepted claims stand. Measured beside the requests, once per write to
 * the case: until the newest is there the former measures are given and say that they are not current; the first ever
 * are null.
 */
export async function loadLiveLoops(
  actor: Actor,
): Promise<Result<{ readonly measured: LiveLoops | null }, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  const revision = await findRevisionNumber(db(), actor.caseId);
  const { done, running } = measuring();
  const former = done.get(actor.caseId);
  if (former?.revision !== revision && !running.has(actor.caseId)) {
    running.set(actor.caseId, measure(actor, revision));
  }
  if (!former) return ok({ measured: null });
  return ok({ measured: { ...former.loops, isCurrent: former.revision === revision } });
}

async function measure({ caseId, caseSlug }: Actor, revision: string): Promise<void> {
  const { done, running } = measuring();
  try {
    const records = await readCountedRecords(db(), caseSlug);
    const { loopSets, exposures } = measureLive(records);
    const named = new Set([
      ...loopSets.flatMap(({ loops }) => loops.flatMap(({ parties }) => parties)),
      ...exposures.map(({ party }) => party),
    ]);
    const names = records.parties.filter(({ slug }) => named.has(slug)).map(({ slug, name }) => [slug, name] as const);
    done.set(caseId, { revision, loops: { loopSets, exposures, names: Object.fromEntries(names) } });
  } catch (cause) {
    log("error", "the loops of a case could not be measured", { caseSlug, cause: String(cause) });
  } finally {
    running.delete(caseId);
  }
}
