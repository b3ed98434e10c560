import { defineOpenRoute } from "@/lib/server/accounts/account-route";
import { askForReset, sendReset } from "@/lib/server/accounts/members/resets/workflows";
import { log } from "@/lib/server/log";
import { resetRequest } from "@/lib/wire/auth";

/** Asks for a way to a new password. The answer comes before anything is looked up. */
export const POST = defineOpenRoute({ body: resetRequest }, async ({ body, address }) => {
  const asked = await askForReset({ ...body, address });
  if (asked.ok) {
    void sendReset(body).catch((error: unknown) => {
      log("error", "a reset could not be opened", { cause: error instanceof Error ? error.message : String(error) });
    });
  }
  return asked;
});
