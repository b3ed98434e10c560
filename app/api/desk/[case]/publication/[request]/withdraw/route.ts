import { z } from "zod";
import { withdrawRequest } from "@/lib/server/publishing/workflows";
import { defineRoute } from "@/lib/server/route";

/** Takes a request back. */
export const POST = defineRoute(
  { action: "propose", params: ["request"], body: z.strictObject({}) },
  ({ actor, params }) => withdrawRequest(actor, params.request),
);
