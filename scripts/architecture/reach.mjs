/** What runs without being imported: what the framework looks for in the root, pages, routes and scripts by where they lie, and the programs that are built. */
const ENTRIES = [
  /^[^/]+$/,
  /^app\//,
  /^scripts\/[^/]+\.mjs$/,
  /^scripts\/(build|cli)\//,
  /^lib\/delivery\/main\.ts$/,
  /^components\/island\/main\.tsx?$/,
];

/** Files of `lib` that nothing which runs leads to, however many tests do; one line per file. */
export function findUnreached(modules) {
  const importsOf = new Map(modules.map(({ file, imports }) => [file, imports.filter(({ isOurs }) => isOurs)]));
  const reached = new Set([...importsOf.keys()].filter((file) => ENTRIES.some((entry) => entry.test(file))));
  // A set is walked in the order of insertion, what is added on the way included.
  for (const file of reached) for (const { target } of importsOf.get(file) ?? []) reached.add(target);
  return [...importsOf.keys()]
    .filter((file) => file.startsWith("lib/") && !reached.has(file))
    .map((file) => `${file}: nothing that runs leads here`);
}
