import "server-only";
import path from "node:path";
import { z } from "zod";

const settings = z.object({
  /** A PostgreSQL address, 15 or newer. */
  DATABASE_URL: z.string().min(1),
  /** Signs the session cookies. */
  NEXTAUTH_SECRET: z.string().min(32),
  /** The address that people use; needed behind a proxy and for https. */
  NEXTAUTH_URL: z.url().optional(),
  /** The address of the public pages, where it is another. */
  PUBLIC_URL: z.url().optional(),
  /** Seals the secrets of second factors. */
  ROUNDTRIP_SEAL_KEY: z.string().min(32).optional(),
  /** How many proxies of ours add to `X-Forwarded-For` before a request arrives. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** The name, new at every start, under which the server notes the address of a connection. */
  ROUNDTRIP_PEER_HEADER: z.string().min(20).optional(),
  /** A mail server such as smtps://user:password@mail.example.org, and whom its letters come from. */
  SMTP_URL: z.string().min(1).optional(),
  MAIL_SENDER: z.string().min(3).optional(),
  /** The newsroom's own sign-in service (OpenID Connect): all three, or none. */
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What people call that service. */
  OIDC_NAME: z.string().min(1).max(60).default("OpenID Connect"),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

export type Env = z.infer<typeof settings>;

const OUTSIDE_SERVICE = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

/** A sign-in service half named would be one that nobody can sign in with. */
const schema = settings.superRefine((given, context) => {
  const missing = OUTSIDE_SERVICE.filter((name) => given[name] === undefined);
  if (missing.length === OUTSIDE_SERVICE.length) return;
  for (const name of missing) context.addIssue({ code: "custom", path: [name], message: "missing" });
});

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

/** The folder of the anchors of histories: outside the database, and best on another disk or under backup of its own. */
export function anchorsFolder(): string {
  return process.env.ROUNDTRIP_ANCHORS || path.join(process.cwd(), ".data", "anchors");
}

/**
 * The address of the public pages, without a slash at its end; null where no setting tells it. What `npm start` takes for
 * NEXTAUTH_URL on a machine of one's own is no address for others.
 */
export function publicAddress(): string | null {
  const said = process.env.PUBLIC_URL || process.env.NEXTAUTH_URL;
  if (!said) return null;
  if (!URL.canParse(said)) throw new Error("settings missing or wrong: PUBLIC_URL (see .env.example)");
  const { origin, hostname } = new URL(said);
  const isOwnMachine = /^(localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0)$/.test(hostname);
  return process.env.PUBLIC_URL || !isOwnMachine ? origin : null;
}

/** Where the database is; command line programs need nothing else. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("settings missing or wrong: DATABASE_URL (see .env.example)");
  return url;
}
