import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useDesk } from "#desk";
import { Combobox } from "@/components/ui/combobox";
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
  const [asked, ask] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const answer = useQuery(namedRecordsOptions(caseSlug, asked));
  const isTerm = kind === "glossary_term";
  const wanted = isTerm ? "term" : kind;
  const chosen = new Set(named.map(({ slug }) => slug));
  const offered = (answer.data?.records ?? []).filter(
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
      <Combobox
        title={isTerm ? messages.term.seeAlsoFind : title}
        nothingFound={isTerm ? messages.term.noTerm : deskMessages(locale).nothingFound}
        isEmptied
        field={field}
        asking={answer}
        choices={offered.map(({ slug, name }) => ({ key: slug, name: localize(name, locale) }))}
        onAsk={ask}
        onChoose={({ key, name }) => onChange([...(isOne ? [] : named), { slug: key, name }])}
      />
    </fieldset>
  );
}
