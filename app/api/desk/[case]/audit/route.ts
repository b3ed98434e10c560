import { ok } from "@/lib/domain/result";
import { loadAuditPage } from "@/lib/server/audit/loaders";
import { defineRoute } from "@/lib/server/route";
import { auditQuery } from "@/lib/wire/history";

/** One page of everything that was written in a case. */
export const GET = defineRoute({ action: "read-desk", query: auditQuery }, async ({ actor, query }) =>
  ok(await loadAuditPage(actor, query)),
);
