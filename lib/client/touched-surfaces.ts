/** The surfaces (first words of query keys) that show records of a kind and nothing else that could be touched. */
const SURFACES: ReadonlyMap<string, readonly string[]> = new Map([
  ["notification", ["notifications"]],
  ["thread", ["threads"]],
  ["annotation", ["threads"]],
  ["task", ["tasks"]],
  ["inquiry", ["inquiries"]],
  ["loop_note", ["notes"]],
  ["glossary_note", ["notes"]],
]);

/**
 * What must be asked for again after changes of records of these kinds. Any other kind touches everything: a claim
 * moves the network, the loops, the queue and the pages that the server draws.
 */
export function listTouchedSurfaces(nouns: ReadonlySet<string>): ReadonlySet<string> | "everything" {
  const touched = new Set<string>();
  for (const noun of nouns) {
    const surfaces = SURFACES.get(noun);
    if (!surfaces) return "everything";
    for (const surface of surfaces) touched.add(surface);
  }
  return touched;
}
