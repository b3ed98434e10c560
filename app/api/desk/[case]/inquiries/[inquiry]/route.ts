import { defineRoute } from "@/lib/server/route";
import { noteReply } from "@/lib/server/talk/inquiries/workflows";
import { inquiryReply } from "@/lib/wire/tasks";

/** Notes how a party answered. */
export const PUT = defineRoute(
  { action: "propose", params: ["inquiry"], body: inquiryReply },
  ({ actor, params, body }) => noteReply(actor, { ...body, ...params }),
);
