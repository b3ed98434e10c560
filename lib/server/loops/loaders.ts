import "server-only";
import type { PartyExposure } from "@/lib/domain/live/measure-live";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { headOfMerges } from "@/lib/domain/parties/merge-parties";
import { err, ok, type Result } from "@/lib/domain/result";
import { listAcceptedMerges } from "@/lib/server/acceptance/accepted/repository";
import { JOB_LIMITS, type JobLimits, type Jobs, runJob } from "@/lib/server/analysis/loaders";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { log } from "@/lib/server/log";
import { listPartyNames } from "@/lib/server/parties/repository";
import type { LiveLoopsAnswer, PartyExposureAnswer } from "@/lib/wire/loops";
import { findRevisionNumber } from "./repository";

interface Measured {
  readonly revision: string;
  readonly answer: Jobs["live-loops"]["answer"];
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

/** Most parties of one lens and currency in the list of exposures. */
const MOST = 20;

/**
 * Loops and exposure of the actor's case as its accepted claims stand. Measured in a thread beside the requests, once
 * per write to the case: until the newest is there the former measures are given and say that they are not current; the
 * first ever are null. A case that meets a limit is refused with it until something is written.
 */
export async function loadLiveLoops(
  actor: Actor<"read-desk">,
  limits: JobLimits = JOB_LIMITS["live-loops"],
): Promise<LiveLoopsAnswer> {
  const { measured, refused } = await askMeasures(actor, limits);
  if (measured === null) return { measured, refused };
  const { loopSets, loopTerms, names, isCurrent } = measured;
  const exposures = keepLargest(measured.exposures);
  const named = [
    ...loopSets.flatMap(({ loops }) => loops.flatMap(({ parties }) => parties)),
    ...exposures.map(({ party }) => party),
  ];
  return { measured: { loopSets, exposures, loopTerms, names: pickNames(names, named), isCurrent }, refused };
}

/**
 * What one party of the actor's case gives and gets, from the same measures: it never waits for them. A party that is
 * merged or belongs to a group is counted with the one that it is counted with everywhere.
 */
export async function loadPartyExposure(
  actor: Actor<"read-desk">,
  party: Slug,
): Promise<Result<PartyExposureAnswer, "not-found">> {
  const names = await listPartyNames(db(), actor.caseId, [party]);
  if (!names[party]) return err("not-found");
  const { measured, refused } = await askMeasures(actor, JOB_LIMITS["live-loops"]);
  if (measured === null) return ok({ measured, refused });
  const merged = headOfMerges(await listAcceptedMerges(db(), actor.caseId))(party);
  const head = measured.heads[merged] ?? merged;
  const exposures = measured.exposures.filter((row) => row.party === head);
  const headName = measured.names[head] ?? null;
  return ok({ measured: { head, headName, exposures, isCurrent: measured.isCurrent }, refused });
}

/** The newest measures of the actor's case, whole; null before the first. */
export async function loadMeasures(actor: Actor<"read-desk">) {
  return askMeasures(actor, JOB_LIMITS["live-loops"]);
}

/** The newest measures that there are, and a start on newer ones where something was written since. */
async function askMeasures(actor: Actor, limits: JobLimits) {
  const revision = await findRevisionNumber(db(), actor.caseId);
  const { done, refused, running } = measuring();
  const former = done.get(actor.caseId);
  const refusal = refused.get(actor.caseId);
  const isRefused = refusal?.revision === revision;
  if (former?.revision !== revision && !isRefused && !running.has(actor.caseId)) {
    running.set(actor.caseId, measure(actor, revision, limits));
  }
  return {
    measured: former ? { ...former.answer, isCurrent: former.revision === revision } : null,
    refused: isRefused ? refusal.code : null,
  };
}

/** The first of each lens and currency; they come with the largest first. */
function keepLargest(exposures: readonly PartyExposure[]): readonly PartyExposure[] {
  const kept = new Map<string, number>();
  return exposures.filter(({ lens, currency }) => {
    const count = (kept.get(`${lens} ${currency}`) ?? 0) + 1;
    kept.set(`${lens} ${currency}`, count);
    return count <= MOST;
  });
}

function pickNames(
  names: Readonly<Record<Slug, Localized>>,
  slugs: readonly Slug[],
): Readonly<Record<Slug, Localized>> {
  return Object.fromEntries(slugs.flatMap((slug) => (names[slug] ? [[slug, names[slug]] as const] : [])));
}

async function measure({ caseId, caseSlug }: Actor, revision: string, limits: JobLimits): Promise<void> {
  const { done, refused, running } = measuring();
  try {
    const computed = await runJob("live-loops", { caseSlug }, { limits });
    if (computed.ok) done.set(caseId, { revision, answer: computed.value });
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
