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

/** What is wrong with a new password: too short or too long, or one of the first that anybody tries. */
export type PasswordFault = "password-weak" | "password-common";

/** As many signs may stand around a listed word without making another password of it. */
const MOST_AROUND = 4;
/** Whatever is said again and again is as easy to guess as what is said, up to this many characters. */
const LONGEST_REPEATED = 6;

/**
 * What speaks against a new password; null for nothing. It must be long enough, and none of those that are tried first:
 * one of a list, such a one with a year or a few signs around it, a few characters again and again, characters in a row.
 * Which kinds of characters it has is no rule: that makes riddles, not strength.
 *
 * @param isListed whether a text in small letters is in the list of common passwords
 */
export function judgePassword(password: string, isListed: (text: string) => boolean): PasswordFault | null {
  const letters = [...password];
  if (letters.length < PASSWORD_MIN || letters.length > PASSWORD_MAX) return "password-weak";
  const plain = password.toLowerCase();
  return isRepeated(plain, isListed) || isRow(letters) || isListedWithin(plain, isListed) ? "password-common" : null;
}

function isListedWithin(plain: string, isListed: (text: string) => boolean): boolean {
  const front = /^[^\p{L}]*/u.exec(plain)?.[0].length ?? 0;
  const back = /^[^\p{L}]*/u.exec([...plain].reverse().join(""))?.[0].length ?? 0;
  const core = plain.slice(front, plain.length - back);
  return isListed(plain) || (front + back <= MOST_AROUND && isListed(core));
}

function isRepeated(plain: string, isListed: (text: string) => boolean): boolean {
  for (let length = 1; length <= plain.length / 2; length += 1) {
    const part = plain.slice(0, length);
    if (part.repeat(Math.ceil(plain.length / length)).slice(0, plain.length) !== plain) continue;
    return length <= LONGEST_REPEATED || isListed(part);
  }
  return false;
}

/** Each character the next of the alphabet or of the digits, forward or backward: "abcdefghijkl". */
function isRow(letters: readonly string[]): boolean {
  const steps = letters.slice(1).map((letter, at) => (letter.codePointAt(0) ?? 0) - (letters[at]?.codePointAt(0) ?? 0));
  return Math.abs(steps[0] ?? 0) === 1 && steps.every((step) => step === steps[0]);
}
