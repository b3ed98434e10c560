"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidateCase } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useTextsDraft } from "@/lib/client/use-form-draft";
import { partyOptions } from "@/lib/client/web-options";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale, PartyKind } from "@/lib/domain/model/vocabulary";
import { askedFields, fieldOfPlace } from "@/lib/view/desk/text-boxes";
import { label, localize } from "@/lib/view/labels";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { dealProblemText, dealRefusalText, webMessages } from "@/lib/view/messages/web";
import { type OfferedDuplicate, offeredDuplicate, type PartyDetail } from "@/lib/wire/parties";
import { savedRecord } from "@/lib/wire/records";
import { draftOf, kindOf, type PartyDraft, PartyFields, saidBy } from "./party-fields";

const ANSWERS = {
  answer: savedRecord,
  told: z.object({ code: z.literal("duplicates"), duplicates: z.array(offeredDuplicate).readonly() }),
};

/**
 * The form of a party, new or standing. Likely duplicates are shown before a second record is made; a record that
 * somebody else has changed meanwhile is shown field by field, and what was typed is kept as a draft until it is saved or
 * given up.
 */
export function PartyForm({
  standing,
  initialName = "",
  initialKind = "company",
  onDone,
  onCancel,
}: {
  /** Null for a new party. */
  standing: PartyDetail | null;
  initialName?: string;
  initialKind?: PartyKind;
  /** `before`: what stood there, for whoever wants to undo it. */
  /** `isNew` where the form added the party, and did not find it there already. */
  onDone: (slug: Slug, before: PartyDetail | null, isNew: boolean) => void;
  onCancel: () => void;
}) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = webMessages(locale);
  const queries = useQueryClient();
  const key = `party-form:${standing?.party.slug ?? `new:${initialKind}`}`;
  const begun = { en: null, zh: null, [languages[0]]: initialName };
  const start = standing === null ? draftOf(null, { name: begun, kind: initialKind }) : draftOfDetail(standing, locale);
  const draft = useTextsDraft({ caseSlug, memberId, key }, start, standing?.version ?? 0);
  const [duplicates, setDuplicates] = useState<readonly OfferedDuplicate[]>([]);
  const [newer, setNewer] = useState<PartyDetail | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { isUnderWay: isSaving, send } = useCommand();

  const save = async (differsFrom: readonly Slug[], over = draft.version) => {
    setProblem(null);
    const said = saidBy(draft.state);
    const outcome =
      standing === null
        ? await send(deskApi(caseSlug, "parties"), { ...said, differsFrom }, "POST", ANSWERS)
        : await send(
            deskApi(caseSlug, `parties/${standing.party.slug}`),
            {
              ...said,
              version: over,
              why: null,
              differsFrom,
            },
            "PUT",
            ANSWERS,
          );
    if (outcome.is === "done") {
      draft.drop();
      // Remembered before the new words are in sight: whoever undoes then undoes this, and not what was before it.
      onDone(outcome.value.slug, standing, standing === null);
      await invalidateCase(queries, caseSlug);
    } else if (outcome.told !== null) setDuplicates(outcome.told.duplicates);
    else if (outcome.code === "stale" && standing !== null) {
      setNewer(await queries.fetchQuery({ ...partyOptions(caseSlug, standing.party.slug), staleTime: 0 }));
    } else if (outcome.code === "invalid" && outcome.problems.length > 0) {
      setProblem(outcome.problems.map(({ field, reason }) => problemIn(field, reason, locale)).join(" "));
    } else if (outcome.problems.length > 0) {
      setProblem(outcome.problems.map(({ reason }) => dealProblemText(reason, locale)).join(" "));
    } else setProblem(dealRefusalText(outcome, locale));
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
        draft={draft.state}
        onChange={(changes) => {
          draft.change(changes);
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
                <button
                  type="button"
                  onClick={() => {
                    draft.drop();
                    onDone(one.slug, null, false);
                  }}
                >
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
        <FieldConflict
          fields={listFields(draft.state, draftOfDetail(newer, locale), { locale, languages })}
          onTake={(field) => draft.change(takeField(field, draftOfDetail(newer, locale)))}
          onMine={() => {
            setNewer(null);
            draft.goOnOver(newer.version);
            void save([], newer.version);
          }}
          onTheirs={() => {
            setNewer(null);
            draft.drop();
          }}
        />
      )}
      {problem === null ? null : (
        <p role="alert" className="desk-alert">
          {problem}
        </p>
      )}
      <p>
        <SubmitButton disabled={isSaving || newer !== null}>{isSaving ? messages.saving : messages.save}</SubmitButton>{" "}
        <button
          type="button"
          className="desk-quiet"
          onClick={() => {
            draft.drop();
            onCancel();
          }}
        >
          {messages.cancel}
        </button>
      </p>
    </form>
  );
}

function draftOfDetail({ party, sponsorName }: PartyDetail, locale: Locale): PartyDraft {
  return draftOf(party, { sponsorName: sponsorName === null ? "" : localize(sponsorName, locale) });
}

function titleOf(field: Exclude<keyof PartyDraft, "sponsorName">, locale: Locale): string {
  const messages = webMessages(locale);
  return field === "noteZh" ? inChinese(messages.note, locale) : messages[field];
}

/** What is wrong with a field of the form, after what it is called. */
function problemIn(place: string, reason: string, locale: Locale): string {
  const field = fieldOfPlace(place, Object.keys(draftOf(null)));
  const title = field in draftOf(null) ? titleOf(field as Exclude<keyof PartyDraft, "sponsorName">, locale) : field;
  return `${title}: ${dealProblemText(reason, locale)}`;
}

/** The other version of one field; a sponsor comes with its name. */
function takeField(field: keyof PartyDraft, theirs: PartyDraft): Partial<PartyDraft> {
  return { [field]: theirs[field], ...(field === "sponsor" && { sponsorName: theirs.sponsorName }) };
}

/** The fields of both versions in words. */
function listFields(
  mine: PartyDraft,
  theirs: PartyDraft,
  { locale, languages }: { locale: Locale; languages: CaseLanguages },
) {
  const fields = askedFields(Object.keys(mine) as (keyof PartyDraft)[], languages).filter(
    (field) => field !== "sponsorName",
  );
  const words = (draft: PartyDraft, field: keyof PartyDraft) =>
    field === "kind"
      ? label.partyKind(kindOf(draft), locale)
      : field === "sponsor" && draft.sponsor !== ""
        ? draft.sponsorName
        : draft[field];
  return fields.map((field) => ({
    key: field,
    label: titleOf(field, locale),
    mine: words(mine, field),
    theirs: words(theirs, field),
  }));
}
