import { counted } from "../counted";
import { isolateValues } from "../messages/isolate-values";
import { atStart, perCase } from "./case-speech";

/** Sentences about the document whose statements a case checks, wherever they stand, in the language of the page. */
export const documentMessages = perCase(({ document }, locale) => {
  const en = {
    said: `What ${document} said, and what the sources say`,
    told: `As told in ${document}`,
    inDocument: `in ${document}`,
    tellsVehicle: `${atStart(document)} tells this vehicle in five steps. Beside what it says stands what the record says.`,
    statements: (count: number) => `${counted(count, "statement")} of ${document} on this, each with a verdict`,
    checked: `${atStart(document)}, checked line by line`,
    examples: `Examples told in ${document}. They are not facts of the case.`,
    discrepancies: `The case checks what ${document} says. Each of these statements stands beside what was found, with a verdict and, where something went wrong, whose error it was.`,
    illustration: `an illustration told in ${document}, no fact of the case`,
  };
  const zh: typeof en = {
    said: `${document}怎么说，来源怎么说`,
    told: `${document}的说法`,
    inDocument: `${document}中`,
    tellsVehicle: `${document}分五步讲这家公司。一边是它的说法，一边是记录。`,
    statements: (count) => `${document}有${count}句话谈到这一点，逐句附判断`,
    checked: `${document}，逐句核对`,
    examples: `${document}里举的例子，不是本案事实。`,
    discrepancies: `本案例逐条核对${document}的说法：每条说法与查到的资料并列，给出判断；若有出入，注明错在哪一方。`,
    illustration: `${document}中的举例，不是本案事实`,
  };
  return isolateValues(locale === "zh" ? zh : en);
});
