import { defineAccountRoute } from "@/lib/server/accounts/account-route";
import { endSecondFactor } from "@/lib/server/accounts/second-factor/workflows";
import { secondFactorEnd } from "@/lib/wire/auth";

/** Takes the second factor off. */
export const POST = defineAccountRoute({ body: secondFactorEnd }, ({ signedIn, body }) =>
  endSecondFactor(signedIn, body),
);
