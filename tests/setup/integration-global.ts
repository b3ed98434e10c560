import type { TestProject } from "vitest/node";
import { planBuilds } from "../../scripts/lib/builds.mjs";
import { dropForgottenDatabases, prepareTemplate, startTestPostgres } from "../../scripts/lib/test-database.mjs";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
    templateDatabase: string;
  }
}

/**
 * Starts the tests' Postgres once per run, prepares the database that every test file clones, and builds the worker,
 * whose program computes what-ifs.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  await dropForgottenDatabases(postgres.url);
  project.provide("postgresUrl", postgres.url);
  project.provide("templateDatabase", await prepareTemplate(postgres.url));
  for (const { make } of planBuilds(["worker"])) await make();
  return () => postgres.stop();
}
