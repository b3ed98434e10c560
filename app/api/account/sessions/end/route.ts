import { defineAccountRoute } from "@/lib/server/accounts/account-route";
import { endSessions } from "@/lib/server/accounts/workflows";
import { sessionsToEnd } from "@/lib/wire/auth";

/** Signs other browsers out: one, or all. */
export const POST = defineAccountRoute({ body: sessionsToEnd }, ({ signedIn, body }) => endSessions(signedIn, body));
