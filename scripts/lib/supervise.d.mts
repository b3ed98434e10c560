export function supervise(part: {
  readonly name: string;
  readonly ended: Promise<string>;
  readonly start: (leaving: AbortSignal) => Promise<{ readonly ended: Promise<string> }>;
  readonly tell: (sentence: string) => void;
  readonly pauses?: readonly number[];
  readonly wellAfter?: number;
}): { stop(): Promise<void> };
