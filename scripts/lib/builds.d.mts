export function planBuilds(names: readonly string[]): readonly { readonly make: () => Promise<boolean> }[];

/** A script inside node_modules. */
export function bin(script: string): string;
