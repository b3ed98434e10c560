import { isolateValues } from "../messages/isolate-values";
import { perCase } from "../words/case-speech";
import { type GeographyMessages, geographyInEnglish } from "./messages/en";
import { geographyInChinese } from "./messages/zh";

/** The wording of a case in the language of the page. */
export const geographyMessages = perCase((speech, locale): GeographyMessages => {
  return isolateValues(locale === "zh" ? geographyInChinese(speech) : geographyInEnglish(speech));
});
