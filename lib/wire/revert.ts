import { z } from "zod";
import type { Difference } from "@/lib/domain/history/list-differences";
import { TEXTS } from "@/lib/domain/values/texts";
import type { AuditPage } from "./history";
import { requiredText } from "./texts";

/** Brings the state back that a revision left, over the version of the record that was seen. */
export const revert = z.strictObject({ version: z.int().min(1), reason: requiredText(TEXTS.act.why) });
export type Revert = z.infer<typeof revert>;

/** What a record that was brought back is called (a correction of a claim has a name of its own), and its version. */
export const reverted = z.object({ slug: z.string(), version: z.int() });

/** The history of one record, and what bringing a former state back would change. */
export interface RecordHistoryPage extends AuditPage {
  /** The version that stands; null for a record whose states are not brought back. */
  readonly version: number | null;
  /** By number of the revision: what its state would change now. A revision that is not named cannot come back. */
  readonly returns: Readonly<Record<string, readonly Difference[]>>;
}

/**
 * A stored state in the words of the form that edits such records; null where the form does not take it. History is data
 * of another day: it is read like a form, not trusted to have today's shape.
 */
export function readState<Form extends z.ZodObject>(
  form: Form,
  state: unknown,
  over: { readonly version: number; readonly why: string | null },
): z.infer<Form> | null {
  if (typeof state !== "object" || state === null) return null;
  const fields = Object.entries(state).filter(([name]) => Object.hasOwn(form.shape, name));
  const parsed = form.safeParse({ ...Object.fromEntries(fields), ...over });
  return parsed.success ? parsed.data : null;
}
