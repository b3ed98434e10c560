import "server-only";

/**
 * Thrown instead of waiting on: others are writing here, nothing was done, and the same may be asked again. Doors answer
 * it in words, with the seconds after which to come back.
 */
export class Busy extends Error {
  readonly retryAfterSeconds = 2;

  constructor(options?: ErrorOptions) {
    super("others are writing just now", options);
    this.name = "Busy";
  }
}

interface Waiting {
  readonly begin: () => void;
}

/** Who waits for what; a key that nobody holds has no entry. */
const queues = new Map<string, Waiting[]>();

/**
 * Waits until nobody else of this process holds the key, in the order of asking, and gives the function that hands the
 * turn on. Waiting costs a promise and no connection. Throws `Busy` when the turn has not come within the patience.
 */
export function takeTurn(key: string, patienceMs: number): Promise<() => void> {
  const handOn = () => {
    const next = queues.get(key)?.shift();
    if (next === undefined) queues.delete(key);
    else next.begin();
  };
  const queue = queues.get(key);
  if (queue === undefined) {
    queues.set(key, []);
    return Promise.resolve(once(handOn));
  }
  return new Promise((resolve, reject) => {
    const waiting: Waiting = {
      begin: () => {
        clearTimeout(timer);
        resolve(once(handOn));
      },
    };
    const timer = setTimeout(() => {
      queue.splice(queue.indexOf(waiting), 1);
      reject(new Busy());
    }, patienceMs);
    queue.push(waiting);
  });
}

/** Handing on twice would let two in. */
function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
