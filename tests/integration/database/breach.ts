/** A statement that breaks one rule of the small case, and the name of the constraint or trigger that refuses it. */
export interface Breach {
  readonly title: string;
  readonly sql: string;
  readonly rule: string;
}

/** Adds a copy of a row of the table, changed in the columns that the JSON names. */
export function copyOf(table: string, changes: string): string {
  return `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, '{"id": "00000000-0000-4000-8000-0000000000ff"}'::jsonb || '${changes}')).* FROM "${table}" t LIMIT 1`;
}
