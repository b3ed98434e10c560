export function planBuilds(names: readonly string[]): readonly { readonly make: () => Promise<boolean> }[];
