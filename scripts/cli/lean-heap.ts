import { setFlagsFromString } from "node:v8";

/**
 * Has the heaps of this process, those of its threads too, collected once they have grown by a third of what lives in them. By
 * itself the engine lets them grow to several times that on a machine with room, and publishing a large case took more than a
 * gigabyte, most of it dead. No limit is set: a larger case takes what it needs.
 */
export function keepHeapLean(): void {
  setFlagsFromString("--heap-growing-percent=33");
}
