"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk, useLocale } from "#desk";
import { Combobox } from "@/components/ui/combobox";
import { sourceChoicesOptions } from "@/lib/client/web-options";
import { nameSource } from "@/lib/domain/citations/name-source";
import type { Slug } from "@/lib/domain/model/case-records";
import { formatPartialDate } from "@/lib/view/format";
import { reviewMessages } from "@/lib/view/messages/review";
import type { CitationState } from "@/lib/wire/claim-form";
import { NewSource } from "./new-source";

/** Chooses a source of the case by its words, or adds one with its bibliographic data and pasted text. */
export function SourcePicker({
  citation,
  problemOf,
  onChange,
}: {
  citation: CitationState;
  problemOf: (field: string) => string | undefined;
  onChange: (changes: Partial<CitationState>) => void;
}) {
  const locale = useLocale();
  const messages = reviewMessages(locale);
  const isNew = citation.source === null;
  return (
    <fieldset className="claim-source">
      <legend>{messages.source}</legend>
      {isNew ? (
        <NewSource
          source={citation.newSource}
          problemOf={(field) => problemOf(`source.${field}`)}
          onChange={(changes) => onChange({ newSource: { ...citation.newSource, ...changes } })}
        />
      ) : (
        <KnownSource
          chosen={{ source: citation.source ?? "", sourceName: citation.sourceName }}
          problem={problemOf("source")}
          create={(title) => onChange({ source: null, sourceName: "", newSource: { ...citation.newSource, title } })}
          onChange={onChange}
        />
      )}
      <button
        type="button"
        className="desk-quiet"
        onClick={() => onChange({ source: isNew ? "" : null, sourceName: "" })}
      >
        {isNew ? messages.sourceKnown : messages.sourceNew}
      </button>
    </fieldset>
  );
}

interface ChosenSource {
  /** Blank while none is chosen. */
  readonly source: Slug;
  readonly sourceName: string;
}

/** Chooses a source of the case by its words. */
export function KnownSource({
  chosen,
  problem,
  create,
  onChange,
}: {
  chosen: ChosenSource;
  problem: string | undefined;
  /** Writes down a source that the case does not have, begun with what was typed. */
  create?: (typed: string) => void;
  onChange: (chosen: ChosenSource) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = reviewMessages(locale);
  const [asked, ask] = useState("");
  const answer = useQuery(sourceChoicesOptions(caseSlug, asked));
  return (
    <Combobox
      title={messages.sourceFind}
      note={chosen.source === "" ? undefined : messages.sourceChosen(chosen.sourceName || chosen.source)}
      problem={problem}
      nothingFound={messages.noSource}
      isEmptied
      asking={answer}
      choices={(answer.data?.sources ?? []).slice(0, 8).map((source) => ({
        key: source.slug,
        name: nameSource(source),
        note: [source.published === null ? "" : formatPartialDate(source.published, locale), source.reliability]
          .filter(Boolean)
          .join(" · "),
      }))}
      create={create === undefined ? undefined : { label: () => messages.sourceNew, onCreate: create }}
      onAsk={ask}
      onChoose={({ key, name }) => onChange({ source: key, sourceName: name })}
    />
  );
}
