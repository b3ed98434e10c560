import { defineAccountRoute } from "@/lib/server/accounts/account-route";
import { beginSecondFactor } from "@/lib/server/accounts/second-factor/workflows";
import { secondFactorStart } from "@/lib/wire/auth";

/** Makes a secret for a device; it counts once a code has proved it. */
export const POST = defineAccountRoute({ body: secondFactorStart }, ({ signedIn, body }) =>
  beginSecondFactor(signedIn, body),
);
