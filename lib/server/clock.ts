import "server-only";

/** The present moment. The core never asks for it: it is handed in. */
export function now(): Date {
  return new Date();
}
