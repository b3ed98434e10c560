import { replacePassword } from "@/lib/server/accounts/members/resets/workflows";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";

/** `members reset-password`: a new random password for a member, told once; every session of the member ends. */
export async function manageMembers({ places: [what = "", email = ""], flags }: Typed): Promise<CommandResult> {
  if (what !== "reset-password") {
    return { code: 2, say: `members: "${what}" is nothing that can be done; members reset-password <e-mail>` };
  }
  const replaced = await replacePassword({ email, withoutSecondFactor: flags.has("without-second-factor") });
  if (!replaced.ok) {
    return {
      code: 1,
      say: replaced.reason === "disabled" ? `${email} has no access any more` : `no member signs in as ${email}`,
    };
  }
  return { code: 0, say: `${replaced.value.email}  ${replaced.value.password}` };
}
