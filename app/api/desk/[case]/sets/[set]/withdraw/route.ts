import { defineRoute } from "@/lib/server/route";
import { withdrawSet } from "@/lib/server/sets/deciding/workflows";
import { setWithdrawal } from "@/lib/wire/sets";

/** Takes a set back as a whole, as long as nothing of it was accepted. */
export const POST = defineRoute(
  { action: "propose", params: ["set"], body: setWithdrawal },
  ({ actor, params, body }) => withdrawSet(actor, params.set, body),
);
