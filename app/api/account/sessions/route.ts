import { ok } from "@/lib/domain/result";
import { defineAccountRoute } from "@/lib/server/accounts/account-route";
import { loadOwnSessions } from "@/lib/server/auth/loaders";

/** One's own sessions that are in force. */
export const GET = defineAccountRoute({}, async ({ signedIn }) => ok({ sessions: await loadOwnSessions(signedIn) }));
