import type { SourceModule } from "./check.mjs";

export function readModules(root: string): readonly SourceModule[];
export function readRootFiles(root: string): readonly SourceModule[];
export function readModule(root: string, file: string, text: string, others?: readonly string[]): SourceModule;
