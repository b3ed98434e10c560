import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useRef, useState } from "react";
import { useDesk } from "#desk";
import { FormField } from "@/components/claims/form-field";
import { namedRecordsOptions } from "@/lib/client/web-options";
import type { Slug } from "@/lib/domain/model/case-records";
import { localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { problemText, recordMessages } from "@/lib/view/messages/records";
import type { NamedInForm } from "@/lib/wire/record-form";

/** The records that a record names, or the one: found by name, taken off one by one. */
export function NamedField({
  title,
  field: place,
  kind,
  isOne,
  own,
  named,
  problemOf,
  onChange,
}: {
  title: string;
  /** Its place in the form. */
  field: string;
  /** The kind of record that it names. */
  kind: string;
  isOne: boolean;
  /** The record itself, which is not offered. */
  own: Slug | null;
  named: NamedInForm;
  problemOf: (field: string) => string | undefined;
  onChange: (named: NamedInForm) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = recordMessages(locale);
  const [words, setWords] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const settled = useDeferredValue(words.trim());
  const found = useQuery(namedRecordsOptions(caseSlug, settled));
  const isTerm = kind === "glossary_term";
  const wanted = isTerm ? "term" : kind;
  const chosen = new Set(named.map(({ slug }) => slug));
  const offered = (settled === "" ? [] : (found.data?.records ?? [])).filter(
    (one) => one.kind === wanted && one.slug !== own && !chosen.has(one.slug),
  );
  return (
    <fieldset>
      <legend>{title}</legend>
      <ul className="record-chips">
        {named.map(({ slug, name }, at) => (
          <li key={slug}>
            <span dir="auto">{name}</span>{" "}
            <button
              type="button"
              className="desk-quiet"
              aria-label={messages.term.takeOff(name)}
              onClick={() => {
                onChange(named.filter((one) => one.slug !== slug));
                field.current?.focus();
              }}
            >
              ×
            </button>
            <span className="desk-alert">{problemText(problemOf(`${place}.${at}`), locale) ?? ""}</span>
          </li>
        ))}
      </ul>
      <FormField label={isTerm ? messages.term.seeAlsoFind : title}>
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
          ? isTerm
            ? messages.term.noTerm
            : deskMessages(locale).nothingFound
          : ""}
      </p>
      <ul className="claim-choices">
        {offered.map(({ slug, name }) => (
          <li key={slug}>
            <button
              type="button"
              onClick={() => {
                onChange([...(isOne ? [] : named), { slug, name: localize(name, locale) }]);
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
