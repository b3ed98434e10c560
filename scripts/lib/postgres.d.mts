import type { Client } from "pg";

export interface RunningPostgres {
  /** Of the postmaster. */
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
  url(database: string): string;
  untilEnded(): Promise<string>;
  stop(): Promise<void>;
}
export function startPostgres(options: {
  readonly folder: string;
  readonly password: string;
  readonly careless?: boolean;
  readonly port?: number;
}): Promise<RunningPostgres>;
export function ensureDatabase(postgres: RunningPostgres, name: string): Promise<void>;
export function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T>;
export function findFreePort(preferred: number, host?: string): Promise<number>;
export function databaseAt(url: string, name: string): string;
