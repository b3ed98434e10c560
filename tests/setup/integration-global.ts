import type { TestProject } from "vitest/node";
import { dropForgottenDatabases, prepareTemplate, startTestPostgres } from "../../scripts/lib/test-database.mjs";

declare module "vitest" {
  interface ProvidedContext {
    postgresUrl: string;
    templateDatabase: string;
  }
}

/** Starts the tests' Postgres once per run and prepares the database that every test file clones. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  await dropForgottenDatabases(postgres.url);
  project.provide("postgresUrl", postgres.url);
  project.provide("templateDatabase", await prepareTemplate(postgres.url));
  return () => postgres.stop();
}
