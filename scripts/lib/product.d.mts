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
}): Promise<{
  readonly pid: number;
  readonly address: string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  printed(): string;
  stop(): Promise<void>;
}>;
