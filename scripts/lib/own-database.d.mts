export function readNeededExtensions(): readonly string[];
export function checkOwnDatabase(url: string, extensions?: readonly string[]): Promise<void>;
