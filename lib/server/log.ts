import "server-only";

const ORDER = ["debug", "info", "warn", "error"] as const;

export type LogLevel = (typeof ORDER)[number];

/**
 * Writes one line of JSON to standard error. Details must be plain values that may be kept: no passwords, no cookies,
 * no texts of claims.
 */
export function log(level: LogLevel, message: string, details: Readonly<Record<string, unknown>> = {}): void {
  const threshold = ORDER.findIndex((name) => name === (process.env.LOG_LEVEL ?? "info"));
  if (ORDER.indexOf(level) < threshold) return;
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...details })}\n`);
}
