import type { SourceModule } from "./check.mjs";

export function findUnreached(modules: readonly SourceModule[]): readonly string[];
