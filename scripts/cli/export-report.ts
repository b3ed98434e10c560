import { z } from "zod";
import { LOCALES } from "@/lib/domain/vocabulary";
import { renderReport } from "@/lib/publication/report/render-report";
import { renderAndKeepReport } from "@/lib/server/reports/workflows";
import type { CommandResult } from "./command";

const argsSchema = z.tuple([z.string(), z.coerce.number().int().positive(), z.enum(LOCALES), z.uuid().optional()]);

/** `report <case> <version> <locale> [<member>]`: typesets the report of a version and keeps it. */
export async function exportCitedReport(args: readonly string[]): Promise<CommandResult> {
  const parsed = argsSchema.safeParse(args);
  if (!parsed.success) return { code: 2, say: "say which case, which version, and en or zh" };
  const [caseSlug, number, locale, requestedById] = parsed.data;
  const kept = await renderAndKeepReport(
    { caseSlug, number, locale, requestedById: requestedById ?? null },
    renderReport,
  );
  if (!kept.ok) return { code: 1, say: `there is no version ${number} of ${caseSlug}` };
  return { code: 0, say: kept.value };
}
