import { spawn } from "node:child_process";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly told: string;
}

/** Runs the real command as a person does, without any database, and hands it a file on its standard input. */
export function runAnalyze(args: readonly string[], stdin = ""): Promise<Ran> {
  const { DATABASE_URL: _, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["scripts/roundtrip.mjs", "analyze", ...args], { env, stdio: "pipe" });
    const [out, told]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => told.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, out: Buffer.concat(out).toString("utf8"), told: Buffer.concat(told).toString("utf8") });
    });
    // The command may refuse its options before it reads anything.
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
  });
}

/** Follows names and numbers into a printed document; throws where there is nothing. */
export function dig(value: unknown, ...steps: readonly (string | number)[]): unknown {
  let found = value;
  for (const step of steps) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) {
      throw new RangeError(`nothing at ${steps.join("/")} (${step})`);
    }
    found = Reflect.get(found, step);
  }
  return found;
}
