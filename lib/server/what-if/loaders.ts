import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { JOB_LIMITS, type JobLimits, type JobRefusal, runJob } from "@/lib/server/analysis/loaders";
import type { Actor } from "@/lib/server/auth/actor";
import type { WhatIf } from "@/lib/view/loops/what-if";
import type { WhatIfQuestion } from "@/lib/wire/what-if";

type Refusal = { readonly code: JobRefusal; readonly seconds: number };

/**
 * What would fall of the live case, as its accepted claims stand, without some claims, sources or parties. Nothing is
 * stored. Computed beside the requests; what takes too long is refused with the limit that it met.
 */
export async function loadWhatIf(
  actor: Actor<"read-desk">,
  { take, locale }: WhatIfQuestion,
  signal: AbortSignal,
  limits: JobLimits = JOB_LIMITS["what-if"],
): Promise<Result<WhatIf, Refusal>> {
  const computed = await runJob("what-if", { caseSlug: actor.caseSlug, take, locale }, { signal, limits });
  if (computed.ok) return ok(computed.value);
  return err({ code: computed.reason, seconds: limits.millis / 1000 });
}
