import "server-only";
import { z } from "zod";

const schema = z.object({
  /** A PostgreSQL address, 15 or newer. */
  DATABASE_URL: z.string().min(1),
  /** Signs the session cookies. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** The address that people use; needed behind a proxy and for https. */
  NEXTAUTH_URL: z.url().optional(),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/**
 * The settings of this process, parsed on first use: building the app needs none of them.
 * Throws with the names of the settings that are missing or wrong, never with their values.
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => issue.path.join(".")))];
    throw new Error(`settings missing or wrong: ${names.join(", ")} (see .env.example)`);
  }
  parsed = result.data;
  return parsed;
}

/** Where the database is; command line programs need nothing else. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("settings missing or wrong: DATABASE_URL (see .env.example)");
  return url;
}
