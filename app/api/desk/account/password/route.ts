import { defineAccountRoute } from "@/lib/server/accounts/account-route";
import { changePassword } from "@/lib/server/accounts/members/workflows";
import { passwordChange } from "@/lib/wire/auth";

/** Changes one's own password; every other session ends. */
export const POST = defineAccountRoute({ body: passwordChange }, ({ signedIn, body }) =>
  changePassword(signedIn, body),
);
