import { z } from "zod";
import type { OfferedDuplicate } from "@/lib/wire/parties";
import { toldReason } from "@/lib/wire/value-problems";
import { askDesk } from "./ask-desk";

/** A field that cannot stand, and the server's word for why. */
export interface ToldProblem {
  readonly field: string;
  readonly reason: string;
}

/** A refusal as the server words it: its code, and whatever the page needs to show. */
const refusal = z.object({
  code: z.string(),
  problems: z
    .array(
      z
        .object({ field: z.string(), reason: z.string(), detail: z.string().optional() })
        .transform((problem) => ({ field: problem.field, reason: toldReason(problem) })),
    )
    .catch([]),
  duplicates: z.custom<readonly OfferedDuplicate[]>(Array.isArray).catch([]),
  now: z.unknown().default(null),
});

export type WebOutcome =
  | { readonly is: "done"; readonly value: Readonly<Record<string, unknown>> }
  | {
      readonly is: "refused";
      readonly code: string;
      readonly problems: readonly ToldProblem[];
      /** Parties that may be the same. */
      readonly duplicates: readonly OfferedDuplicate[];
      /** Somebody saved first: the record as it stands. */
      readonly now: unknown;
    };

/** Sends a command on parties, deals, links or places; a refusal comes with what it tells. */
export async function sendWebCommand(path: string, method: "POST" | "PUT", body: object): Promise<WebOutcome> {
  const unknown = { is: "refused", code: "unknown", problems: [], duplicates: [], now: null } as const;
  try {
    const response = await askDesk(path, {
      method,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { is: "done", value: z.record(z.string(), z.unknown()).parse(answer) };
    if (response.status === 401) return { ...unknown, code: "signed-out" };
    if (response.status === 403) return { ...unknown, code: "forbidden" };
    const read = refusal.safeParse(answer);
    return read.success ? { is: "refused", ...read.data } : unknown;
  } catch {
    return unknown;
  }
}
