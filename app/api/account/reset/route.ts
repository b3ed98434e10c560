import { defineOpenRoute } from "@/lib/server/accounts/account-route";
import { resetPassword } from "@/lib/server/accounts/members/resets/workflows";
import { passwordReset } from "@/lib/wire/auth";

/** Sets a new password by a link that is good once. */
export const POST = defineOpenRoute({ body: passwordReset }, ({ body, address }) =>
  resetPassword({ ...body, address }),
);
