import type { Refused } from "@/lib/client/send-command";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { talkMessages } from "@/lib/view/messages/talk";
import { valueProblem } from "@/lib/view/messages/value-problem";

/** Why a command did nothing, in words for whoever sent it; empty for one that was done. */
export function refusalWords(refused: Refused | null, locale: Locale): string {
  const messages = talkMessages(locale);
  if (refused === null) return "";
  const { status, code, problems } = refused;
  if (code === "stale") return messages.conflictNow;
  if (code === "unreachable") return messages.unreachable;
  if (status === 401) return messages.sessionEnded;
  if (status === 403) return messages.forbidden;
  if (status === 404) return messages.gone;
  const [first] = problems;
  const problem = first && valueProblem(first.reason, locale);
  if (problem !== undefined) return problem;
  if (code === "too-nested") return messages.tooNested;
  const known: Readonly<Record<string, string>> = messages.inquiryRefused;
  return known[code ?? ""] ?? messages.failed;
}
