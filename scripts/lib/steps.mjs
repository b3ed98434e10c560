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
    const plain = cause instanceof PlainFailure ? cause : explainSystem(cause);
    throw new StepFailure(name, plain?.advice ?? advice, plain ?? cause);
  }
}

/** What the system says in a word, for a person: where there is no room, and where nothing may be written. */
const SYSTEM = [
  {
    signs: /\bENOSPC\b|\bEDQUOT\b|No space left on device|disk quota exceeded/i,
    message: "the disk is full",
    advice:
      "free some space (2 GB are enough) and start again: what is there stays, what was not finished is done again",
  },
  {
    signs: /\bEROFS\b|Read-only file system/i,
    message: "the folder is on a disk that can only be read",
    advice: "put the folder of Roundtrip where it can be written, and start again there",
  },
  {
    signs: /\bEACCES\b|\bEPERM\b|Permission denied/i,
    message: "this account may not write there",
    advice:
      "make the folder of Roundtrip writable for this account (its owner runs: chown -R ACCOUNT FOLDER), and start again",
  },
  {
    signs: /\bEMFILE\b|\bENFILE\b|Too many open files/i,
    message: "too many files are open",
    advice: "raise the limit (ulimit -n 4096) and start again",
  },
];

/** A failure of the system in a sentence; null for any other. The programs that are started say it in their output. */
export function explainSystem(cause) {
  if (!(cause instanceof Error)) return null;
  const known = SYSTEM.find(({ signs }) => signs.test(`${cause.code ?? ""} ${cause.message}`));
  if (known === undefined) return null;
  const place = cause.path ? `: ${cause.path}` : "";
  return new PlainFailure(`${known.message}${place}`, known.advice, cause);
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
    const plain = error instanceof PlainFailure ? error : explainSystem(error);
    console.error(plain?.message ?? message);
    console.error(plain?.advice ?? "LOG_LEVEL=debug shows where this happened");
  }
  if (process.env.LOG_LEVEL !== "debug") return;
  for (let one = error; one instanceof Error; one = one.cause) console.error(one.stack);
}

export function formatSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
}
