import { defineAccountRoute } from "@/lib/server/accounts/account-route";
import { redeemAsMember } from "@/lib/server/accounts/invitations/workflows";
import { heldToken } from "@/lib/wire/auth";

/** Adds the case of an invitation to one's own account. */
export const POST = defineAccountRoute({ body: heldToken }, ({ signedIn, body }) => redeemAsMember(signedIn, body));
