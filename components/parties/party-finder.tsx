"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk } from "#desk";
import { Combobox } from "@/components/ui/combobox";
import { partyChoicesOptions } from "@/lib/client/web-options";
import { label, localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import type { PartyChoice } from "@/lib/wire/parties";

/** Finds a party by a name, an alias or a misspelling in either script, or by pinyin. */
export function PartyFinder({
  title,
  initialText = "",
  onChoose,
  onClear,
}: {
  title: string;
  /** What stands in the field, until somebody types; a new text from outside takes its place. */
  initialText?: string;
  onChoose: (party: PartyChoice) => void;
  /** Called when what stands in the field is no chosen party any more. */
  onClear?: (typed: string) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = webMessages(locale);
  const [asked, ask] = useState("");
  const answer = useQuery(partyChoicesOptions(caseSlug, asked));
  return (
    <Combobox
      title={title}
      hint={messages.findHint}
      nothingFound={messages.noneFound}
      chosenName={initialText}
      asking={answer}
      choices={(answer.data ?? []).map((party) => ({
        key: party.slug,
        name: localize(party.name, locale),
        note: [label.partyKind(party.kind, locale), party.met && messages.alsoCalled(party.met)]
          .filter(Boolean)
          .join(" · "),
        party,
      }))}
      onAsk={ask}
      onChoose={({ party }) => onChoose(party)}
      onDrop={onClear}
    />
  );
}
