"use client";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { z } from "zod";
import { useDesk } from "#desk";
import { PartyFinder } from "@/components/parties/party-finder";
import { LabelledDay } from "@/components/ui/labelled-day";
import { SubmitButton } from "@/components/ui/submit-button";
import { invalidateCase } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useTextsDraft } from "@/lib/client/use-form-draft";
import type { Slug } from "@/lib/domain/model/case-records";
import { LINK_KIND_ROWS, LINK_KINDS } from "@/lib/domain/model/link-kinds";
import type { WithdrawableRef } from "@/lib/domain/records/by-kind";
import { label, localize } from "@/lib/view/labels";
import { dealProblemText, dealRefusalText, webMessages } from "@/lib/view/messages/web";
import { savedDeal } from "@/lib/wire/deals";
import { savedRecord } from "@/lib/wire/records";
import { LinkDeal } from "./link-deal";
import { commandOf, type DrawnEnd, startLink } from "./link-draft";

const SAVED = { answer: z.union([savedDeal, savedRecord]) };

/**
 * A link between two parties, in a deal that is there or in a new one. Its ends are named by the role of its kind. What
 * is written is kept until it is saved or given up.
 */
export function LinkForm({
  ends,
  onDone,
  onCancel,
}: {
  ends: readonly [DrawnEnd | null, DrawnEnd | null];
  /** The link, and what undoing takes back: the link, or the deal that came with it. */
  onDone: (link: Slug, added: WithdrawableRef) => void;
  onCancel: () => void;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = webMessages(locale);
  const queries = useQueryClient();
  const key = `link-form:${ends.map((end) => end?.slug ?? "").join(":")}`;
  const start = startLink(ends, ({ name }) => localize(name, locale));
  const { state: fields, change, drop } = useTextsDraft({ caseSlug, memberId, key }, start, 0);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { isUnderWay: isSaving, send } = useCommand();
  // One per form: what is sent again because no answer came makes one link.
  const commandKey = useRef<string | null>(null);
  const kind = LINK_KINDS.find((one) => one === fields.kind) ?? "purchase_services";
  const roles = LINK_KIND_ROWS[kind].roles;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (fields.payer === "" || fields.payee === "") return setProblems([messages.chooseBoth]);
    if (fields.which !== "new" && fields.deal === "") return setProblems([messages.chooseDeal]);
    const { rest, body } = commandOf(fields);
    commandKey.current ??= crypto.randomUUID();
    const outcome = await send(deskApi(caseSlug, rest), { ...body, key: commandKey.current }, "POST", SAVED);
    if (outcome.is === "refused") {
      const told = outcome.code === "invalid" ? outcome.problems : [];
      const words = told.map(({ field, reason }) => `${titleOf(field)}: ${dealProblemText(reason, locale)}`);
      return setProblems(words.length > 0 ? words : [dealRefusalText(outcome, locale)]);
    }
    drop();
    commandKey.current = null;
    await invalidateCase(queries, caseSlug);
    const { slug } = outcome.value;
    const [link = slug] = "links" in outcome.value ? outcome.value.links : [];
    onDone(link, { type: link === slug ? "link" : "deal", slug });
  };
  const titleOf = (field: string) => {
    const titles: Readonly<Record<string, string>> = {
      payer: label.role(roles.payer, locale),
      payee: label.role(roles.payee, locale),
      deal: messages.deal,
      "title.en": messages.dealTitleEn,
      "title.zh": messages.dealTitleZh,
      announced: messages.announced,
      start: messages.start,
    };
    const name = field.replace(/^links\.0\./, "");
    return titles[name] ?? name;
  };
  const finder = (end: "payer" | "payee") => (
    <PartyFinder
      title={label.role(roles[end], locale)}
      initialText={fields[`${end}Name`]}
      onChoose={(party) => change({ [end]: party.slug, [`${end}Name`]: localize(party.name, locale) })}
      onClear={(typed) => change({ [end]: "", [`${end}Name`]: typed })}
    />
  );

  return (
    <form className="desk-form web-form" aria-label={messages.newLink} onSubmit={(event) => void submit(event)}>
      <h2>{messages.newLink}</h2>
      <label>
        {messages.kind}
        <select value={kind} onChange={(event) => change({ kind: event.target.value })}>
          {LINK_KINDS.map((one) => (
            <option key={one} value={one}>
              {label.kind(one, locale)}
            </option>
          ))}
        </select>
      </label>
      {finder("payer")}
      <button
        type="button"
        className="desk-quiet"
        onClick={() => {
          const { payer, payerName, payee, payeeName } = fields;
          change({ payer: payee, payerName: payeeName, payee: payer, payeeName: payerName });
        }}
      >
        {messages.swap}
      </button>
      {finder("payee")}
      <LinkDeal draft={fields} onChange={change} />
      <LabelledDay name="start" title={messages.start} value={fields.start} onChange={(start) => change({ start })} />
      {problems.length === 0 ? null : (
        <div role="alert" className="desk-alert">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
      <p>
        <SubmitButton disabled={isSaving}>{isSaving ? messages.saving : messages.save}</SubmitButton>{" "}
        <button
          type="button"
          className="desk-quiet"
          onClick={() => {
            drop();
            onCancel();
          }}
        >
          {messages.cancel}
        </button>
      </p>
    </form>
  );
}
