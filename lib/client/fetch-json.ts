import { config, z } from "zod";
import { askDesk } from "./ask-desk";

// Compiled schemas need `eval`, which the desk's content policy forbids; only asking for it is a violation already.
config({ jitless: true });

/** An answer that was no success, or not of the shape that was agreed. */
export class FetchFailure extends Error {
  readonly status: number;
  /** The server's word for why; null where it gave none. */
  readonly code: string | null;

  constructor(status: number, { code = null, ...options }: ErrorOptions & { readonly code?: string | null } = {}) {
    super(`the server answered ${status}`, options);
    this.status = status;
    this.code = code;
  }
}

const refusal = z.object({ code: z.string() });

/** Fetches a value of the given shape. Throws `FetchFailure` for every other answer. */
export async function fetchJson<T>(path: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
  const response = await askDesk(path, { signal, headers: { accept: "application/json" } });
  if (!response.ok) {
    const told = refusal.safeParse(await response.json().catch(() => null));
    throw new FetchFailure(response.status, { code: told.success ? told.data.code : null });
  }
  const parsed = schema.safeParse(await response.json());
  if (!parsed.success) throw new FetchFailure(response.status, { cause: parsed.error });
  return parsed.data;
}
