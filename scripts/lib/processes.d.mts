/** Runs a program of node_modules, given by its script, to its end; rejects with the end of its output when it fails. */
export function runNode(
  args: readonly string[],
  options?: { readonly env?: NodeJS.ProcessEnv; readonly show?: boolean },
): Promise<string>;
