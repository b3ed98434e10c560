/** How far a word moves the point, by every spelling of it in small letters, longest first. */
const SCALES: readonly (readonly [word: string, power: number])[] = (
  [
    [3, "thousand thousands k tsd 千"],
    [4, "万 萬 만"],
    [5, "lakh lakhs lac 十万 十萬"],
    [6, "million millions mln mio mn mm m 百万 百萬"],
    [7, "crore crores cr 千万 千萬"],
    [8, "亿 億 억"],
    [9, "billion billions milliarden milliarde milliard milliards mrd bln bn b 十亿 十億"],
    [10, "百亿 百億"],
    [11, "千亿 千億"],
    [12, "trillion trillions trn tln tn t 万亿 萬億 兆 조"],
  ] as const
)
  .flatMap(([power, words]) => words.split(" ").map((word) => [word, power] as const))
  .concat([["lakh crore", 12]])
  .sort(([one], [other]) => other.length - one.length);

/** Languages that have a comma before the decimals have these words of scale, and English has not. */
const COMMA_WORDS: ReadonlySet<string> = new Set([
  "mrd",
  "mio",
  "tsd",
  "milliarden",
  "milliarde",
  "milliard",
  "milliards",
]);

/** A word of scale at the beginning of what follows a number. */
export interface LeadingScale {
  readonly power: number;
  /** True where the language of the word writes its decimals behind a comma. */
  readonly hasDecimalComma: boolean;
  /** What follows the word: the currency, or nothing. */
  readonly rest: string;
}

/** Every way in which a text can begin with a word of scale, the longest word first, and without one. */
export function scalesOf(text: string): readonly LeadingScale[] {
  const words = text.trim();
  const small = words.toLowerCase();
  const found = SCALES.filter(([word]) => small.startsWith(word)).map(([word, power]) => ({
    power,
    hasDecimalComma: COMMA_WORDS.has(word),
    rest: words.slice(word.length).replace(/^\./, "").trim(),
  }));
  return [{ power: 0, hasDecimalComma: false, rest: words }, ...found];
}
