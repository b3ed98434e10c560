/** Something that went wrong in a way that is known: a sentence for a person, and what that person can do about it. */
export class PlainFailure extends Error {
  constructor(message, advice, cause) {
    super(message, { cause });
    this.advice = advice;
  }
}

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
    throw new StepFailure(name, cause instanceof PlainFailure ? cause.advice : advice, cause);
  }
}

/** Prints why it ended, for a person; where in the code it happened is told to those who ask for it. */
export function explainFailure(error) {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof StepFailure) {
    const { cause } = error;
    console.error(`\n  ${message}`);
    console.error(`  why: ${cause instanceof Error ? cause.message : String(cause)}`);
    console.error(`  what to do: ${error.advice}`);
  } else {
    console.error(message);
    console.error(error instanceof PlainFailure ? error.advice : "LOG_LEVEL=debug shows where this happened");
  }
  if (process.env.LOG_LEVEL !== "debug") return;
  for (let one = error; one instanceof Error; one = one.cause) console.error(one.stack);
}

export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
}
