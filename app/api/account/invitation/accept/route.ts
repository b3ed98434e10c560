import { defineAccountRoute } from "@/lib/server/auth/account-route";
import { redeemAsMember } from "@/lib/server/invitations/workflows";
import { heldToken } from "@/lib/wire/auth";

/** Adds the case of an invitation to one's own account. */
export const POST = defineAccountRoute({ body: heldToken }, ({ signedIn, body }) => redeemAsMember(signedIn, body));
