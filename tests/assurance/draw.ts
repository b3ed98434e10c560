/** A repeatable source of numbers in [0, 1): a linear congruential generator with the constants of Numerical Recipes. */
export function drawFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
