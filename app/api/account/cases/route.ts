import { defineAccountRoute } from "@/lib/server/accounts/account-route";
import { beginCase } from "@/lib/server/cases/workflows";
import { newCase } from "@/lib/wire/auth";

/** Begins a case that only whoever begins it belongs to. */
export const POST = defineAccountRoute({ body: newCase }, ({ signedIn, body }) => beginCase(signedIn, body));
