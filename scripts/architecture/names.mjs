/** Names that two files of `lib` export, types too: whoever searches for one finds the other. One line per name. */
export function findDoubledNames(modules) {
  const filesOf = new Map();
  for (const { file, exports } of modules) {
    if (!file.startsWith("lib/")) continue;
    for (const name of exports) filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
  }
  return [...filesOf]
    .filter(([, files]) => files.length > 1)
    .map(([name, files]) => `${files.join(", ")}: each names something ${name}; a name means one thing`);
}
