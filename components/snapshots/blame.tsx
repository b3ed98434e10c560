import type { Discrepancy } from "@/lib/domain/model/case-records";
import { blameOf } from "@/lib/domain/statements/blame";
import { marksOf } from "@/lib/view/marks";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { originWords } from "@/lib/view/words/case-speech";

/** Whose error it was, where somebody erred; nothing where nobody did. */
export function Blame({ discrepancy, context }: { discrepancy: Discrepancy; context: PageContext }) {
  const { locale, messages, speech } = context;
  const origin = blameOf(discrepancy);
  if (origin === null) return null;
  return (
    <span className="faint">
      {" "}
      {messages.whoseError}
      {marksOf(locale).lead}
      {originWords(origin, speech, locale)}
    </span>
  );
}
