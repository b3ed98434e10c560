const MOST_WORDS = 10;
const MOST_CHINESE_CHARACTERS = 40;

/** A quote stays a quotation: at most ten words between blanks and forty Chinese characters. */
export function checkFragment(fragment: string): "quote_too_long" | null {
  const words = fragment.trim().split(/\s+/).length;
  const chinese = fragment.match(/[\u3400-\u4dbf\u4e00-\u9fff]/g)?.length ?? 0;
  return words > MOST_WORDS || chinese > MOST_CHINESE_CHARACTERS ? "quote_too_long" : null;
}
