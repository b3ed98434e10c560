/** Words so short that one letter more or less makes another word of them. */
const SHORTEST_MISSPELT = 4;

/**
 * Whether a name may be meant by words, whatever their case: it holds them, or one of its words is one letter away from
 * them.
 *
 * @example mayMean("Parties", "partis") // true
 */
export function mayMean(name: string, words: string): boolean {
  const asked = words.trim().toLowerCase();
  const called = name.toLowerCase();
  if (called.includes(asked)) return true;
  if (asked.length < SHORTEST_MISSPELT) return false;
  return called.split(/\s+/).some((word) => isOneAway(word, asked));
}

/** Whether one letter was left out, added, written wrong or changed places with its neighbour. */
function isOneAway(word: string, asked: string): boolean {
  if (Math.abs(word.length - asked.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === asked[start]) start += 1;
  const [one, other] = [word.slice(start), asked.slice(start)];
  return (
    one.slice(1) === other ||
    one === other.slice(1) ||
    one.slice(1) === other.slice(1) ||
    (one.slice(2) === other.slice(2) && one[0] === other[1] && one[1] === other[0])
  );
}
