import { defineAccountRoute } from "@/lib/server/auth/account-route";
import { renewRecoveryCodes } from "@/lib/server/second-factor/workflows";
import { oneCode } from "@/lib/wire/auth";

/** New recovery codes; the old ones are void. */
export const POST = defineAccountRoute({ body: oneCode }, ({ signedIn, body }) => renewRecoveryCodes(signedIn, body));
