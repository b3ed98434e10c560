import { defineRoute } from "@/lib/server/route";
import { resolveThread } from "@/lib/server/talk/annotations/workflows";
import { threadResolution } from "@/lib/wire/annotations";

/** Puts a thread away or takes it up again. */
export const PUT = defineRoute(
  { action: "propose", params: ["thread"], body: threadResolution },
  ({ actor, params, body }) => resolveThread(actor, { ...body, ...params }),
);
