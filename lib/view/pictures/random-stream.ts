/** A fixed stream of numbers from 0 to under 1: the same on every machine, so that a picture is the same everywhere. */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
}
