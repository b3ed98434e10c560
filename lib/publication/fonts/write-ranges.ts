/** Characters in the order of their code points as a `unicode-range`. */
export function writeRanges(characters: readonly string[]): string {
  const ranges: [number, number][] = [];
  for (const character of characters) {
    const point = character.codePointAt(0) ?? 0;
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([low, high]) => `U+${hex(low)}${high > low ? `-${hex(high)}` : ""}`).join(",");
}
