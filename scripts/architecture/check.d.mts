export interface SourceModule {
  readonly file: string;
  readonly text: string;
  readonly imports: readonly unknown[];
  readonly exports: readonly string[];
}

export interface Judgement {
  readonly files: number;
  readonly arrows: number;
  readonly breaches: string[];
}

export function checkArchitecture(root: string): Judgement;
export function judgeModules(modules: readonly SourceModule[]): Judgement;
