import { afterAll, inject } from "vitest";
import { closeDb } from "@/lib/server/db";

/**
 * The running product of this run. The file that calls this at its top level reads and writes the same database, and
 * signs sessions as the server does.
 */
export function servedProduct(): { readonly address: string } {
  Object.assign(process.env, inject("servedSecrets"), { DATABASE_URL: inject("servedDatabase") });
  afterAll(closeDb);
  return { address: inject("servedAddress") };
}
