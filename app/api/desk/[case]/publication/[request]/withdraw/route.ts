import { withdrawRequest } from "@/lib/server/publications/approval/workflows";
import { defineRoute } from "@/lib/server/route";
import { publicationDecision } from "@/lib/wire/publication";

/** Takes a request back. */
export const POST = defineRoute(
  { action: "propose", params: ["request"], body: publicationDecision },
  ({ actor, params }) => withdrawRequest(actor, params.request),
);
