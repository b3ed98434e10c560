export function checkArchitecture(root: string): {
  readonly files: number;
  readonly arrows: number;
  readonly breaches: string[];
};
