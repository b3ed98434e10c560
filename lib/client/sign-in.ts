import { signIn, signOut } from "next-auth/react";

export type SignInOutcome = "done" | "wrong" | "too-many-attempts" | "failed";

/** Tries a name and a password; on `done` the browser holds the session cookie. */
export async function trySignIn(email: string, password: string): Promise<SignInOutcome> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    if (answer?.ok && !answer.error) return "done";
    if (answer?.error === "CredentialsSignin") return "wrong";
    return answer?.error === "too-many-attempts" ? "too-many-attempts" : "failed";
  } catch {
    return "failed";
  }
}

/** Ends the session and goes to a page of the site. */
export async function leave(path: string): Promise<void> {
  await signOut({ redirect: false });
  window.location.assign(path);
}
