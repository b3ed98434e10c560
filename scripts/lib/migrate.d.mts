export function migrate(url: string, only?: readonly string[] | null): Promise<{ applied: string[] }>;
export function listMigrations(): readonly string[];
/** A function of the database as the last migration that has it says it. */
export function lastTextOf(name: string): string;
