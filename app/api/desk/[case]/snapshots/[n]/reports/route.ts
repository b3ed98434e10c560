import { requestReport } from "@/lib/server/reports/workflows";
import { defineRoute } from "@/lib/server/route";
import { parseVersion } from "@/lib/view/public-address";
import { reportAsk } from "@/lib/wire/reports";

/** Has a report of a version made by a choice; answers at once with what is there and what is being made. */
export const POST = defineRoute(
  { action: "export-report", params: ["n"], body: reportAsk },
  ({ actor, params, body }) => requestReport(actor, { number: parseVersion(params.n), choice: body }),
);
