import type { Ref } from "react";
import { useLocale } from "#desk";
import { LiveFields } from "@/components/ui/live-fields";
import { STRIKE_TYPES } from "@/lib/domain/analysis/strike-out/strike-records";
import { strikeMessages } from "@/lib/view/loops/strike-messages";
import type { WhatIfChoice } from "@/lib/view/loops/what-if";
import { whatIfMessages } from "@/lib/view/messages/what-if";

/** What can be taken away: parties, sources and claims in one list. */
export function WhatIfChoices({
  field,
  choices,
  isCut,
  taken,
  onTake,
}: {
  field: Ref<HTMLSelectElement>;
  choices: readonly WhatIfChoice[];
  isCut: boolean;
  taken: readonly string[];
  onTake: (word: string) => void;
}) {
  const locale = useLocale();
  const words = whatIfMessages(locale);
  const left = choices.filter(({ type, slug }) => !taken.includes(`${type}:${slug}`));
  return (
    <>
      <LiveFields>
        <label className="what-if-choice">
          {words.choose}{" "}
          <select ref={field} value="" onChange={(event) => onTake(event.target.value)}>
            <option value="">{words.chooseFirst}</option>
            {STRIKE_TYPES.map((type) => (
              <optgroup key={type} label={strikeMessages(locale).types[type]}>
                {left
                  .filter((choice) => choice.type === type)
                  .map(({ slug, name }) => (
                    <option key={slug} value={`${type}:${slug}`}>
                      {name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
      </LiveFields>
      {isCut ? <p>{words.cut}</p> : null}
    </>
  );
}
