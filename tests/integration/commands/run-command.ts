import { execFile } from "node:child_process";

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the built program on the database of this test file, as a person would. */
export function runCommand(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return runNode(["build/worker/cli.mjs", ...args], env);
}

/** Runs `npm run -s roundtrip -- …` without npm. */
export function runRoundtrip(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return runNode(["scripts/roundtrip.mjs", ...args], env);
}

function runNode(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const { INIT_CWD: _npm, VITEST: _vitest, ...inherited } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: { ...inherited, ...env } }, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err });
    });
  });
}
