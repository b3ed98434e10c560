export function migrate(url: string): Promise<{ applied: string[] }>;
export function createMigration(url: string, name: string, at: Date): Promise<string | null>;
