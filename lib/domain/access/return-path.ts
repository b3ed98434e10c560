/**
 * A path inside the desk, in either language: nothing that a browser could take for another site, and no segment of dots,
 * which it would resolve to a place outside the desk.
 */
const DESK_PATH = /^\/(?:zh\/)?desk(?:\/(?!\.{1,2}(?:[/?]|$))[A-Za-z0-9._~-]+)*(?:\?[A-Za-z0-9._~%=&+-]*)?$/;

/**
 * Where to go after signing in: the wanted page when it is one of the desk, else the desk itself. Whatever else the
 * address asks for (`//elsewhere.example`, `/\elsewhere`, `javascript:`, encoded forms) leads to the desk.
 */
export function safeReturnPath(wanted: string | null | undefined, desk: string): string {
  return typeof wanted === "string" && wanted.length <= 2000 && DESK_PATH.test(wanted) ? wanted : desk;
}
