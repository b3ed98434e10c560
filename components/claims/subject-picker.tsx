"use client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { z } from "zod";
import { useDesk } from "#desk";
import { LiveFields } from "@/components/ui/live-fields";
import { fetchJson } from "@/lib/client/fetch-json";
import { queryKeys } from "@/lib/client/query-keys";
import { SUBJECT_TYPES } from "@/lib/domain/model/vocabulary";
import { newClaimPath } from "@/lib/view/desk/desk-addresses";
import { label, localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { reviewMessages } from "@/lib/view/messages/review";
import { localized } from "@/lib/wire/localized";
import { FormField } from "./form-field";

const named = z.object({
  records: z.array(
    z.object({
      kind: z.string(),
      slug: z.string(),
      name: localized,
    }),
  ),
});

/** Finds what a claim is about by its name. */
export function SubjectPicker() {
  const { locale, caseSlug } = useDesk();
  const messages = reviewMessages(locale);
  const [words, setWords] = useState("");
  const settled = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: queryKeys.subjects(caseSlug, settled),
    queryFn: ({ signal }) =>
      fetchJson(`/api/desk/${encodeURIComponent(caseSlug)}/search?q=${encodeURIComponent(settled)}`, named, signal),
    enabled: settled !== "",
  });
  const subjects = (found.data?.records ?? []).flatMap((record) => {
    const type = SUBJECT_TYPES.find((word) => word === record.kind);
    return type ? [{ ...record, type }] : [];
  });
  return (
    <>
      <LiveFields>
        <FormField label={messages.about} hint={messages.aboutHint}>
          {(attributes) => (
            <input
              {...attributes}
              type="search"
              value={words}
              maxLength={200}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </FormField>
      </LiveFields>
      <p role="status" className="desk-faint">
        {settled !== "" && found.isSuccess && subjects.length === 0 ? deskMessages(locale).nothingFound : ""}
      </p>
      {found.isError ? (
        <p role="alert" className="desk-alert">
          {deskMessages(locale).loadFailed}
        </p>
      ) : null}
      <ul>
        {subjects.map(({ type, slug, name }) => (
          <li key={`${type} ${slug}`}>
            <a href={newClaimPath(locale, caseSlug, type, slug)} dir="auto">
              {localize(name, locale)}
            </a>{" "}
            <small>{label.subject(type, locale)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
