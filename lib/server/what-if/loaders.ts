import "server-only";
import type { Strike } from "@/lib/domain/analysis/strike-out/strike-records";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import { JOB_LIMITS, type JobLimits, type JobRefusal, runJob } from "@/lib/server/analysis/loaders";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listCalledRecords } from "@/lib/server/records/names/repository";
import { findCaseBySlug } from "@/lib/server/records/repository";
import { calledText } from "@/lib/view/history/called-words";
import type { WhatIf, WhatIfChoice } from "@/lib/view/loops/what-if";
import { webMessages } from "@/lib/view/messages/web";
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
  if (computed.ok) {
    const { notOnRecord } = computed.value;
    return ok({ ...computed.value, notOnRecord: await nameTaken(actor, notOnRecord, locale) });
  }
  return err({ code: computed.reason, seconds: limits.millis / 1000 });
}

/** What the desk calls what is to be taken away: also what nobody has accepted yet. */
export async function nameTaken(
  { caseId, caseSlug }: Actor<"read-desk">,
  take: readonly Strike[],
  locale: Locale,
): Promise<readonly WhatIfChoice[]> {
  const called = await listCalledRecords(
    db(),
    caseId,
    take.map(({ type, slug }) => ({ recordType: type, recordSlug: slug })),
  );
  const words = (await findCaseBySlug(db(), caseSlug))?.words ?? NO_WORDS;
  return take.map((one) => {
    const found = called[`${one.type} ${one.slug}`];
    return { ...one, name: found ? calledText(found, locale, words) : webMessages(locale).unnamed };
  });
}
