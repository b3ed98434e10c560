import { z } from "zod";
import { toldReason } from "@/lib/wire/value-problems";
import { askDesk } from "./ask-desk";
import { FetchFailure } from "./fetch-json";

/** A field that cannot be kept, and the server's word for why. */
export interface ToldProblem {
  readonly field: string;
  readonly reason: string;
}

/** Why a command did nothing. */
export interface Refused<Told = unknown> {
  readonly is: "refused";
  /** 0 where no answer came, or one of another shape than agreed: nobody knows what it means. */
  readonly status: number;
  /** The server's word for it; `unreachable` where nobody answered, null where it gave none. */
  readonly code: string | null;
  readonly problems: readonly ToldProblem[];
  /** What the refusal carries beside its word, the record of now for one; null where it carries nothing of the agreed shape. */
  readonly told: Told | null;
}

/** The word for a command that nobody answered: it counts as not sent. */
const UNREACHABLE = "unreachable";

/** What came of a command. */
export type Outcome<Answer = null, Told = unknown> = { readonly is: "done"; readonly value: Answer } | Refused<Told>;

/** What the wire declares of the answers of a route. */
export interface Answers<Answer, Told> {
  readonly answer: z.ZodType<Answer>;
  /** What a refusal carries beside its word. */
  readonly told?: z.ZodType<Told>;
}

/** Of a command that is done or not, and answers nothing that anybody reads. */
export const UNREAD: Answers<null, unknown> = { answer: z.unknown().transform(() => null) };

export type CommandMethod = "POST" | "PUT";

const refusal = z.object({
  code: z.string().nullable().catch(null),
  problems: z
    .array(
      z
        .object({ field: z.string(), reason: z.string(), detail: z.string().optional() })
        .transform((problem): ToldProblem => ({ field: problem.field, reason: toldReason(problem) })),
    )
    .catch([]),
});

/** Sends a command as JSON. Nothing of an answer is believed: it has the shape that the wire declares, or did not come. */
export async function sendCommand<Answer, Told>(
  path: string,
  method: CommandMethod,
  body: object,
  { answer, told }: Answers<Answer, Told>,
  init: { readonly keepalive?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Outcome<Answer, Told>> {
  const missing = { is: "refused", status: 0, code: null, problems: [], told: null } as const;
  let response: Response;
  try {
    response = await askDesk(path, {
      method,
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      ...init,
    });
  } catch {
    return { ...missing, code: UNREACHABLE };
  }
  const came: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) {
    const done = answer.safeParse(came);
    return done.success ? { is: "done", value: done.data } : missing;
  }
  const read = refusal.safeParse(came);
  const { status } = response;
  if (!read.success) return { ...missing, status };
  return { is: "refused", status, ...read.data, told: told?.safeParse(came).data ?? null };
}

/** Whether a read failed because the session has ended. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof FetchFailure && error.status === 401;
}
