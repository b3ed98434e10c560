import "server-only";
import { can } from "@/lib/domain/access/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import { ASIDE_LIMITS, type AsideLimits, computeAside } from "@/lib/server/analysis/loaders";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import type { LiveLoops, LiveLoopsAnswer } from "@/lib/wire/loops";
import { findRevisionNumber } from "./repository";

interface Measured {
  readonly revision: string;
  readonly loops: Omit<LiveLoops, "isCurrent">;
}

/** That the case as of this revision is too much for the limits, so that it is not tried again until it changes. */
interface Refused {
  readonly revision: string;
  readonly code: "too-long" | "too-large";
}

interface Measuring {
  readonly done: Map<string, Measured>;
  readonly refused: Map<string, Refused>;
  readonly running: Map<string, Promise<void>>;
}

// Kept on the global object because the development server loads this module again on every change. Each app server
// measures for itself; what is measured follows from the records alone.
const kept: typeof globalThis & { roundtripMeasuring?: Measuring } = globalThis;

function measuring(): Measuring {
  kept.roundtripMeasuring ??= { done: new Map(), refused: new Map(), running: new Map() };
  return kept.roundtripMeasuring;
}

/**
 * Loops and exposure of the actor's case as its accepted claims stand. Measured in a thread beside the requests, once
 * per write to the case: until the newest is there the former measures are given and say that they are not current; the
 * first ever are null. A case that meets a limit is refused with it until something is written.
 */
export async function loadLiveLoops(
  actor: Actor,
  limits: AsideLimits = ASIDE_LIMITS["live-loops"],
): Promise<Result<LiveLoopsAnswer, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  const revision = await findRevisionNumber(db(), actor.caseId);
  const { done, refused, running } = measuring();
  const former = done.get(actor.caseId);
  const refusal = refused.get(actor.caseId);
  const isRefused = refusal?.revision === revision;
  if (former?.revision !== revision && !isRefused && !running.has(actor.caseId)) {
    running.set(actor.caseId, measure(actor, revision, limits));
  }
  return ok({
    measured: former ? { ...former.loops, isCurrent: former.revision === revision } : null,
    refused: isRefused ? refusal.code : null,
  });
}

async function measure({ caseId, caseSlug }: Actor, revision: string, limits: AsideLimits): Promise<void> {
  const { done, refused, running } = measuring();
  try {
    const computed = await computeAside("live-loops", { caseSlug }, { limits });
    if (computed.ok) done.set(caseId, { revision, loops: computed.value });
    // Where the measures of another case are under way the page asks again in a second.
    else if (computed.reason === "too-long" || computed.reason === "too-large") {
      refused.set(caseId, { revision, code: computed.reason });
    }
  } catch (cause) {
    log("error", "the loops of a case could not be measured", { caseSlug, cause: String(cause) });
  } finally {
    running.delete(caseId);
  }
}
