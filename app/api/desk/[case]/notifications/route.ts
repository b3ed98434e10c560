import { ok } from "@/lib/domain/result";
import { defineRoute } from "@/lib/server/route";
import { loadInbox } from "@/lib/server/talk/notifications/loaders";
import { readNotifications } from "@/lib/server/talk/notifications/workflows";
import { markRead } from "@/lib/wire/notifications";

/** One's own notices in the case. */
export const GET = defineRoute({ action: "read-desk" }, async ({ actor }) => ok(await loadInbox(actor)));

/** Marks own notices as read. */
export const PUT = defineRoute({ action: "read-desk", body: markRead }, async ({ actor, body }) =>
  ok(await readNotifications(actor, body)),
);
