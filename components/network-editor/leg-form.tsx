"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { DealFinder } from "@/components/deals/deal-finder";
import { PartyFinder } from "@/components/parties/party-finder";
import { sendWebCommand } from "@/lib/client/send-web-command";
import { deskApi } from "@/lib/client/talk-options";
import type { Slug } from "@/lib/domain/case-records";
import { END_ROLES } from "@/lib/domain/deals/end-roles";
import type { WebProblem } from "@/lib/domain/deals/judge-web";
import { LINK_KINDS, type LinkKind, type Locale, type Localized, STAGES, type Stage } from "@/lib/domain/vocabulary";
import { label, localize } from "@/lib/view/labels";
import { refusalText, webMessages } from "@/lib/view/messages/web";

/** An end of the leg that is being drawn. */
export interface DrawnEnd {
  readonly slug: Slug;
  readonly name: Localized;
}

/** A leg between two parties, in a deal that is there or in a new one. Its ends are named by the role of its kind. */
export function LegForm({
  locale,
  caseSlug,
  ends,
  onDone,
  onCancel,
}: {
  locale: Locale;
  caseSlug: Slug;
  ends: readonly [DrawnEnd | null, DrawnEnd | null];
  onDone: (link: Slug) => void;
  onCancel: () => void;
}) {
  const messages = webMessages(locale);
  const queries = useQueryClient();
  const [[payer, payee], setEnds] = useState(ends);
  const [kind, setKind] = useState<LinkKind>("purchase_services");
  const [isNew, setNew] = useState(true);
  const [deal, setDeal] = useState<Slug | null>(null);
  const [title, setTitle] = useState<{ en: string; zh: string }>({ en: "", zh: "" });
  const [stage, setStage] = useState<Stage>("announced");
  const [announced, setAnnounced] = useState("");
  const [start, setStart] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const roles = END_ROLES[kind];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (payer === null || payee === null) return setProblems([messages.chooseBoth]);
    if (!isNew && deal === null) return setProblems([messages.chooseDeal]);
    const blank = { collateral: null, tranche: null, interest: null, end: null, note: null };
    const leg = { ...blank, kind, payer: payer.slug, payee: payee.slug, layer: "record", start: start || null };
    const outcome = isNew
      ? await sendWebCommand(deskApi(caseSlug, "deals"), "POST", {
          title: { en: title.en, zh: title.zh || null },
          announced: announced || null,
          signed: null,
          effective: null,
          ended: null,
          stage,
          supersededBy: null,
          partOf: null,
          note: null,
          legs: [leg],
        })
      : await sendWebCommand(deskApi(caseSlug, "links"), "POST", { ...leg, deal });
    if (outcome.is === "refused") {
      const told = outcome.code === "invalid" ? (outcome.told.problems as WebProblem[]) : [];
      const words = told.map(({ field, reason }) => `${field}: ${messages.problem[reason]}`);
      return setProblems(words.length > 0 ? words : [refusalText(outcome.code, locale)]);
    }
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === caseSlug });
    const links = outcome.value.links;
    onDone(String(isNew && Array.isArray(links) ? links[0] : outcome.value.slug));
  };
  const finder = (end: 0 | 1) => {
    const standing = end === 0 ? payer : payee;
    return (
      <PartyFinder
        key={`${end}-${standing?.slug ?? ""}`}
        locale={locale}
        caseSlug={caseSlug}
        title={label.role(end === 0 ? roles.payer : roles.payee, locale)}
        initialText={standing === null ? "" : localize(standing.name, locale)}
        onChoose={(party) => setEnds(([one, other]) => (end === 0 ? [party, other] : [one, party]))}
      />
    );
  };

  return (
    <form className="desk-form web-form" aria-label={messages.newLeg} onSubmit={(event) => void submit(event)}>
      <h2>{messages.newLeg}</h2>
      <label>
        {messages.kind}
        <select
          value={kind}
          onChange={(event) => setKind(LINK_KINDS.find((one) => one === event.target.value) ?? kind)}
        >
          {LINK_KINDS.map((one) => (
            <option key={one} value={one}>
              {label.kind(one, locale)}
            </option>
          ))}
        </select>
      </label>
      {finder(0)}
      <button type="button" className="desk-quiet" onClick={() => setEnds(([one, other]) => [other, one])}>
        {messages.swap}
      </button>
      {finder(1)}
      <fieldset className="web-radios">
        <legend>{messages.deal}</legend>
        <label>
          <input type="radio" name="which" checked={isNew} onChange={() => setNew(true)} /> {messages.dealNew}
        </label>
        <label>
          <input type="radio" name="which" checked={!isNew} onChange={() => setNew(false)} /> {messages.dealExisting}
        </label>
      </fieldset>
      {isNew ? (
        <>
          <label>
            {messages.dealTitleEn}
            <input
              required
              maxLength={300}
              value={title.en}
              onChange={(event) => setTitle((former) => ({ ...former, en: event.target.value }))}
            />
          </label>
          <label>
            {messages.dealTitleZh}
            <input
              lang="zh-Hans"
              maxLength={300}
              value={title.zh}
              onChange={(event) => setTitle((former) => ({ ...former, zh: event.target.value }))}
            />
          </label>
          <label>
            {messages.stage}
            <select
              value={stage}
              onChange={(event) => setStage(STAGES.find((one) => one === event.target.value) ?? stage)}
            >
              {STAGES.filter((one) => one !== "superseded").map((one) => (
                <option key={one} value={one}>
                  {label.stage(one, locale)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {messages.announced}
            <input maxLength={10} value={announced} onChange={(event) => setAnnounced(event.target.value.trim())} />
          </label>
        </>
      ) : (
        <DealFinder locale={locale} caseSlug={caseSlug} chosen={deal} onChoose={setDeal} />
      )}
      <label>
        {messages.start}
        <input maxLength={10} value={start} onChange={(event) => setStart(event.target.value.trim())} />
      </label>
      {problems.length === 0 ? null : (
        <ul role="alert" className="desk-alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <p>
        <button type="submit">{messages.save}</button>{" "}
        <button type="button" className="desk-quiet" onClick={onCancel}>
          {messages.cancel}
        </button>
      </p>
    </form>
  );
}
