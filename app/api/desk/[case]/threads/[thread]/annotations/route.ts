import { replyInThread } from "@/lib/server/annotations/workflows";
import { defineRoute } from "@/lib/server/route";
import { newReply } from "@/lib/wire/annotations";

/** Says something in a thread. */
export const POST = defineRoute({ action: "propose", params: ["thread"], body: newReply }, ({ actor, params, body }) =>
  replyInThread(actor, { ...body, ...params }),
);
