/** Forms of incorporation say nothing about who is meant: "Alder Inc." and "Alder Corporation" may be one company. */
const LEGAL_FORMS = new Set(
  "inc incorporated corp corporation co company llc llp lp ltd limited plc ag sa se nv bv gmbh holdings holding group the".split(
    " ",
  ),
);
const CHINESE_LEGAL_FORM = /(?:股份)?有限(?:责任)?公司$|控股$|集团$|公司$/u;

/** Letters with strokes, and two letters written as one: no accents, so no normal form takes them apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ı: "i",
  ĸ: "k",
  ƶ: "z",
  ɨ: "i",
  ƀ: "b",
  ǥ: "g",
};

/** Letters of other scripts that look like Latin ones, small or as capitals. */
const LOOK_ALIKES = new Map(
  [
    ["авекмнорстухіјѕԁһԛԝ", "abekmhopctyxijsdhqw"],
    ["αβεζηικμνορτυχϲ", "abezhikmnoptyxc"],
  ].flatMap(([theirs = "", ours = ""]) => [...theirs].map((letter, place) => [letter, ours[place] ?? letter] as const)),
);

/**
 * A name as it is compared: one width, no accents, strokes, ligatures, capitals, punctuation or invisible marks, one
 * space between words. What is one name to the eye (`keyOfName`) is one here as well. A word that reads as Latin is taken
 * as Latin, whatever script its letters come from: "Аlder" with a Cyrillic А is compared as "alder".
 */
export function foldName(name: string): string {
  return (
    name
      .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, "")
      .normalize("NFKD")
      // Two of the signs that are written for an apostrophe count as letters.
      .replace(/[\u02b9\u02bc]/gu, "'")
      .replace(/\p{M}/gu, "")
      .normalize("NFKC")
      .toLowerCase()
      // Greek has two small letters for one capital.
      .replaceAll("ς", "σ")
      .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .split(" ")
      .map(readAsLatin)
      .join(" ")
  );
}

function readAsLatin(word: string): string {
  const read = [...word].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join("");
  return /^[\p{Script=Latin}\p{N}]*$/u.test(read) ? read : word;
}

/** The folded name without its legal form, unless nothing else would be left. */
export function bareName(name: string): string {
  const folded = foldName(name);
  const words = folded.split(" ").filter((word) => !LEGAL_FORMS.has(word));
  const bare = (words.length > 0 ? words.join(" ") : folded).replace(CHINESE_LEGAL_FORM, "");
  return bare === "" ? folded : bare;
}

/**
 * How alike two names are, from 0 to 1, without their legal forms. Latin names are compared by their runs of three
 * characters (shared over all, as in Postgres's pg_trgm), also with the gaps between words closed; Chinese names by
 * their runs of two. A name that only begins another one counts for less than the same name.
 */
export function likenessOf(one: string, other: string): number {
  const [left, right] = [bareName(one), bareName(other)];
  if (left === "" || right === "") return 0;
  if (left === right) return 1;
  const [leftClosed, rightClosed] = [left.replaceAll(" ", ""), right.replaceAll(" ", "")];
  if (leftClosed === rightClosed) return 0.98;
  return Math.max(share(left, right), share(leftClosed, rightClosed));
}

function share(one: string, other: string): number {
  const [left, right] = [runsOf(one), runsOf(other)];
  const common = [...left].filter((run) => right.has(run)).length;
  return common / (left.size + right.size - common);
}

function runsOf(name: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const word of name.split(" ")) {
    const isChinese = /\p{Script=Han}/u.test(word);
    const size = isChinese ? 2 : 3;
    const padded = isChinese ? ` ${word} ` : `  ${word} `;
    for (let place = 0; place + size <= padded.length; place += 1) runs.add(padded.slice(place, place + size));
  }
  return runs;
}
