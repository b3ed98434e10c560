import type { Locale } from "@/lib/domain/vocabulary";
import { actorForCase } from "@/lib/server/auth/actor";
import { parseVersion } from "@/lib/server/http";
import { exportReport } from "@/lib/server/reports/workflows";

interface Context {
  params: Promise<{ case: string; n: string }>;
}

/** The cited report of one version as a PDF to keep; `?locale=zh` for the Chinese one. */
export async function GET(request: Request, { params }: Context) {
  const { case: caseSlug, n } = await params;
  const actor = await actorForCase(caseSlug);
  if (!actor.ok) return refuse(actor.reason === "signed-out" ? 401 : 404);
  const number = parseVersion(n);
  const locale: Locale = new URL(request.url).searchParams.get("locale") === "zh" ? "zh" : "en";
  if (number === null) return refuse(404);

  const report = await exportReport(actor.value, { caseSlug, number, locale });
  if (!report.ok) return refuse(report.reason === "forbidden" ? 403 : 404);
  return new Response(report.value.bytes, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${report.value.fileName}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      etag: `"${report.value.sha256}"`,
    },
  });
}

function refuse(status: 401 | 403 | 404): Response {
  const words = { 401: "Sign in first.", 403: "Only an admin of this case exports reports.", 404: "Not found." };
  return Response.json({ message: words[status] }, { status, headers: { "cache-control": "private, no-store" } });
}
