/** A step that failed: which, why, and what a person can do about it. */
export class StepFailure extends Error {
  constructor(step, advice, cause) {
    super(`${step} failed`, { cause });
    this.advice = advice;
  }
}

/**
 * Runs one step and prints its name with the time it took. `work` may return a word on how it went.
 *
 * @template T
 * @param {string} name
 * @param {{ advice: string, tell?: (result: T) => string }} options
 * @param {() => Promise<T> | T} work
 */
export async function step(name, { advice, tell = () => "" }, work) {
  const begin = performance.now();
  try {
    const result = await work();
    const said = tell(result);
    console.log(`  ${name.padEnd(44)} ${formatSeconds(performance.now() - begin)}${said ? `  ${said}` : ""}`);
    return result;
  } catch (cause) {
    throw new StepFailure(name, advice, cause);
  }
}

/** Prints why it ended, for a person. */
export function explainFailure(error) {
  if (!(error instanceof StepFailure)) {
    console.error(error);
    return;
  }
  const { cause } = error;
  console.error(`\n  ${error.message}`);
  console.error(`  why: ${cause instanceof Error ? cause.message : String(cause)}`);
  console.error(`  what to do: ${error.advice}`);
  if (process.env.LOG_LEVEL === "debug" && cause instanceof Error) console.error(cause.stack);
}

export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
}
