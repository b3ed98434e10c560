"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useDesk } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { fetchJson } from "@/lib/client/fetch-json";
import { queryKeys } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useDraft } from "@/lib/client/use-draft";
import { joinWay } from "@/lib/domain/bidi";
import type { Slug } from "@/lib/domain/model/case-records";
import type { ClaimStatus, Rank } from "@/lib/domain/model/vocabulary";
import { textBoxes } from "@/lib/view/desk/text-boxes";
import { label } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { refusalText, reviewMessages } from "@/lib/view/messages/review";
import { wordsOrNull } from "@/lib/wire/citations";
import { type BreakageTold, breakage } from "@/lib/wire/claim-history";
import { DraftNote } from "../record-forms/draft-note";

type Change = "preferred" | "normal" | "deprecated" | "dispute" | "retract";

/** Rank, dispute and retraction of one claim, each with a reason; what a retraction breaks is shown before it is done. */
export function ClaimStanding({
  claim,
  version,
  status,
  rank,
}: {
  claim: Slug;
  version: number;
  status: ClaimStatus;
  rank: Rank;
}) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = reviewMessages(locale);
  const router = useRouter();
  const [change, setChange] = useState<Change | null>(null);
  const pressed = useRef<HTMLButtonElement>(null);
  const en = useDraft(caseSlug, memberId, `standing:${claim}`);
  const zh = useDraft(caseSlug, memberId, `standing-zh:${claim}`);
  const reason = { en, zh };
  // Two boxes, one word: where the less safe of them is.
  const safest = en.safe === "browser" || zh.safe === "nothing" ? en.safe : zh.safe;
  const command = useCommand();
  const [refusal, setRefusal] = useState("");
  const path = `claims/${encodeURIComponent(claim)}`;
  const isRanked = status === "accepted" || status === "disputed";
  const changes: readonly (readonly [Change, string, boolean])[] = [
    ["preferred", messages.prefer, isRanked && rank !== "preferred"],
    ["normal", messages.rankNormal, isRanked && rank !== "normal"],
    ["deprecated", messages.setAside, isRanked && rank !== "deprecated"],
    ["dispute", messages.dispute, status === "accepted"],
    ["retract", messages.retract, status !== "retracted"],
  ];

  async function send() {
    if (change === null) return;
    if (reason[languages[0]].text.trim() === "") return setRefusal(messages.reasonNeeded);
    const isRank = change !== "dispute" && change !== "retract";
    const body = { version, reason: wordsOrNull(en.text, zh.text), ...(isRank && { rank: change }) };
    const outcome = await command.send(deskApi(caseSlug, `${path}/${isRank ? "rank" : change}`), body);
    if (outcome.is === "refused" && outcome.code !== "stale") return setRefusal(refusalText(outcome, locale));
    if (outcome.is === "refused") setRefusal(messages.staleDecision);
    else {
      setChange(null);
      en.setText("");
      zh.setText("");
      setRefusal("");
    }
    router.refresh();
  }

  return (
    <section className="claim-standing" aria-label={messages.standing}>
      <h2>{messages.standing}</h2>
      <p>
        {changes.map(([word, words, isOffered]) =>
          isOffered ? (
            <button
              key={word}
              type="button"
              aria-pressed={change === word}
              onClick={({ currentTarget }) => {
                pressed.current = currentTarget;
                setChange(word);
              }}
            >
              {words}
            </button>
          ) : null,
        )}
      </p>
      {change === null ? null : (
        <form
          className="desk-form"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {change === "retract" ? <WhatBreaks path={path} version={version} /> : null}
          {textBoxes({ en: "en", zh: "zh" } as const, messages.reason, languages, locale).map(
            ({ field, title, lang }) => (
              <label key={field}>
                {title}
                <BoundedText
                  value={reason[field].text}
                  lang={lang}
                  max={4000}
                  rows={2}
                  onChange={(event) => reason[field].setText(event.target.value)}
                />
              </label>
            ),
          )}
          <p>
            <SubmitButton>{change === "retract" ? messages.confirmRetract : deskMessages(locale).save}</SubmitButton>{" "}
            <button
              type="button"
              className="desk-quiet"
              onClick={() => {
                pressed.current?.focus();
                setChange(null);
              }}
            >
              {messages.cancel}
            </button>{" "}
            <DraftNote safe={safest} />
          </p>
        </form>
      )}
      <p role="alert" className="desk-alert">
        {refusal}
      </p>
    </section>
  );
}

function WhatBreaks({ path, version }: { path: string; version: number }) {
  const { locale, caseSlug } = useDesk();
  const messages = reviewMessages(locale);
  const told = useQuery({
    queryKey: queryKeys.retraction(caseSlug, path, version),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `${path}/retraction`), breakage, signal),
  });
  if (told.isPending) return <p role="status">{deskMessages(locale).loading}</p>;
  if (told.isError) {
    return (
      <p role="alert" className="desk-alert">
        {deskMessages(locale).loadFailed}
      </p>
    );
  }
  const { links, loops, figures, truncated } = told.data;
  return (
    <section aria-label={messages.breaksTitle}>
      <h3>{messages.breaksTitle}</h3>
      {links.length + loops.length + figures.length === 0 && !truncated ? <p>{messages.breaksNothing}</p> : null}
      <Broken title={messages.breaksLinks} lines={links} />
      <Broken
        title={messages.breaksLoops}
        lines={loops.map(
          ({ lens, parties }) => `${label.lens(lens, locale)}: ${joinWay([...parties, parties[0] ?? ""])}`,
        )}
      />
      <Broken title={messages.breaksFigures} lines={figures.map((figure) => figureWords(figure, messages.gone))} />
      {truncated && <p>{messages.breaksCut}</p>}
      <p className="desk-faint">{messages.snapshotsStay}</p>
    </section>
  );
}

function figureWords({ id, unit, before, after }: BreakageTold["figures"][number], gone: string): string {
  const words = ({ low, high, point }: typeof before) =>
    point ?? (low === high ? (low ?? "?") : `${low ?? "?"} – ${high ?? "?"}`);
  return `${id} (${unit}): ${words(before)} → ${after === null ? gone : words(after)}`;
}

function Broken({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details open={lines.length <= 12}>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
