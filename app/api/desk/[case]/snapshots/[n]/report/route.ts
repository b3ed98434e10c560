import { LOCALES } from "@/lib/domain/model/vocabulary";
import { holds } from "@/lib/server/auth/actor";
import { actorForCase } from "@/lib/server/auth/signed-in";
import { whileReachable } from "@/lib/server/away";
import { exportReport } from "@/lib/server/reports/workflows";
import { parseVersion } from "@/lib/view/public-address";

interface Context {
  params: Promise<{ case: string; n: string }>;
}

/** The cited report of one version as a PDF to keep; `?locale=zh` for the Chinese one. */
export const GET = whileReachable(async (request, { params }: Context) => {
  // It writes who exported what, so no other site may make somebody's browser ask for it.
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") return refuse(403);
  const { case: caseSlug, n } = await params;
  const actor = await actorForCase(caseSlug);
  if (!actor.ok) return refuse(actor.reason === "signed-out" ? 401 : 404);
  const number = parseVersion(n);
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = LOCALES.find((one) => one === asked) ?? "en";
  if (number === null) return refuse(404);
  if (!holds(actor.value, "export-report")) return refuse(403);

  const report = await exportReport(actor.value, { caseSlug, number, locale });
  if (!report.ok) return refuse(STATUS_OF[report.reason]);
  return new Response(report.value.bytes, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${report.value.fileName}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      etag: `"${report.value.sha256}"`,
    },
  });
});

/** Asking whether there is a report makes none. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { allow: "GET", "cache-control": "private, no-store" } });
}

const STATUS_OF = { "snapshot-missing": 404, "language-missing": 404, busy: 503 } as const;

const WORDS = {
  401: "Sign in first.",
  403: "Only an admin of this case exports reports, from its desk.",
  404: "Not found.",
  503: "Other reports are being typeset just now. Try again in a moment. 正在排版其他报告，请稍后重试。",
} as const;

function refuse(status: keyof typeof WORDS): Response {
  const headers = { "cache-control": "private, no-store", ...(status === 503 && { "retry-after": "10" }) };
  return Response.json({ message: WORDS[status] }, { status, headers });
}
