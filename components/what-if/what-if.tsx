"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useDesk } from "#desk";
import { useAddress } from "@/lib/client/use-address";
import { whatIfOptions } from "@/lib/client/what-if-options";
import { isolate } from "@/lib/domain/bidi";
import { whatIfPath } from "@/lib/view/desk/desk-addresses";
import { strikeMessages } from "@/lib/view/loops/strike-messages";
import type { WhatIf as Computed, WhatIfChoice } from "@/lib/view/loops/what-if";
import { webMessages } from "@/lib/view/messages/web";
import { whatIfMessages } from "@/lib/view/messages/what-if";
import { readTaken, WHAT_IF_SECONDS, type WhatIfQuestion } from "@/lib/wire/what-if";
import { WhatIfChoices } from "./what-if-choices";
import { WhatIfResult } from "./what-if-result";

/** Takes things away from the live case and shows what would fall. The choice stands in the address. */
export function WhatIf({
  initialTake,
  initialNames,
}: {
  initialTake: WhatIfQuestion["take"];
  /** What the address names, as the desk calls it. */
  initialNames: readonly WhatIfChoice[];
}) {
  const { locale, caseSlug } = useDesk();
  const words = whatIfMessages(locale);
  const client = useQueryClient();
  const [take, setTake] = useState(initialTake);
  const [known, setKnown] = useState<Pick<Computed, "choices" | "isChoiceCut"> | null>(null);
  const field = useRef<HTMLSelectElement>(null);
  const options = whatIfOptions(caseSlug, { take, locale });
  // What was cancelled rests until it is asked for again: a change of the case elsewhere does not begin it anew.
  const [resting, setResting] = useState<typeof take | null>(null);
  const isResting = resting === take;
  const answer = useQuery({ ...options, enabled: !isResting });
  const outcome = answer.data;
  const result = outcome?.is === "done" ? outcome.value : null;
  // Kept while the next one is being computed, and when it is refused: one goes on choosing.
  if (result !== null && result.choices !== known?.choices) setKnown(result);
  const told = [...initialNames, ...(result?.notOnRecord ?? []), ...(known?.choices ?? []), ...(result?.taken ?? [])];
  const names = new Map(told.map((one) => [wordOf(one), one.name]));
  const nameOf = (word: string) => names.get(word) ?? webMessages(locale).unnamed;

  useAddress(whatIfPath(locale, caseSlug, take.map(wordOf)));
  const putBack = (word: string) => {
    setTake(take.filter((one) => wordOf(one) !== word));
    field.current?.focus();
  };
  const cancel = () => {
    setResting(take);
    void client.cancelQueries({ queryKey: options.queryKey });
  };
  const askAgain = () => {
    setResting(null);
    void answer.refetch();
  };
  const isIdle = answer.fetchStatus === "idle";

  return (
    <>
      <WhatIfChoices
        field={field}
        choices={known?.choices ?? []}
        isCut={known?.isChoiceCut ?? false}
        taken={take.map(wordOf)}
        onTake={(word) => setTake([...take, ...readTaken(word)])}
      />
      <section aria-label={words.taken}>
        <h2>{words.taken}</h2>
        {take.length === 0 ? <p>{words.nothingTaken}</p> : null}
        <ul className="what-if-taken">
          {take.map(wordOf).map((word) => (
            <li key={word}>
              <s>{nameOf(word)}</s>{" "}
              <button
                type="button"
                aria-label={`${strikeMessages(locale).putBack}: ${isolate(nameOf(word))}`}
                onClick={() => putBack(word)}
              >
                {strikeMessages(locale).putBack}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <div aria-busy={!isIdle} aria-live="polite">
        {isIdle ? null : (
          <p role="status">
            {words.working}{" "}
            <button type="button" onClick={cancel}>
              {words.cancel}
            </button>
          </p>
        )}
        {isIdle && (result === null || isResting) ? (
          <p role="alert">
            {outcome === undefined || isResting ? words.cancelled : words.problem(codeOf(outcome), WHAT_IF_SECONDS)}{" "}
            <button type="button" onClick={askAgain}>
              {words.again}
            </button>
          </p>
        ) : null}
        {isIdle && result !== null ? <WhatIfResult result={result} /> : null}
      </div>
    </>
  );
}

function wordOf({ type, slug }: Pick<WhatIfChoice, "type" | "slug">): string {
  return `${type}:${slug}`;
}

function codeOf(outcome: { readonly is: string; readonly code?: string | null }): string | null {
  return outcome.is === "refused" ? (outcome.code ?? null) : null;
}
