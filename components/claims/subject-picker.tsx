"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDesk } from "#desk";
import { Combobox } from "@/components/ui/combobox";
import { LiveFields } from "@/components/ui/live-fields";
import { namedRecordsOptions } from "@/lib/client/web-options";
import { SUBJECT_TYPES } from "@/lib/domain/model/vocabulary";
import { newClaimPath } from "@/lib/view/desk/desk-addresses";
import { label, localize } from "@/lib/view/labels";
import { reviewMessages } from "@/lib/view/messages/review";

/** Finds what a claim is about by its name, and goes to the form of a claim on it. */
export function SubjectPicker() {
  const { locale, caseSlug } = useDesk();
  const messages = reviewMessages(locale);
  const router = useRouter();
  const [asked, ask] = useState("");
  const answer = useQuery(namedRecordsOptions(caseSlug, asked));
  return (
    <LiveFields>
      <Combobox
        title={messages.about}
        note={messages.aboutHint}
        asking={answer}
        choices={(answer.data?.records ?? []).flatMap(({ kind, slug, name }) => {
          const type = SUBJECT_TYPES.find((word) => word === kind);
          if (!type) return [];
          return [
            { key: `${type} ${slug}`, name: localize(name, locale), note: label.subject(type, locale), type, slug },
          ];
        })}
        onAsk={ask}
        onChoose={({ type, slug }) => router.push(newClaimPath(locale, caseSlug, type, slug))}
      />
    </LiveFields>
  );
}
