import { approvePublication } from "@/lib/server/publications/approval/workflows";
import { defineRoute } from "@/lib/server/route";
import { publicationDecision } from "@/lib/wire/publication";

/** Approves what somebody else asked for: the version is out when this answers. */
export const POST = defineRoute(
  { action: "publish", params: ["request"], body: publicationDecision },
  ({ actor, params }) => approvePublication(actor, params.request),
);
