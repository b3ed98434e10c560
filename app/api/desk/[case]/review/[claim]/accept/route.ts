import { acceptClaim } from "@/lib/server/review/workflows";
import { defineRoute } from "@/lib/server/route";
import { acceptance } from "@/lib/wire/review";

/** Accepts exactly what the reviewer saw. */
export const POST = defineRoute({ action: "review", params: ["claim"], body: acceptance }, ({ actor, params, body }) =>
  acceptClaim(actor, params.claim, body),
);
