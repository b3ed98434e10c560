import type { Typed } from "./command-line";

/** How a command ended: 0 done, 1 refused or failed, 2 not understood; and what to tell the person. */
export interface CommandResult {
  readonly code: 0 | 1 | 2;
  readonly say: string;
}

export type Command = (typed: Typed) => Promise<CommandResult>;
