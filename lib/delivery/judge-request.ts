/** What the app server may be asked with; the public side answers `GET` and `HEAD`. */
export const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Longer than any address that the product writes, its questions and those of a sign-in service included. */
const LONGEST_ADDRESS = 8_000;

const CONTROL = /\p{Cc}/u;
// Control characters, and backslashes, which browsers read as slashes.
const STRANGE = /[\p{Cc}\\]/u;

/** The readable path of a request, or the status that it is refused with and why. */
export type JudgedAddress =
  | { readonly path: string; readonly search: string }
  | { readonly status: 400 | 404 | 414; readonly why: string };

/**
 * Reads what stands behind the method of a request. Whatever two readers could take for two different addresses is
 * refused: broken percent signs, dot segments, empty segments, encoded slashes.
 */
export function judgeAddress(target: string): JudgedAddress {
  if (target.length > LONGEST_ADDRESS) return { status: 414, why: "This address is too long." };
  if (!target.startsWith("/")) return { status: 400, why: "This is not an address of this server." };
  const question = target.indexOf("?");
  const raw = question === -1 ? target : target.slice(0, question);
  const search = question === -1 ? "" : target.slice(question);
  if (CONTROL.test(target)) return { status: 400, why: "This address has characters that no address has." };
  if (raw.includes("//")) return { status: 404, why: "Not found. This address has an empty part." };
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return { status: 400, why: "This address has a broken percent sign." };
  }
  if (STRANGE.test(path)) return { status: 400, why: "This address has characters that no address has." };
  const parts = path.split("/");
  if (parts.length !== raw.split("/").length) return { status: 400, why: "This address hides a slash." };
  if (parts.some((part) => part === "." || part === ".."))
    return { status: 400, why: "This address has dot segments." };
  return { path, search };
}
