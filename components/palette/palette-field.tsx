"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useDesk } from "#desk";
import { Combobox } from "@/components/ui/combobox";
import { namedRecordsOptions } from "@/lib/client/web-options";
import { propertyLabel } from "@/lib/view/claims/claim-words";
import { mayMean } from "@/lib/view/desk/match-words";
import { namedRecordPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import type { PalettePlace } from "./command-palette";

/** The field of the palette with what fits the words in it; it takes the focus as soon as it is there. */
export function PaletteField({ places, onLeave }: { places: readonly PalettePlace[]; onLeave: () => void }) {
  const { locale, caseSlug, words: caseWords } = useDesk();
  const messages = webMessages(locale);
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const [asked, ask] = useState("");
  const answer = useQuery(namedRecordsOptions(caseSlug, asked));
  useEffect(() => field.current?.focus(), []);

  const isOfActs = asked.trimStart().startsWith(">");
  const words = asked.replace(/^\s*>/, "").trim();
  // Only what answers these words: a place that fits is gone to at once, without waiting for records.
  const records = words === "" || isOfActs || answer.isPlaceholderData ? [] : (answer.data?.records ?? []);
  return (
    <Combobox
      title={messages.palette}
      isTitleShown={false}
      isInline
      isEmptied
      field={field}
      hint={messages.paletteHint}
      note={messages.paletteKeys}
      nothingFound={answer.isFetching ? messages.paletteKeys : messages.paletteNothing}
      choices={[
        ...places
          .filter(({ isAct }) => isAct === true || !isOfActs)
          .filter(({ name, also = "" }) => mayMean(name, words) || mayMean(also, words))
          .map(({ name, path, isAct }) => ({
            key: `${path} ${name}`,
            name,
            note: messages.paletteKind[isAct ? "act" : "place"],
            path,
          })),
        ...records.map(({ kind, slug, name, met, property }) => ({
          key: `${kind} ${slug}`,
          name: localize(name, locale),
          note: [
            messages.paletteKind[kind],
            property && propertyLabel(property, locale, caseWords),
            met && (kind === "party" ? messages.alsoCalled(met) : met),
          ]
            .filter(Boolean)
            .join(" · "),
          path: namedRecordPath(locale, caseSlug, kind, slug),
        })),
      ]}
      onAsk={ask}
      onChoose={({ path }) => {
        onLeave();
        router.push(path);
      }}
      onLeave={onLeave}
    />
  );
}
