import { ok } from "@/lib/domain/result";
import { loadReports } from "@/lib/server/reports/loaders";
import { defineRoute } from "@/lib/server/route";

/** The reports of a case that were made, and those that are being made with how far they have come. */
export const GET = defineRoute({ action: "export-report" }, async ({ actor }) => ok(await loadReports(actor)));
