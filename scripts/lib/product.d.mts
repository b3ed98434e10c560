import type { RunningPostgres } from "./postgres.mjs";

export function productEnv(
  settings: NodeJS.ProcessEnv | Readonly<Record<string, string | undefined>>,
  databaseUrl: string,
  address: string,
): NodeJS.ProcessEnv;
export function findNextPort(wanted: number, host: string): Promise<number>;
export function serve(options: {
  readonly port: number;
  readonly host: string;
  readonly env: NodeJS.ProcessEnv;
  readonly developing?: boolean;
  readonly silent?: boolean;
  /** A file that keeps whatever the server prints. */
  readonly log?: string;
}): Promise<ServedApp>;

/** A front and the app server behind it, which answer. */
export interface ServedApp {
  /** Of the app server that was started first. */
  readonly pid: number;
  readonly frontPid: number;
  readonly address: string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  printed(): string;
  /** Starts front and app server again from then on when one of them ends by itself, and says so. */
  keepUp(tell: (sentence: string) => void): void;
  stop(): Promise<void>;
}

/** Imports the shipped case and publishes its first version where the database is empty. */
export function setUpCase(env: NodeJS.ProcessEnv): Promise<{
  readonly imported: boolean;
  readonly signIns: readonly { readonly role: string; readonly email: string; readonly password: string }[] | null;
}>;
export function keepPostgresUp(
  postgres: RunningPostgres,
  place: { readonly folder: string; readonly password: string },
  tell: (sentence: string) => void,
  wellAfter?: number,
): { stop(): Promise<void> };
