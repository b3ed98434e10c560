import { signIn, signOut } from "next-auth/react";
import { clearMachine } from "./kept-here";

export type SignInOutcome = "done" | "wrong" | "too-many-attempts" | "code-needed" | "code-wrong" | "failed";

const TOLD: readonly SignInOutcome[] = ["too-many-attempts", "code-needed", "code-wrong"];

/** Tries a name, a password and where it is needed a code; on `done` the browser holds the session cookie. */
export async function trySignIn(email: string, password: string, code?: string): Promise<SignInOutcome> {
  try {
    const answer = await signIn("credentials", {
      email,
      password,
      ...(code !== undefined && { code }),
      redirect: false,
    });
    if (answer?.ok && !answer.error) return "done";
    if (answer?.error === "CredentialsSignin") return "wrong";
    return TOLD.find((outcome) => outcome === answer?.error) ?? "failed";
  } catch {
    return "failed";
  }
}

/** Ends the session, clears the machine and goes to a page of the site; false where the server could not be told. */
export async function leave(memberId: string, path: string): Promise<boolean> {
  try {
    await signOut({ redirect: false });
  } catch {
    return false;
  }
  await clearMachine(memberId);
  window.location.assign(path);
  return true;
}

/** Goes to the newsroom's own sign-in service, and from there to a page of the desk. */
export async function goToOutsideService(returnPath: string): Promise<void> {
  await signIn("oidc", { callbackUrl: returnPath });
}
