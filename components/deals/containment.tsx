"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useDesk, useLocale } from "#desk";
import { DraftNote } from "@/components/record-forms/draft-note";
import { ReasonField } from "@/components/record-forms/reason-field";
import { BoundedText } from "@/components/ui/bounded-text";
import { Combobox } from "@/components/ui/combobox";
import { LiveFields } from "@/components/ui/live-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidateCase } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useDetails } from "@/lib/client/use-details";
import { useDraft } from "@/lib/client/use-draft";
import { useTextsDraft } from "@/lib/client/use-form-draft";
import { namedRecordsOptions } from "@/lib/client/web-options";
import { DEAL_RELATIONS } from "@/lib/domain/deals/judge-part";
import type { Slug } from "@/lib/domain/model/case-records";
import { PART_RELATIONS } from "@/lib/domain/model/vocabulary";
import { label, localize } from "@/lib/view/labels";
import { linkMessages } from "@/lib/view/messages/links";
import { dealProblemText, dealRefusalText } from "@/lib/view/messages/web";
import type { LinkContainment, LinkDetail } from "@/lib/wire/links";
import { PartLine } from "./link-facts";

/** What a link lies in and what lies in it, to be stated and taken back. */
export function Containment({ detail }: { readonly detail: LinkDetail }) {
  const messages = linkMessages(useLocale());
  const link = detail.link.slug;
  return (
    <section>
      <h2>{messages.containment}</h2>
      <p className="desk-faint">{messages.wholeLead}</p>
      {detail.parts.length === 0 ? null : (
        <ul>
          {detail.parts.map((part) => (
            <li key={part.id}>
              <PartLine part={part} />
              <TakeBack link={link} part={part} />
            </li>
          ))}
        </ul>
      )}
      <details className="link-part">
        <summary>{messages.saysWhole}</summary>
        <PartForm link={link} />
      </details>
    </section>
  );
}

/** Sends a command on what lies in what; gives what to say when it was refused, else asks anew for all that it moves. */
function usePartCommand(link: Slug) {
  const { locale, caseSlug } = useDesk();
  const router = useRouter();
  const queries = useQueryClient();
  const command = useCommand();
  const send = async (rest: string, body: object): Promise<string | null> => {
    const outcome = await command.send(deskApi(caseSlug, `links/${encodeURIComponent(link)}/${rest}`), body);
    if (outcome.is === "done" || outcome.code === "stale") {
      await invalidateCase(queries, caseSlug);
      router.refresh();
    }
    if (outcome.is === "done") return null;
    if (outcome.status === 403) return linkMessages(locale).partByEditor;
    const [problem] = outcome.problems;
    if (problem?.reason === "circle") return linkMessages(locale).partCircle;
    return problem ? dealProblemText(problem.reason, locale) : dealRefusalText(outcome, locale);
  };
  return { isSaving: command.isUnderWay, send };
}

function PartForm({ link }: { readonly link: Slug }) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = linkMessages(locale);
  const { isSaving, send } = usePartCommand(link);
  const [main] = languages;
  const [told, setTold] = useState("");
  const draft = useTextsDraft(
    { caseSlug, memberId, key: `part-form:${link}` },
    { wholeType: "", whole: "", wholeName: "", relation: "slice_of_pool", note: "" },
    0,
  );
  const { wholeType, whole, relation, note } = draft.state;
  const relations = wholeType === "deal" ? DEAL_RELATIONS : PART_RELATIONS;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (whole === "") return setTold(messages.wholeNeeded);
    const refused = await send("parts", { wholeType, whole, relation, note: { en: null, zh: null, [main]: note } });
    if (refused === null) draft.drop();
    setTold(refused ?? messages.wholeSaved);
  };
  return (
    <form className="desk-form web-form" aria-label={messages.saysWhole} onSubmit={(event) => void save(event)}>
      <LiveFields>
        <WholeFinder
          link={link}
          chosenName={draft.state.wholeName}
          onChoose={(kind, slug, name) => {
            const fits = kind === "link" || DEAL_RELATIONS.some((one) => one === relation);
            draft.change({
              wholeType: kind,
              whole: slug,
              wholeName: name,
              ...(!fits && { relation: "slice_of_pool" }),
            });
          }}
        />
        <label>
          {messages.partRelation}
          <select value={relation} onChange={(event) => draft.change({ relation: event.target.value })}>
            {relations.map((one) => (
              <option key={one} value={one}>
                {label.partRelation(one, locale)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {messages.fieldNote}
          <BoundedText max={2000} value={note} onChange={(event) => draft.change({ note: event.target.value })} />
        </label>
        <p role="status" className="web-told">
          {told}
        </p>
        <p className="claim-buttons">
          <SubmitButton disabled={isSaving}>{messages.saveWhole}</SubmitButton>
          {draft.isBegun ? (
            <button type="button" className="desk-quiet" onClick={draft.drop}>
              {messages.dropDraft}
            </button>
          ) : null}
        </p>
      </LiveFields>
    </form>
  );
}

/** Finds another link or a deal by its name. */
export function WholeFinder({
  link,
  chosenName,
  onChoose,
}: {
  link: Slug;
  chosenName: string;
  onChoose: (kind: "link" | "deal", slug: Slug, name: string) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const [asked, ask] = useState("");
  const answer = useQuery(namedRecordsOptions(caseSlug, asked));
  return (
    <Combobox
      title={linkMessages(locale).wholeOf}
      chosenName={chosenName}
      asking={answer}
      choices={(answer.data?.records ?? []).flatMap(({ kind, slug, name }) =>
        (kind === "link" && slug !== link) || kind === "deal"
          ? [
              {
                key: `${kind} ${slug}`,
                name: localize(name, locale),
                note: label.subject(kind, locale),
                kind,
                slug,
              },
            ]
          : [],
      )}
      onAsk={ask}
      onChoose={({ kind, slug, name }) => onChoose(kind, slug, name)}
    />
  );
}

function TakeBack({ link, part }: { readonly link: Slug; readonly part: LinkContainment }) {
  const { isOpen, details } = useDetails();
  return (
    <details className="link-part" {...details}>
      <summary>{linkMessages(useLocale()).takeBack}</summary>
      {isOpen ? <TakeBackForm link={link} part={part} /> : null}
    </details>
  );
}

function TakeBackForm({ link, part }: { readonly link: Slug; readonly part: LinkContainment }) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = linkMessages(locale);
  const { isSaving, send } = usePartCommand(link);
  const draft = useDraft(caseSlug, memberId, `part-back:${part.id}`);
  const [told, setTold] = useState("");
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = { part: part.id, version: part.version, reason: draft.text };
    const refused = await send("parts/withdraw", body);
    if (refused === null) draft.setText("");
    setTold(refused ?? "");
  };
  return (
    <form className="desk-form web-form" onSubmit={(event) => void save(event)}>
      <p className="desk-faint">{messages.takeBackLead}</p>
      <ReasonField label={messages.fieldWhy} draft={draft} />
      <p role="alert" className="desk-alert">
        {told}
      </p>
      <p className="claim-buttons">
        <SubmitButton disabled={isSaving || draft.text.trim() === ""}>{messages.takeBack}</SubmitButton>
        <DraftNote safe={draft.safe} />
      </p>
    </form>
  );
}
