// The package brings no types, and those of DefinitelyTyped do not know the order that a server prefers.
declare module "negotiator" {
  export default class Negotiator {
    constructor(request: { readonly headers: Readonly<Record<string, string | undefined>> });
    encodings(available: string[], options?: { readonly preferred?: string[] }): string[];
  }
}
