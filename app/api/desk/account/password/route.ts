import { defineAccountRoute } from "@/lib/server/auth/account-route";
import { changePassword } from "@/lib/server/members/workflows";
import { passwordChange } from "@/lib/wire/auth";

/** Changes one's own password; every other session ends. */
export const POST = defineAccountRoute({ body: passwordChange }, ({ signedIn, body }) =>
  changePassword(signedIn, body),
);
