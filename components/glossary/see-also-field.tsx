import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useRef, useState } from "react";
import { useDesk } from "#desk";
import { FormField } from "@/components/claims/form-field";
import { namedRecordsOptions } from "@/lib/client/web-options";
import type { Slug } from "@/lib/domain/model/case-records";
import { localize } from "@/lib/view/labels";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import type { TermFormState } from "@/lib/wire/glossary";

/** The terms that a term leads on to: found by name, taken off one by one. */
export function SeeAlsoField({
  own,
  terms,
  problemOf,
  onChange,
}: {
  /** The term itself, which is not offered. */
  own: Slug | null;
  terms: TermFormState["seeAlso"];
  problemOf: (field: string) => string | undefined;
  onChange: (terms: TermFormState["seeAlso"]) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = recordMessages(locale);
  const [words, setWords] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const settled = useDeferredValue(words.trim());
  const found = useQuery(namedRecordsOptions(caseSlug, settled));
  const chosen = new Set(terms.map(({ slug }) => slug));
  const offered = (settled === "" ? [] : (found.data?.records ?? [])).filter(
    ({ kind, slug }) => kind === "term" && slug !== own && !chosen.has(slug),
  );
  return (
    <fieldset>
      <legend>{messages.term.seeAlso}</legend>
      <ul className="record-chips">
        {terms.map(({ slug, name }, at) => (
          <li key={slug}>
            <span dir="auto">{name}</span>{" "}
            <button
              type="button"
              className="desk-quiet"
              aria-label={messages.term.takeOff(name)}
              onClick={() => {
                onChange(terms.filter((term) => term.slug !== slug));
                field.current?.focus();
              }}
            >
              ×
            </button>
            <span className="desk-alert">{problemText(problemOf(`seeAlso.${at}`), locale) ?? ""}</span>
          </li>
        ))}
      </ul>
      <FormField label={messages.term.seeAlsoFind}>
        {(attributes) => (
          <input
            {...attributes}
            ref={field}
            type="search"
            value={words}
            maxLength={200}
            onChange={(event) => setWords(event.target.value)}
            // Enter looks; it does not send the form around the field.
            onKeyDown={(event) => {
              if (event.key === "Enter") event.preventDefault();
            }}
          />
        )}
      </FormField>
      <p role="status" className="desk-faint">
        {settled !== "" && found.isSuccess && !found.isPlaceholderData && offered.length === 0
          ? messages.term.noTerm
          : ""}
      </p>
      <ul className="claim-choices">
        {offered.map(({ slug, name }) => (
          <li key={slug}>
            <button
              type="button"
              onClick={() => {
                onChange([...terms, { slug, name: localize(name, locale) }]);
                setWords("");
                field.current?.focus();
              }}
            >
              {localize(name, locale)}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
