import type { Locale } from "@/lib/domain/model/vocabulary";
import { recordMessages } from "./records";
import { reviewMessages } from "./review";
import { dealRefusalText, type RefusedFor, webMessages } from "./web";

/** Why a field of a record of any kind cannot stand, in the words of its own form. */
export function problemTextOf(recordType: string, reason: string, locale: Locale): string {
  const ofWeb: Readonly<Record<string, string>> = webMessages(locale).problem;
  const own = { claim: reviewMessages(locale).problem, deal: ofWeb, link: ofWeb }[recordType];
  return (own ?? recordMessages(locale).problem)[reason] ?? recordMessages(locale).problemOther;
}

/** Why a command on a record of any kind was refused. */
export function refusalTextOf(recordType: string, refused: RefusedFor, locale: Locale): string {
  const said = recordType === "claim" ? reviewMessages(locale).refused[refused.code ?? ""] : undefined;
  return said ?? dealRefusalText(refused, locale);
}
