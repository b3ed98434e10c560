import { ok } from "@/lib/domain/result";
import { loadMembers } from "@/lib/server/accounts/members/loaders";
import { defineRoute } from "@/lib/server/route";

/** People and invitations of a case. */
export const GET = defineRoute({ action: "administer" }, async ({ actor }) => ok(await loadMembers(actor)));
