export const QUICK_PARTS: readonly { readonly name: string }[];
