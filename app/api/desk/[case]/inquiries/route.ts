import { ok } from "@/lib/domain/result";
import { defineRoute } from "@/lib/server/route";
import { loadInquiries } from "@/lib/server/talk/inquiries/loaders";
import { openInquiry } from "@/lib/server/talk/inquiries/workflows";
import { inquiryListQuery, newInquiry } from "@/lib/wire/tasks";

/** What parties were asked, and what they answered. */
export const GET = defineRoute({ action: "read-desk", query: inquiryListQuery }, async ({ actor, query }) =>
  ok(await loadInquiries(actor, query)),
);

/** Notes that a party was asked. */
export const POST = defineRoute({ action: "propose", body: newInquiry }, ({ actor, body }) => openInquiry(actor, body));
