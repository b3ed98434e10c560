import { defineOpenRoute } from "@/lib/server/accounts/account-route";
import { redeemAsNewMember } from "@/lib/server/accounts/invitations/workflows";
import { newAccount } from "@/lib/wire/auth";

/** Makes an account by an invitation. */
export const POST = defineOpenRoute({ body: newAccount }, ({ body, address }) =>
  redeemAsNewMember({ ...body, address }),
);
