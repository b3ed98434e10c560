import { ok } from "@/lib/domain/result";
import { exportAudit } from "@/lib/server/audit/loaders";
import { defineRoute } from "@/lib/server/route";
import { auditExportQuery } from "@/lib/wire/history";

/** The history of a case as a file, CSV or JSON; for admins. */
export const GET = defineRoute({ action: "administer", query: auditExportQuery }, async ({ actor, query }) =>
  ok(await exportAudit(actor, query)),
);
