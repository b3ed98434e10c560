import { pinyin } from "pinyin-pro";
import type { Party } from "@/lib/domain/model/case-records";
import { namesOf } from "@/lib/domain/parties/find-duplicates";
import { toSimplified } from "./to-simplified";

const HAN = /\p{Script=Han}/u;

/** What people type for names in Chinese: pinyin in one word and in syllables, its initials, simplified characters. */
export function readingsOf(party: Pick<Party, "name" | "aliases">): string[] {
  const readings = namesOf(party)
    .filter((name) => HAN.test(name))
    .flatMap((name) => {
      const simplified = toSimplified(name);
      const syllables = pinyin(simplified, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
      const initials = syllables.map((syllable) => syllable.slice(0, 1)).join("");
      return [simplified, syllables.join(" "), syllables.join(""), initials].map((reading) => reading.toLowerCase());
    });
  return [...new Set(readings)].filter((reading) => reading.trim() !== "");
}
