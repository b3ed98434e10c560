export function migrate(url: string, only?: readonly string[] | null): Promise<{ applied: string[] }>;
export function listMigrations(): readonly string[];
export function createMigration(url: string, name: string, at: Date): Promise<string | null>;
