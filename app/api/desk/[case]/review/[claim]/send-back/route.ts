import { sendClaimBack } from "@/lib/server/review/workflows";
import { defineRoute } from "@/lib/server/route";
import { sendBack } from "@/lib/wire/review";

/** Gives a proposed claim back to whoever wrote it. */
export const POST = defineRoute({ action: "review", params: ["claim"], body: sendBack }, ({ actor, params, body }) =>
  sendClaimBack(actor, params.claim, body),
);
