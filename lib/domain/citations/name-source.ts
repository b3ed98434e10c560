import { joinTexts } from "../bidi";
import type { Source } from "../model/case-records";

/** What a source is called in one line: who published it and, where it has one, its title. */
export function nameSource({ publisher, title }: Pick<Source, "publisher" | "title">): string {
  return joinTexts(title === null ? [publisher] : [publisher, title], ", ");
}
