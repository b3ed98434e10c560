import "server-only";
import { join } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";
import type { Strike } from "@/lib/domain/analysis/strike-out/strike-records";
import type { Dashboard } from "@/lib/domain/live/dashboard";
import type { LiveMeasures } from "@/lib/domain/live/measure-live";
import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import type { SetRecords } from "@/lib/domain/sets/add-set";
import type { WhatIf } from "@/lib/view/loops/what-if";
import type { EffectOfSet } from "@/lib/view/sets/describe-effect";
import type { PublicationGate } from "@/lib/wire/publication";
import { WHAT_IF_SECONDS } from "@/lib/wire/what-if";

/** The jobs that are computed beside the requests, what each is given and what it answers. */
export interface Jobs {
  readonly "what-if": {
    readonly task: { readonly caseSlug: string; readonly take: readonly Strike[]; readonly locale: Locale };
    readonly answer: WhatIf;
  };
  readonly "set-effect": {
    readonly task: { readonly caseSlug: string; readonly added: SetRecords; readonly locale: Locale };
    readonly answer: EffectOfSet;
  };
  readonly "live-loops": {
    readonly task: { readonly caseSlug: string };
    readonly answer: LiveMeasures & {
      readonly dashboard: Dashboard;
      readonly names: Readonly<Record<string, Localized>>;
    };
  };
  readonly publication: {
    readonly task: { readonly caseSlug: string };
    readonly answer: PublicationGate;
  };
}
export type JobKind = keyof Jobs;

/** What is handed to the program: `kind` says which task it is. */
export type JobTask = { readonly [Kind in JobKind]: { readonly kind: Kind } & Jobs[Kind]["task"] }[JobKind];

/**
 * `busy`: as many of its kind are being computed as may be at once. `too-long`, `too-large`: it was ended at its limit of
 * time or memory. `cancelled`: whoever asked is gone.
 */
export type JobRefusal = "busy" | "too-long" | "too-large" | "cancelled";

export interface JobLimits {
  /** From the start of the program to its answer, reading of the case included. */
  readonly millis: number;
  readonly megabytes: number;
  /** Of one kind, in this app server. */
  readonly atOnce: number;
}

export const JOB_LIMITS: Readonly<Record<JobKind, JobLimits>> = {
  "what-if": { millis: WHAT_IF_SECONDS * 1_000, megabytes: 768, atOnce: 2 },
  "set-effect": { millis: WHAT_IF_SECONDS * 1_000, megabytes: 768, atOnce: 2 },
  "live-loops": { millis: 60_000, megabytes: 2_048, atOnce: 1 },
  publication: { millis: 60_000, megabytes: 2_048, atOnce: 2 },
};

// Kept on the global object because the development server loads this module again on every change.
const kept: typeof globalThis & { roundtripJobs?: Map<JobKind, number> } = globalThis;

/** The worker's program for one computation; it reads the case by itself, so that nothing of it passes through here. */
const PROGRAM = join(process.cwd(), "build", "worker", "job.mjs");

/**
 * Computes something of a case in a worker thread, so that requests are answered meanwhile however heavy it is. It
 * ends at its limits and when `signal` says that nobody waits any more. The caller has asked the policy.
 */
export async function runJob<Kind extends JobKind>(
  kind: Kind,
  task: Jobs[Kind]["task"],
  { signal, limits = JOB_LIMITS[kind] }: { readonly signal?: AbortSignal; readonly limits?: JobLimits } = {},
): Promise<Result<Jobs[Kind]["answer"], JobRefusal>> {
  kept.roundtripJobs ??= new Map();
  const running = kept.roundtripJobs;
  if (signal?.aborted) return err("cancelled");
  if ((running.get(kind) ?? 0) >= limits.atOnce) return err("busy");
  running.set(kind, (running.get(kind) ?? 0) + 1);
  try {
    return await runThread<Jobs[Kind]["answer"]>({ kind, ...task }, limits, signal);
  } finally {
    running.set(kind, (running.get(kind) ?? 1) - 1);
  }
}

async function runThread<Answer>(
  workerData: object,
  { millis, megabytes }: JobLimits,
  signal: AbortSignal | undefined,
): Promise<Result<Answer, JobRefusal>> {
  const options: WorkerOptions = {
    workerData,
    execArgv: ["--enable-source-maps"],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  };
  // Not `new Worker(…)`: the app's bundler would follow the path, and fail where the worker is not built yet.
  const thread: Worker = Reflect.construct(Worker, [PROGRAM, options]);
  let timer: NodeJS.Timeout | undefined;
  let leave: (() => void) | undefined;
  try {
    return await new Promise<Result<Answer, JobRefusal>>((resolve, reject) => {
      thread.once("message", (answer: Answer) => resolve(ok(answer)));
      thread.once("error", (cause: Error & { readonly code?: string }) => {
        if (cause.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(err("too-large"));
        else reject(new Error("a computation beside the requests failed", { cause }));
      });
      thread.once("exit", (code) => reject(new Error(`a computation ended with ${code} and without an answer`)));
      timer = setTimeout(() => resolve(err("too-long")), millis);
      leave = () => resolve(err("cancelled"));
      signal?.addEventListener("abort", leave, { once: true });
    });
  } finally {
    clearTimeout(timer);
    if (leave) signal?.removeEventListener("abort", leave);
    await thread.terminate();
  }
}
