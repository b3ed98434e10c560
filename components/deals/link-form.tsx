"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { LiveFields } from "@/components/ui/live-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidateCase } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useTextsDraft } from "@/lib/client/use-form-draft";
import { linkOptions } from "@/lib/client/web-options";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { LAYERS, type Locale } from "@/lib/domain/model/vocabulary";
import { askedFields, fieldOfPlace } from "@/lib/view/desk/text-boxes";
import { label } from "@/lib/view/labels";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { linkMessages } from "@/lib/view/messages/links";
import { dealProblemText, dealRefusalText, webMessages } from "@/lib/view/messages/web";
import type { LinkDetail } from "@/lib/wire/links";
import { draftOf, type LinkDraft, saidBy } from "./link-draft";
import { LinkFields } from "./link-fields";

/**
 * Editing a link over the version that was seen. What is written is kept as a draft until it is saved; when somebody else
 * saved first, both versions are shown and the person takes from theirs what should stay.
 */
export function LinkForm({
  detail,
  onSaved,
}: {
  detail: LinkDetail;
  /** What stood there, for whoever wants to undo it. */
  onSaved?: (before: LinkDetail) => void;
}) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = linkMessages(locale);
  const router = useRouter();
  const queries = useQueryClient();
  const { slug } = detail.link;
  const draft = useTextsDraft(
    { caseSlug, memberId, key: `link-form:${slug}` },
    draftOf(detail, locale),
    detail.version,
  );
  const [newer, setNewer] = useState<LinkDetail | null>(null);
  const [told, setTold] = useState<readonly string[]>([]);
  const { isUnderWay: isSaving, send } = useCommand();
  const isInForce = detail.claims.some(({ status }) => status === "accepted" || status === "disputed");

  const save = async (over: number) => {
    const body = { ...saidBy(draft.state), version: over };
    const outcome = await send(deskApi(caseSlug, `links/${encodeURIComponent(slug)}`), body, "PUT");
    if (outcome.is === "done") {
      draft.drop();
      setTold([webMessages(locale).saved]);
      // Before the panel shows what was saved: whoever sees it can undo it, and not what was done before it.
      if (detail.version === over) onSaved?.(detail);
      await invalidateCase(queries, caseSlug);
      // In the network nothing of the page is the server's to draw: see `PageDrawing`.
      if (onSaved === undefined) router.refresh();
    } else if (outcome.code === "stale") {
      setNewer(await queries.fetchQuery({ ...linkOptions(caseSlug, slug), staleTime: 0 }));
    } else if (outcome.code === "invalid") {
      const { problems } = outcome;
      setTold(problems.map(({ field, reason }) => `${fieldTitle(field, locale)}: ${dealProblemText(reason, locale)}`));
    } else setTold([dealRefusalText(outcome, locale)]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isChosen = draft.state.payer !== "" && draft.state.payee !== "";
    setTold(isChosen ? [] : [webMessages(locale).chooseBoth]);
    if (isChosen) void save(draft.version);
  };

  return (
    <form className="desk-form web-form" aria-label={messages.editLink} onSubmit={submit}>
      <LiveFields>
        <p className="desk-faint">{messages.uncited}</p>
        <LinkFields isInForce={isInForce} draft={draft.state} onChange={draft.change} />
        {newer === null ? null : (
          <FieldConflict
            fields={listFields(draft.state, draftOf(newer, locale), { locale, languages })}
            onTake={(name) => draft.change(takeField(name, draftOf(newer, locale)))}
            onMine={() => {
              setNewer(null);
              draft.goOnOver(newer.version);
              void save(newer.version);
            }}
            onTheirs={() => {
              setNewer(null);
              draft.drop();
            }}
          />
        )}
        <div role="status" className="web-told">
          {told.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p className="claim-buttons">
          <SubmitButton disabled={isSaving || newer !== null}>{messages.saveLink}</SubmitButton>
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

type ShownField = Exclude<keyof LinkDraft, "payerName" | "payeeName" | "dealName" | "why">;
const SHOWN: readonly ShownField[] = [
  "kind",
  "payer",
  "payee",
  "deal",
  "layer",
  "tranche",
  "trancheZh",
  "collateral",
  "collateralZh",
  "interest",
  "interestZh",
  "start",
  "end",
  "note",
  "noteZh",
];

/** The fields of both versions in words. */
function listFields(
  mine: LinkDraft,
  theirs: LinkDraft,
  { locale, languages }: { locale: Locale; languages: CaseLanguages },
) {
  return askedFields(SHOWN, languages).map((name) => ({
    key: name,
    label: fieldTitle(name, locale),
    mine: fieldText(mine, name, locale),
    theirs: fieldText(theirs, name, locale),
  }));
}

/** The other version of one field; what is named comes with its name. */
function takeField(name: ShownField, theirs: LinkDraft): Partial<LinkDraft> {
  const named = name === "payer" || name === "payee" || name === "deal";
  return { [name]: theirs[name], ...(named && { [`${name}Name`]: theirs[`${name}Name`] }) };
}

function fieldText(draft: LinkDraft, name: ShownField, locale: Locale): string {
  const kind = LINK_KINDS.find((one) => one === draft.kind);
  const layer = LAYERS.find((one) => one === draft.layer);
  if (name === "kind" && kind) return label.kind(kind, locale);
  if (name === "layer" && layer) return label.layer(layer, locale);
  return name === "payer" || name === "payee" || name === "deal" ? draft[`${name}Name`] : draft[name];
}

function fieldTitle(field: string, locale: Locale): string {
  const messages = linkMessages(locale);
  const titles: Readonly<Record<ShownField, string>> = {
    kind: messages.fieldKind,
    payer: messages.fieldPayer,
    payee: messages.fieldPayee,
    deal: messages.fieldDeal,
    layer: messages.fieldLayer,
    tranche: messages.fieldTranche,
    trancheZh: inChinese(messages.fieldTranche, locale),
    collateral: messages.fieldCollateral,
    collateralZh: inChinese(messages.fieldCollateral, locale),
    interest: messages.fieldInterest,
    interestZh: inChinese(messages.fieldInterest, locale),
    start: messages.fieldStart,
    end: messages.fieldEnd,
    note: messages.fieldNote,
    noteZh: inChinese(messages.fieldNote, locale),
  };
  return titles[fieldOfPlace(field, Object.keys(titles)) as ShownField] ?? field;
}
