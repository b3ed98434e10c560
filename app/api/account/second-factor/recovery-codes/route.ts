import { defineAccountRoute } from "@/lib/server/accounts/account-route";
import { renewRecoveryCodes } from "@/lib/server/accounts/second-factor/workflows";
import { oneCode } from "@/lib/wire/auth";

/** New recovery codes; the old ones are void. */
export const POST = defineAccountRoute({ body: oneCode }, ({ signedIn, body }) => renewRecoveryCodes(signedIn, body));
