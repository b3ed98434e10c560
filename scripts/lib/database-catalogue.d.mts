import type { Client } from "pg";

/** Definitions by name, as Postgres writes them. */
export type CatalogueLines = Readonly<Record<string, string>>;

export interface DatabaseCatalogue {
  readonly constraints: CatalogueLines;
  readonly indexes: CatalogueLines;
  readonly triggers: CatalogueLines;
  readonly functions: CatalogueLines;
  readonly extensions: CatalogueLines;
}

export function readCatalogue(client: Client): Promise<DatabaseCatalogue>;
