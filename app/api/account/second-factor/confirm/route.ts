import { defineAccountRoute } from "@/lib/server/accounts/account-route";
import { confirmSecondFactor } from "@/lib/server/accounts/second-factor/workflows";
import { oneCode } from "@/lib/wire/auth";

/** The first code of a new device; answers the recovery codes, once. */
export const POST = defineAccountRoute({ body: oneCode }, ({ signedIn, body }) => confirmSecondFactor(signedIn, body));
