"use client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useRef, useState } from "react";
import { useDesk, useLocale } from "#desk";
import { fetchJson } from "@/lib/client/fetch-json";
import { queryKeys } from "@/lib/client/query-keys";
import { nameSource } from "@/lib/domain/citations/name-source";
import type { Slug } from "@/lib/domain/model/case-records";
import { formatPartialDate } from "@/lib/view/format";
import { reviewMessages } from "@/lib/view/messages/review";
import { type SourceChoice, sourceChoices } from "@/lib/wire/citations";
import type { CitationState } from "@/lib/wire/claim-form";
import { FormField } from "./form-field";
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
  onChange,
}: {
  chosen: ChosenSource;
  problem: string | undefined;
  onChange: (chosen: ChosenSource) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = reviewMessages(locale);
  const [words, setWords] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const settled = useDeferredValue(words);
  const found = useQuery({
    queryKey: queryKeys.sourceChoices(caseSlug, settled),
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/desk/${encodeURIComponent(caseSlug)}/citations/sources?q=${encodeURIComponent(settled)}`,
        sourceChoices,
        signal,
      ),
    enabled: settled.trim() !== "",
  });
  const sources = found.data?.sources ?? [];
  const choose = (source: SourceChoice) => {
    onChange({ source: source.slug, sourceName: nameSource(source) });
    setWords("");
    // The list goes, and the button in it that was pressed.
    field.current?.focus();
  };
  return (
    <>
      <p role="status">{chosen.source === "" ? "" : messages.sourceChosen(chosen.sourceName || chosen.source)}</p>
      <FormField label={messages.sourceFind} problem={problem}>
        {(attributes) => (
          <input
            {...attributes}
            ref={field}
            type="search"
            value={words}
            maxLength={200}
            onChange={(event) => setWords(event.target.value)}
            // Enter takes the first and never sends the form around the field.
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
              event.preventDefault();
              const [first] = settled.trim() === "" ? [] : sources;
              if (first && settled === words) choose(first);
            }}
          />
        )}
      </FormField>
      {settled.trim() === "" ? null : found.isSuccess && sources.length === 0 ? (
        <p className="desk-faint">{messages.noSource}</p>
      ) : (
        <ul className="claim-choices">
          {sources.slice(0, 8).map((source) => (
            <li key={source.slug}>
              <button type="button" onClick={() => choose(source)}>
                {nameSource(source)}{" "}
                <span className="desk-faint">
                  {source.published === null ? "" : `${formatPartialDate(source.published, locale)} · `}
                  {source.reliability}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
