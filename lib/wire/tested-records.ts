import { z } from "zod";
import type { AnalogyStep, Discrepancy, Statement } from "@/lib/domain/model/case-records";
import { RECORD_KINDS } from "@/lib/domain/records/kinds";
import { overVersion, saidFields } from "./records";

const over = { ...overVersion, version: z.int().min(0) } as const;
const { discrepancy, statement, analogy_step: step } = RECORD_KINDS;

/** What a form says of one record of what the document under test says: all of its texts anew. */
export const testedEdit = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("discrepancy"), ...saidFields("discrepancy", ...discrepancy.form), ...over }),
  z.strictObject({ type: z.literal("statement"), ...saidFields("statement", ...statement.form), ...over }),
  z.strictObject({ type: z.literal("analogy_step"), ...saidFields("analogy_step", ...step.form), ...over }),
]);
export type TestedEdit = z.infer<typeof testedEdit>;

/** Such a record as its form needs it. The version is the number of its last write in the history. */
export interface TestedDetail {
  readonly record: Discrepancy | Statement | AnalogyStep;
  readonly version: number;
}
