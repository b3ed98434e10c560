"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ConflictChoice } from "@/components/annotations/conflict-choice";
import { sendWebCommand } from "@/lib/client/send-web-command";
import { deskApi } from "@/lib/client/talk-options";
import type { Party, Slug } from "@/lib/domain/case-records";
import type { Locale, PartyKind } from "@/lib/domain/vocabulary";
import { label, localize } from "@/lib/view/labels";
import { refusalText, webMessages } from "@/lib/view/messages/web";
import type { OfferedDuplicate, PartyDetail } from "@/lib/wire/parties";
import { draftOf, type PartyDraft, PartyFields, saidBy } from "./party-fields";

/** A record that was changed meanwhile, as the server hands it back. */
interface Newer extends Party {
  readonly version: number;
}

/**
 * The form of a party, new or standing. Likely duplicates are shown before a second record is made; a record that
 * somebody else has changed meanwhile is shown field by field, and what was typed is kept.
 */
export function PartyForm({
  locale,
  caseSlug,
  standing,
  initialName = "",
  initialKind = "company",
  onDone,
  onCancel,
}: {
  locale: Locale;
  caseSlug: Slug;
  /** Null for a new party. */
  standing: PartyDetail | null;
  initialName?: string;
  initialKind?: PartyKind;
  /** `before`: what stood there, for whoever wants to undo it. */
  onDone: (slug: Slug, before: PartyDetail | null) => void;
  onCancel: () => void;
}) {
  const messages = webMessages(locale);
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(standing?.party ?? null, initialName, initialKind));
  const [version, setVersion] = useState(standing?.version ?? 0);
  const [duplicates, setDuplicates] = useState<readonly OfferedDuplicate[]>([]);
  const [newer, setNewer] = useState<Newer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const save = async (differsFrom: readonly Slug[], over = version) => {
    setSaving(true);
    setProblem(null);
    const said = saidBy(draft);
    const outcome =
      standing === null
        ? await sendWebCommand(deskApi(caseSlug, "parties"), "POST", { ...said, differsFrom })
        : await sendWebCommand(deskApi(caseSlug, `parties/${standing.party.slug}`), "PUT", {
            ...said,
            version: over,
            why: null,
          });
    setSaving(false);
    if (outcome.is === "done") {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === caseSlug });
      onDone(String(outcome.value.slug), standing);
    } else if (outcome.code === "duplicates") setDuplicates(outcome.told.duplicates as OfferedDuplicate[]);
    else if (outcome.code === "stale") setNewer(outcome.told.now as Newer);
    else setProblem(refusalText(outcome.code, locale));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save([]);
  };

  return (
    <form
      className="desk-form web-form"
      onSubmit={submit}
      aria-label={standing ? messages.editParty : messages.newParty}
    >
      <h2>{standing === null ? messages.newParty : messages.editParty}</h2>
      <PartyFields
        locale={locale}
        caseSlug={caseSlug}
        draft={draft}
        sponsorName={standing?.sponsorName ?? null}
        onChange={(changes) => {
          setDraft((former) => ({ ...former, ...changes }));
          setDuplicates([]);
        }}
      />
      {duplicates.length === 0 ? null : (
        <section className="web-duplicates" role="alert">
          <h3>{messages.duplicatesTitle}</h3>
          <p>{messages.duplicatesLead}</p>
          <ul>
            {duplicates.map((one) => (
              <li key={one.slug}>
                <span dir="auto">{localize(one.name, locale)}</span>{" "}
                <small>
                  {label.partyKind(one.kind, locale)} · {messages.likeness[one.likeness]}
                </small>{" "}
                <button type="button" onClick={() => onDone(one.slug, null)}>
                  {messages.takeThis}
                </button>
              </li>
            ))}
          </ul>
          <button type="button" disabled={isSaving} onClick={() => void save(duplicates.map(({ slug }) => slug))}>
            {messages.isAnother}
          </button>
        </section>
      )}
      {newer === null ? null : (
        <ConflictChoice
          locale={locale}
          fields={differencesOf(draft, draftOf(newer), locale)}
          onMine={() => {
            setVersion(newer.version);
            setNewer(null);
            void save([], newer.version);
          }}
          onTheirs={() => {
            setDraft(draftOf(newer));
            setVersion(newer.version);
            setNewer(null);
          }}
        />
      )}
      {problem === null ? null : (
        <p role="alert" className="desk-alert">
          {problem}
        </p>
      )}
      <p>
        <button type="submit" disabled={isSaving}>
          {isSaving ? messages.saving : messages.save}
        </button>{" "}
        <button type="button" className="desk-quiet" onClick={onCancel}>
          {messages.cancel}
        </button>
      </p>
    </form>
  );
}

function differencesOf(mine: PartyDraft, theirs: PartyDraft, locale: Locale) {
  const messages = webMessages(locale);
  const fields = Object.keys(mine) as (keyof PartyDraft)[];
  return fields.map((field) => ({
    label: messages[field],
    mine: mine[field] ?? "",
    theirs: theirs[field] ?? "",
  }));
}
