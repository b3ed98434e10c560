export function serveScratchProduct(options: {
  readonly builds: readonly string[];
  readonly show?: boolean;
  readonly prepare?: (env: NodeJS.ProcessEnv) => Promise<void>;
}): Promise<{
  readonly address: string;
  readonly databaseUrl: string;
  /** The file that keeps whatever the server prints. */
  readonly log: string;
  /** Settings that a process needs in order to sign and to seal as the server does. */
  readonly secrets: Readonly<Record<string, string>>;
  close(): Promise<void>;
}>;
