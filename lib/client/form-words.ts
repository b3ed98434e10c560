/** The words of one field of a form; empty when there is no such field, or a file in it. */
export function readWords(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
