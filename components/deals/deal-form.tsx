"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, Fragment, useState } from "react";
import { z } from "zod";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { BoundedText } from "@/components/ui/bounded-text";
import { LabelledDay } from "@/components/ui/labelled-day";
import { LiveFields } from "@/components/ui/live-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useTextsDraft } from "@/lib/client/use-form-draft";
import type { Deal } from "@/lib/domain/model/case-records";
import { type Locale, STAGES } from "@/lib/domain/model/vocabulary";
import { askedFields, fieldOfPlace, textBoxes } from "@/lib/view/desk/text-boxes";
import { label, localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { inChinese } from "@/lib/view/messages/in-chinese";
import { linkMessages } from "@/lib/view/messages/links";
import { dealProblemText, dealRefusalText, webMessages } from "@/lib/view/messages/web";
import type { DealDetail } from "@/lib/wire/deals";
import { RECORD_STATES } from "@/lib/wire/record-states";
import { savedRecord, staleWith } from "@/lib/wire/records";
import { type DealDraft, draftOf, saidBy } from "./deal-draft";
import { DealFinder } from "./deal-finder";

const ANSWERS = {
  answer: savedRecord,
  told: staleWith(z.intersection(RECORD_STATES.deal, z.object({ version: z.int() }))),
};

/**
 * Editing a deal over the version that was seen. Its dates and its stage stand uncited until a claim states them. What is
 * written is kept as a draft until it is saved, whatever others save meanwhile.
 */
export function DealForm({
  deal,
  titles: names,
  version: seen,
}: {
  deal: Deal;
  /** What the deals that it names are called, by slug. */
  titles: DealDetail["titles"];
  version: number;
}) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = webMessages(locale);
  const router = useRouter();
  const kept = useTextsDraft({ caseSlug, memberId, key: `deal-form:${deal.slug}` }, draftOf(deal, names, locale), seen);
  const draft = kept.state;
  const { send } = useCommand();
  const [newer, setNewer] = useState<(Deal & { readonly version: number }) | null>(null);
  const [told, setTold] = useState<readonly string[]>([]);
  const titles = titlesOf(locale);

  const save = async (over: number) => {
    const body = { ...saidBy(draft), version: over };
    const outcome = await send(deskApi(caseSlug, `deals/${deal.slug}`), body, "PUT", ANSWERS);
    if (outcome.is === "done") {
      kept.drop();
      setTold([messages.saved]);
      router.refresh();
      return;
    }
    if (outcome.told !== null) setNewer(outcome.told.now);
    else if (outcome.code === "invalid") {
      setTold(
        outcome.problems.map(({ field, reason }) => `${titleOf(field, locale)}: ${dealProblemText(reason, locale)}`),
      );
    } else setTold([dealRefusalText(outcome, locale)]);
  };
  const nameOf = (field: string, from: Deal) =>
    field === "partOf" || field === "supersededBy"
      ? { [`${field}Name`]: draftOf(from, names, locale)[`${field}Name`] }
      : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold([]);
    void save(kept.version);
  };
  const text = (field: "en" | "zh", rest: object = {}) => (
    <label>
      {titles[field]}
      <BoundedText
        name={field}
        max={300}
        value={draft[field]}
        onChange={(event) => kept.change({ [field]: event.target.value })}
        {...rest}
      />
    </label>
  );

  return (
    <form className="desk-form web-form" onSubmit={submit}>
      <LiveFields>
        {textBoxes({ en: "en", zh: "zh" } as const, titles, languages, locale).map(({ field, lang, isMain }) => (
          <Fragment key={field}>{text(field, { lang, required: isMain })}</Fragment>
        ))}
        <label>
          {titles.stage}
          <select value={draft.stage} onChange={(event) => kept.change({ stage: event.target.value })}>
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {label.stage(stage, locale)}
              </option>
            ))}
          </select>
        </label>
        {(["announced", "signed", "effective", "ended"] as const).map((field) => (
          <LabelledDay
            key={field}
            name={field}
            title={titles[field]}
            value={draft[field]}
            onChange={(day) => kept.change({ [field]: day })}
          />
        ))}
        {(["partOf", "supersededBy"] as const).map((field) => (
          <DealFinder
            key={field}
            title={titles[field]}
            chosenName={draft[`${field}Name`] || draft[field]}
            onChoose={(slug, name) => kept.change({ [field]: slug, [`${field}Name`]: localize(name, locale) })}
            onClear={() => kept.change({ [field]: "", [`${field}Name`]: "" })}
          />
        ))}
        {textBoxes({ en: "note", zh: "noteZh" } as const, messages.note, languages, locale).map(
          ({ field, title, lang }) => (
            <label key={field}>
              {title}
              <BoundedText
                name={field}
                rows={3}
                lang={lang}
                max={4000}
                value={draft[field]}
                onChange={(event) => kept.change({ [field]: event.target.value })}
              />
            </label>
          ),
        )}
        {newer === null ? null : (
          <FieldConflict
            fields={askedFields(Object.keys(titles) as (keyof typeof titles)[], languages).map((field) => ({
              key: field,
              label: titles[field],
              mine: draft[field],
              theirs: draftOf(newer, names, locale)[field],
            }))}
            onTake={(field) => kept.change({ [field]: draftOf(newer, names, locale)[field], ...nameOf(field, newer) })}
            onMine={() => {
              const over = newer.version;
              setNewer(null);
              kept.goOnOver(over);
              void save(over);
            }}
            onTheirs={() => {
              kept.drop();
              setNewer(null);
              router.refresh();
            }}
          />
        )}
        <div role="status" className="web-told">
          {told.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p className="claim-buttons">
          <SubmitButton disabled={newer !== null}>{messages.save}</SubmitButton>
          {kept.isBegun ? (
            <button type="button" className="desk-quiet" onClick={kept.drop}>
              {linkMessages(locale).dropDraft}
            </button>
          ) : null}
        </p>
      </LiveFields>
    </form>
  );
}

function titleOf(place: string, locale: Locale): string {
  const titles: Readonly<Record<string, string>> = titlesOf(locale);
  return titles[fieldOfPlace(place, Object.keys(titles))] ?? place;
}

function titlesOf(
  locale: Locale,
): Readonly<Record<Exclude<keyof DealDraft, "partOfName" | "supersededByName">, string>> {
  const messages = webMessages(locale);
  return {
    en: messages.dealTitleEn,
    zh: messages.dealTitleZh,
    announced: messages.announced,
    signed: messages.signed,
    effective: messages.effective,
    ended: messages.ended,
    partOf: deskMessages(locale).partOf,
    supersededBy: messages.supersededBy,
    note: messages.note,
    noteZh: inChinese(messages.note, locale),
    stage: messages.stage,
  };
}
