"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { FetchFailure } from "@/lib/client/fetch-json";
import { invalidateCase, queryKeys } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { mergeOptions } from "@/lib/client/web-options";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { propertyLabel } from "@/lib/view/claims/claim-words";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { dealRefusalText, webMessages } from "@/lib/view/messages/web";
import { PartyFinder } from "./party-finder";

/** Why the effect of a merge cannot be shown: the server says what stands in its way. */
function mergeRefusal(error: unknown, locale: Locale): string {
  return dealRefusalText(error instanceof FetchFailure ? error : { status: 0, code: null }, locale);
}

/** Merging a party into another one: the effect is shown first, and a reason is asked for. */
export function MergeForm({
  party,
  onDone,
}: {
  party: Slug;
  /** The party that stays, or null where they were told apart. */
  onDone: (into: Slug | null) => void;
}) {
  const { locale, caseSlug, words: caseWords } = useDesk();
  const messages = webMessages(locale);
  const queries = useQueryClient();
  const [into, setInto] = useState<Slug | null>(null);
  const command = useCommand();
  const [why, setWhy] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const preview = useQuery({ ...mergeOptions(caseSlug, party, into ?? ""), enabled: into !== null });
  const offer = into === null ? undefined : preview.data;
  const list = (properties: readonly string[]) =>
    properties.map((property) => propertyLabel(property, locale, caseWords)).join(marksOf(locale).list);

  const send = async (rest: "merge" | "apart", body: object) => {
    if (why.trim() === "") return setProblem(messages.whyNeeded);
    const outcome = await command.send(deskApi(caseSlug, `parties/${party}/${rest}`), { ...body, why });
    if (outcome.is === "refused") {
      setProblem(dealRefusalText(outcome, locale));
      await preview.refetch();
      return;
    }
    onDone(rest === "merge" ? into : null);
    // The preview has come true: asking for it once more would be refused.
    const offers = queryKeys.merges(caseSlug);
    await invalidateCase(queries, caseSlug, (surface) => surface !== offers[0]);
    queries.removeQueries({ queryKey: offers });
  };

  return (
    <section className="web-form desk-form" aria-label={messages.merge}>
      <PartyFinder
        title={messages.mergeInto}
        onChoose={(choice) => {
          setInto(choice.slug);
          setProblem(null);
        }}
        onClear={() => setInto(null)}
      />
      {into !== null && preview.isError ? (
        <p role="alert" className="desk-alert">
          {mergeRefusal(preview.error, locale)}
        </p>
      ) : null}
      {offer === undefined ? null : (
        <>
          <h3>{messages.mergePreview}</h3>
          <p>
            <bdi>{localize(offer.party.name, locale)}</bdi> →{" "}
            <strong>
              <bdi>{localize(offer.into.name, locale)}</bdi>
            </strong>
          </p>
          <ul>
            <li>{messages.mergeDoes(offer.links.length, offer.claims.length)}</li>
            {offer.linksBetween.length === 0 ? null : <li>{messages.mergeBetween(offer.linksBetween.length)}</li>}
            {offer.sharedProperties.length === 0 ? null : <li>{messages.mergeShared(list(offer.sharedProperties))}</li>}
            {offer.preferredTwice.length === 0 ? null : <li>{messages.mergePreferred(list(offer.preferredTwice))}</li>}
          </ul>
          <label>
            {messages.why}
            <BoundedText rows={2} max={2000} value={why} onChange={(event) => setWhy(event.target.value)} />
          </label>
          <p>
            <button
              type="button"
              className="desk-primary"
              onClick={() => void send("merge", { into, version: offer.version, intoVersion: offer.intoVersion })}
            >
              {messages.mergeNow}
            </button>{" "}
            <button
              type="button"
              className="desk-quiet"
              onClick={() => void send("apart", { other: into, apart: true })}
            >
              {messages.notSame}
            </button>
          </p>
        </>
      )}
      {problem === null ? null : (
        <p role="alert" className="desk-alert">
          {problem}
        </p>
      )}
    </section>
  );
}
