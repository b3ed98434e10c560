export class PlainFailure extends Error {
  constructor(message: string, advice: string, cause?: unknown);
  readonly advice: string;
}
export function step<T>(
  name: string,
  options: { readonly advice: string; readonly tell?: (result: T) => string },
  work: () => Promise<T> | T,
): Promise<T>;
export function explainSystem(cause: unknown): PlainFailure | null;
