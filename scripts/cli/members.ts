import { replacePassword } from "@/lib/server/members/resets/workflows";
import type { CommandResult } from "./command";

const USAGE = "members reset-password <e-mail address> [--without-second-factor]";

/** `members reset-password`: a new random password for a member, told once; every session of the member ends. */
export async function manageMembers(args: readonly string[]): Promise<CommandResult> {
  const [what, email, option, ...rest] = args;
  const isUnderstood = option === undefined || option === "--without-second-factor";
  if (what !== "reset-password" || email === undefined || !isUnderstood || rest.length > 0) {
    return { code: 2, say: USAGE };
  }
  const replaced = await replacePassword({ email, withoutSecondFactor: option !== undefined });
  if (!replaced.ok) {
    return {
      code: 1,
      say: replaced.reason === "disabled" ? `${email} has no access any more` : `no member signs in as ${email}`,
    };
  }
  return { code: 0, say: `${replaced.value.email}  ${replaced.value.password}` };
}
