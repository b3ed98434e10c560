import "server-only";

const ORDER = ["debug", "info", "warn", "error"] as const;

export type LogLevel = (typeof ORDER)[number];

/** Beyond what JSON escapes: controls of the upper half, line ends of Unicode, and marks that turn what follows them. */
const UNPRINTABLE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

const MOST_CHARACTERS = 2_000;

/**
 * Writes one line of JSON to standard error. Details must be plain values that may be kept: no passwords, no cookies,
 * no texts of claims, nothing that a stranger chose. Of what a library says in them nothing can end the line, turn it or
 * fill the disk.
 */
export function log(level: LogLevel, message: string, details: Readonly<Record<string, unknown>> = {}): void {
  const threshold = ORDER.findIndex((name) => name === (process.env.LOG_LEVEL ?? "info"));
  if (ORDER.indexOf(level) < threshold) return;
  const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...details }, shorten);
  process.stderr.write(`${line.replace(UNPRINTABLE, escapeCharacter)}\n`);
}

function shorten(_: string, value: unknown): unknown {
  return typeof value === "string" && value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)} …` : value;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
