import { defineAccountRoute } from "@/lib/server/auth/account-route";
import { endSecondFactor } from "@/lib/server/second-factor/workflows";
import { secondFactorEnd } from "@/lib/wire/auth";

/** Takes the second factor off. */
export const POST = defineAccountRoute({ body: secondFactorEnd }, ({ signedIn, body }) =>
  endSecondFactor(signedIn, body),
);
