import path from "node:path";

/**
 * A path as the person meant it who typed it: npm and our starter run programs in the root of the product, wherever they
 * were called, and say where that was.
 */
export function fromWhereTyped(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}
