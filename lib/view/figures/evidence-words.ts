import { weakestGrade } from "@/lib/domain/claims/evidence-grade";
import type { Figure, Grade } from "@/lib/domain/model/snapshot-document";
import type { Locale, Reliability } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { counted, formOf } from "../counted";
import { label } from "../labels";

/** Where the weakest claim comes from, as the end of a sentence: readers do not know letters. */
const WEAKEST: Readonly<Record<Reliability, Readonly<Record<Locale, string>>>> = {
  A: { en: "a filing, a regulator or the party itself", zh: "申报文件、监管机构或当事方本身" },
  B: { en: "an established news organisation or agency", zh: "主流媒体或通讯社" },
  C: { en: "trade press or a single outlet", zh: "行业媒体或单一媒体" },
  D: { en: "a second-hand report", zh: "二手转述" },
  E: { en: "a content farm", zh: "内容农场" },
  F: { en: "a source that cannot be judged", zh: "无法判断的来源" },
};

/** A grade in words: who printed it, and how likely it is to be true. */
export function gradeWords({ reliability, credibility }: Grade, locale: Locale): string {
  return [WEAKEST[reliability][locale], label.credibility(credibility, locale)].join(marksOf(locale).comma);
}

/** "rests on 40 claims, the weakest from a second-hand report"; null where no claim stands behind it. */
export function restsOnSentence(claims: number, weakest: Grade | null, locale: Locale): string | null {
  if (claims === 0) return null;
  if (locale === "zh") {
    const end =
      weakest === null
        ? ""
        : claims === 1
          ? `，出自${WEAKEST[weakest.reliability].zh}`
          : `，最弱的一条出自${WEAKEST[weakest.reliability].zh}`;
    return `依据${claims}条说法${end}`;
  }
  const end =
    weakest === null ? "" : `, ${formOf(claims, "from", "the weakest from")} ${WEAKEST[weakest.reliability].en}`;
  return `rests on ${counted(claims, "claim")}${end}`;
}

/** The same for several figures told together. */
export function figuresRestOn(figures: readonly Figure[], locale: Locale): string | null {
  const claims = new Set(figures.flatMap((figure) => figure.claims)).size;
  return restsOnSentence(claims, weakestGrade(figures.flatMap(({ weakest }) => weakest ?? [])), locale);
}
