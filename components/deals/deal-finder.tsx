"use client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useDesk } from "#desk";
import { dealChoicesOptions } from "@/lib/client/web-options";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";

/** Finds a deal by its title in either language; the matches are plain choices below the field. */
export function DealFinder({
  chosen,
  onChoose,
}: {
  chosen: Slug | null;
  onChoose: (deal: Slug, title: Localized) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = webMessages(locale);
  const [typed, setTyped] = useState("");
  const answer = useQuery(dealChoicesOptions(caseSlug, useDeferredValue(typed)));
  return (
    <>
      <label>
        {messages.deal}
        <input type="search" maxLength={200} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      {answer.data === undefined || answer.data.length === 0 ? null : (
        <fieldset className="web-radios">
          <legend>{messages.dealsFound}</legend>
          {answer.data.map((deal) => (
            <label key={deal.slug}>
              <input
                type="radio"
                name="deal"
                checked={deal.slug === chosen}
                onChange={() => onChoose(deal.slug, deal.title)}
              />{" "}
              <span dir="auto">{localize(deal.title, locale)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
