import type { Qualifier } from "../model/vocabulary";

export type Bound = Extract<Qualifier, "up_to" | "at_least" | "about">;

interface Marks {
  readonly bound: Bound | "open";
  readonly words: RegExp;
}

const BEFORE: readonly Marks[] = [
  {
    bound: "up_to",
    words:
      /(?:up to|as much as|as high as|no more than|not more than|at most|at the most|not exceeding|not to exceed|(?:does|do|will|shall|did) not exceed|to a maximum of|maximum of|a ceiling of|capped at|limited to|(?<!\bno )(?<!\bnot )less than|(?<!\bno )(?<!\bnot )fewer than|under|below|不超过|不逾|不多于|不高于|最多|至多|最高|上限为|上限|(?<!不)低于|不足|(?<!不)少于|不到)\s*$/i,
  },
  {
    bound: "at_least",
    words:
      /(?:at least|no less than|not less than|no fewer than|a minimum of|minimum of|more than|upwards of|in excess of|exceeding|greater than|north of|(?<!\w)over|above|至少|不少于|不低于|超过|逾|超逾|大于|多于|(?<!不)超)\s*$/i,
  },
  {
    bound: "about",
    words:
      /(?:about|approximately|approx\.?|around|roughly|some|nearly|almost|close to|just under|just over|circa|c\.|an estimated|estimated at|大约|大概|约为|约|将近|接近|近|预计约)\s*$/i,
  },
  { bound: "open", words: /(?:(?:可|最)?高达|达到|多达)\s*$/ },
];

const BEHIND: readonly Marks[] = [
  { bound: "at_least", words: /^\s?(?:or more|or above|and above|-plus|\+|plus(?= )|at a minimum|以上|有余)/i },
  { bound: "up_to", words: /^\s?(?:or less|at most|at the most|or below|以内|以下|以内)/i },
  { bound: "about", words: /^\s?(?:or so|左右|上下)/i },
];

/** Words between a bound and its figure that say nothing of it. */
const FILLER =
  /(?:an? (?:total|aggregate|combined|initial)(?: principal)?(?: amount| sum| value| consideration)? of|(?:the |an? )?(?:sum|amount|total) of|aggregate(?: principal)? amount of|principal amount of|in aggregate|a total|an aggregate|a combined|a further|an additional|another|the|an?|总额为?|总计|共计|合计|累计|金额为?|本金总?额?为?|价值|总价值|总价)\s*$/i;

/** The bounds that the words around a figure set, and how far those words reach. */
export interface Bounded {
  readonly bounds: readonly (Bound | "open")[];
  readonly start: number;
  readonly end: number;
}

/** Words of a bound reach no farther back. */
const REACH = 48;

/** Reads "up to", "at least", "about" and their kin around a figure, in both languages. */
export function boundsAround(flat: string, start: number, end: number): Bounded {
  const bounds: (Bound | "open")[] = [];
  let [from, seen] = [start, start];
  for (let turn = 0; turn < 4; turn += 1) {
    const before = flat.slice(Math.max(0, seen - REACH), seen);
    const mark = BEFORE.find(({ words }) => words.test(before));
    const found = mark?.words.exec(before);
    if (mark && found) {
      bounds.push(mark.bound);
      seen -= before.length - found.index;
      from = seen;
      continue;
    }
    const filler = FILLER.exec(before);
    if (!filler) break;
    seen -= before.length - filler.index;
  }
  const behind = flat.slice(end, end + 20);
  const mark = BEHIND.find(({ words }) => words.test(behind));
  const found = mark?.words.exec(behind);
  if (mark && found) bounds.push(mark.bound);
  return { bounds, start: from, end: end + (found?.[0].length ?? 0) };
}
