import { z } from "zod";

/** A refusal as the server words it: its code, and whatever the page needs to show. */
const refusal = z.looseObject({ code: z.string() });

export type WebOutcome =
  | { readonly is: "done"; readonly value: Readonly<Record<string, unknown>> }
  | { readonly is: "refused"; readonly code: string; readonly told: Readonly<Record<string, unknown>> };

/** Sends a command on parties, deals, legs or places; a refusal comes with what it tells. */
export async function sendWebCommand(path: string, method: "POST" | "PUT", body: object): Promise<WebOutcome> {
  const unknown = { is: "refused", code: "unknown", told: {} } as const;
  try {
    const response = await fetch(path, {
      method,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { is: "done", value: z.record(z.string(), z.unknown()).parse(answer) };
    if (response.status === 403) return { ...unknown, code: "forbidden" };
    const read = refusal.safeParse(answer);
    return read.success ? { is: "refused", code: read.data.code, told: read.data } : unknown;
  } catch {
    return unknown;
  }
}
