import type { TestProject } from "vitest/node";
import { serveScratchProduct } from "../../scripts/lib/scratch-product.mjs";

declare module "vitest" {
  interface ProvidedContext {
    servedAddress: string;
    servedDatabase: string;
    servedSecrets: Readonly<Record<string, string>>;
  }
}

/** Serves the built product once per run, on an empty database that the tests write to as well. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const product = await serveScratchProduct({ builds: ["worker", "app"], show: true });
  project.provide("servedAddress", product.address);
  project.provide("servedDatabase", product.databaseUrl);
  project.provide("servedSecrets", product.secrets);
  return product.close;
}
