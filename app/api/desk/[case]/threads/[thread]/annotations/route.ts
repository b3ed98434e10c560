import { defineRoute } from "@/lib/server/route";
import { replyInThread } from "@/lib/server/talk/annotations/workflows";
import { newReply } from "@/lib/wire/annotations";

/** Says something in a thread. */
export const POST = defineRoute({ action: "propose", params: ["thread"], body: newReply }, ({ actor, params, body }) =>
  replyInThread(actor, { ...body, ...params }),
);
