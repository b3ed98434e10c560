import { defineOpenRoute } from "@/lib/server/accounts/account-route";
import { lookAtInvitation } from "@/lib/server/accounts/invitations/workflows";
import { heldToken } from "@/lib/wire/auth";

/** What an invitation promises, without using it up. The token stands in the body, where no log writes it down. */
export const POST = defineOpenRoute({ body: heldToken }, ({ body, address }) => lookAtInvitation({ ...body, address }));
