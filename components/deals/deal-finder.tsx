"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk, useLocale } from "#desk";
import { Combobox } from "@/components/ui/combobox";
import { dealChoicesOptions } from "@/lib/client/web-options";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";

/** Finds a deal by its title in either language. */
export function DealFinder({
  title,
  chosenName = "",
  onChoose,
  onClear,
}: {
  title?: string;
  chosenName?: string;
  onChoose: (deal: Slug, title: Localized) => void;
  /** Called when the field was emptied: no deal is named any more. */
  onClear?: () => void;
}) {
  const { caseSlug } = useDesk();
  const locale = useLocale();
  const [asked, ask] = useState("");
  const answer = useQuery(dealChoicesOptions(caseSlug, asked));
  return (
    <Combobox
      title={title ?? webMessages(locale).deal}
      chosenName={chosenName}
      asking={answer}
      choices={(answer.data ?? []).map((deal) => ({
        key: deal.slug,
        name: localize(deal.title, locale),
        note: deal.slug,
        deal,
      }))}
      onAsk={ask}
      onChoose={({ deal }) => onChoose(deal.slug, deal.title)}
      onClear={onClear}
    />
  );
}
