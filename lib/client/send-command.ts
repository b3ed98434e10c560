import { z } from "zod";
import { toldReason } from "@/lib/wire/value-problems";
import { askDesk } from "./ask-desk";
import { FetchFailure } from "./fetch-json";

/** What came of a command: done, refused with the server's word for it, or not answered at all. */
export type Outcome<Value> =
  | { readonly is: "done"; readonly value: Value }
  /** Somebody else was first; `now` is the record as it stands. */
  | { readonly is: "stale"; readonly now: unknown }
  | {
      readonly is: "refused";
      readonly status: number;
      readonly code: string | null;
      /** Why the first field that cannot stand does not, in the server's word; null where it is not about a field. */
      readonly problem: string | null;
    }
  | { readonly is: "unreachable" };

/** Sends a command as JSON. Answers of another shape than agreed count as unreachable: nobody knows what they mean. */
export async function sendCommand<Value = null>(
  path: string,
  method: "POST" | "PUT",
  body: object,
  {
    schema,
    keepalive = false,
    signal,
  }: { readonly schema?: z.ZodType<Value>; readonly keepalive?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Outcome<Value | null>> {
  let response: Response;
  try {
    response = await askDesk(path, {
      method,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      keepalive,
      signal,
    });
  } catch {
    return { is: "unreachable" };
  }
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) {
    if (!schema) return { is: "done", value: null };
    const parsed = schema.safeParse(answer);
    return parsed.success ? { is: "done", value: parsed.data } : { is: "unreachable" };
  }
  const told = typeof answer === "object" && answer !== null ? answer : {};
  const code = "code" in told && typeof told.code === "string" ? told.code : null;
  if (response.status === 409 && "now" in told) return { is: "stale", now: told.now };
  return response.status >= 500
    ? { is: "unreachable" }
    : { is: "refused", status: response.status, code, problem: firstProblem(answer) };
}

const refusedFields = z.object({
  problems: z.array(z.object({ reason: z.string(), detail: z.string().optional() })).min(1),
});

function firstProblem(answer: unknown): string | null {
  const [problem] = refusedFields.safeParse(answer).data?.problems ?? [];
  return problem === undefined ? null : toldReason(problem);
}

/** Whether a read failed because the session has ended. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof FetchFailure && error.status === 401;
}
