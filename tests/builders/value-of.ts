import type { Result } from "@/lib/domain/result";

/** The value of an outcome that a test takes for granted. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
}
