/** A sum of whole numbers without a limit. Small ones are gathered before they are added: great numbers are slow. */
export class Tally {
  #great = 0n;
  #small = 0;

  /** Adds a whole number of at most 2^53. */
  add(count: number): void {
    if (this.#small + count > Number.MAX_SAFE_INTEGER) this.#gather();
    this.#small += count;
  }

  addGreat(count: bigint): void {
    this.#great += count;
  }

  get total(): bigint {
    this.#gather();
    return this.#great;
  }

  #gather(): void {
    this.#great += BigInt(this.#small);
    this.#small = 0;
  }
}
