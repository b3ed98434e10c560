/** Search engines and cards show about so much. */
const MOST = 200;

/** The first sentences of a summary, as many as others print of it; at least one, cut at a word when it is too long. */
export function shortenSummary(text: string): string {
  if ([...text].length <= MOST) return text;
  const start = [...text].slice(0, MOST).join("");
  const sentences = /^[\s\S]*[.!?](?=\s)|^[\s\S]*[。！？]/u.exec(start)?.[0];
  if (sentences !== undefined) return sentences;
  return `${start.replace(/\s+\S*$/u, "").trimEnd()}…`;
}
