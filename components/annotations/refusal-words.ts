import type { Outcome } from "@/lib/client/send-command";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { talkMessages } from "@/lib/view/messages/talk";
import { valueProblem } from "@/lib/view/messages/value-problem";

/** Why a command did nothing, in words for whoever sent it; empty for one that was done. */
export function refusalWords(outcome: Outcome<unknown>, locale: Locale): string {
  const messages = talkMessages(locale);
  if (outcome.is === "done") return "";
  if (outcome.is === "stale") return messages.conflictNow;
  if (outcome.is === "unreachable") return messages.failed;
  if (outcome.status === 401) return messages.sessionEnded;
  if (outcome.status === 403) return messages.forbidden;
  if (outcome.status === 404) return messages.gone;
  const problem = outcome.problem === null ? undefined : valueProblem(outcome.problem, locale);
  if (problem !== undefined) return problem;
  if (outcome.code === "too-nested") return messages.tooNested;
  const known: Readonly<Record<string, string>> = messages.inquiryRefused;
  return known[outcome.code ?? ""] ?? messages.failed;
}
