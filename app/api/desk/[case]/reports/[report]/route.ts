import { ok } from "@/lib/domain/result";
import { loadReportFile } from "@/lib/server/reports/loaders";
import { defineRoute } from "@/lib/server/route";

/** A report that was made, as a PDF to keep. Asking for it makes none, and writes nothing. */
export const GET = defineRoute({ action: "export-report", params: ["report"] }, async ({ actor, params }) => {
  const report = await loadReportFile(actor, params.report);
  if (!report.ok) return report;
  const { bytes, sha256, fileName } = report.value;
  return ok(
    new Response(bytes, {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        etag: `"${sha256}"`,
      },
    }),
  );
});
