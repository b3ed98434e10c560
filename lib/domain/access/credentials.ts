/** Shortest and longest password in characters; the ceiling keeps hashing cheap for the server. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/**
 * Plain ASCII only, one plain local part, no quotes and no dot at an end: forms that a mailer or another system could
 * read as a second address (`"e@attacker.example"@victim.example`, a full-width @, a dotless i) are no sign-in names.
 */
const EMAIL = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** The sign-in name in its one stored form, trimmed and in lower case; null when it is none. */
export function parseEmail(text: string): string | null {
  if (text.length > 254) return null;
  const trimmed = text.trim();
  const lower = trimmed.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return EMAIL.test(lower) ? lower : null;
}

/** Whether a new password is long enough to be kept. Length is the only rule: it is the one that helps. */
export function isPasswordAcceptable(password: string): boolean {
  const length = [...password].length;
  return length >= PASSWORD_MIN && length <= PASSWORD_MAX;
}
