import { z } from "zod";
import { approvePublication } from "@/lib/server/publishing/workflows";
import { defineRoute } from "@/lib/server/route";

/** Approves what somebody else asked for: the version is out when this answers. */
export const POST = defineRoute(
  { action: "publish", params: ["request"], body: z.strictObject({}) },
  ({ actor, params }) => approvePublication(actor, params.request),
);
