import "server-only";
import { join } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";
import type { Strike } from "@/lib/domain/analysis/strike-out/strike-records";
import type { LiveMeasures } from "@/lib/domain/live/measure-live";
import type { Locale, Localized } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import type { WhatIf } from "@/lib/view/loops/what-if";
import type { PublicationGate } from "@/lib/wire/publication";
import { WHAT_IF_SECONDS } from "@/lib/wire/what-if";

/** What can be computed beside the requests, and what each answers. */
export interface Asides {
  readonly "what-if": {
    readonly task: { readonly caseSlug: string; readonly take: readonly Strike[]; readonly locale: Locale };
    readonly answer: WhatIf;
  };
  readonly "live-loops": {
    readonly task: { readonly caseSlug: string };
    readonly answer: LiveMeasures & { readonly names: Readonly<Record<string, Localized>> };
  };
  readonly publication: {
    readonly task: { readonly caseSlug: string };
    readonly answer: PublicationGate;
  };
}
export type AsideKind = keyof Asides;

/** What is handed to the program: `kind` says which task it is. */
export type AsideTask = { readonly [Kind in AsideKind]: { readonly kind: Kind } & Asides[Kind]["task"] }[AsideKind];

/**
 * `busy`: as many of its kind are being computed as may be at once. `too-long`, `too-large`: it was ended at its limit of
 * time or memory. `cancelled`: whoever asked is gone.
 */
export type AsideRefusal = "busy" | "too-long" | "too-large" | "cancelled";

export interface AsideLimits {
  /** From the start of the program to its answer, reading of the case included. */
  readonly millis: number;
  readonly megabytes: number;
  /** Of one kind, in this app server. */
  readonly atOnce: number;
}

export const ASIDE_LIMITS: Readonly<Record<AsideKind, AsideLimits>> = {
  "what-if": { millis: WHAT_IF_SECONDS * 1_000, megabytes: 768, atOnce: 2 },
  "live-loops": { millis: 60_000, megabytes: 2_048, atOnce: 1 },
  publication: { millis: 60_000, megabytes: 2_048, atOnce: 2 },
};

// Kept on the global object because the development server loads this module again on every change.
const kept: typeof globalThis & { roundtripAsides?: Map<AsideKind, number> } = globalThis;

/** The worker's program for one computation; it reads the case by itself, so that nothing of it passes through here. */
const PROGRAM = join(process.cwd(), "build", "worker", "aside.mjs");

/**
 * Computes something of a case in a thread of its own, so that requests are answered meanwhile however heavy it is. It
 * ends at its limits and when `signal` says that nobody waits any more. The caller has asked the policy.
 */
export async function computeAside<Kind extends AsideKind>(
  kind: Kind,
  task: Asides[Kind]["task"],
  { signal, limits = ASIDE_LIMITS[kind] }: { readonly signal?: AbortSignal; readonly limits?: AsideLimits } = {},
): Promise<Result<Asides[Kind]["answer"], AsideRefusal>> {
  kept.roundtripAsides ??= new Map();
  const running = kept.roundtripAsides;
  if (signal?.aborted) return err("cancelled");
  if ((running.get(kind) ?? 0) >= limits.atOnce) return err("busy");
  running.set(kind, (running.get(kind) ?? 0) + 1);
  try {
    return await runThread<Asides[Kind]["answer"]>({ kind, ...task }, limits, signal);
  } finally {
    running.set(kind, (running.get(kind) ?? 1) - 1);
  }
}

async function runThread<Answer>(
  workerData: object,
  { millis, megabytes }: AsideLimits,
  signal: AbortSignal | undefined,
): Promise<Result<Answer, AsideRefusal>> {
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
    return await new Promise<Result<Answer, AsideRefusal>>((resolve, reject) => {
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
