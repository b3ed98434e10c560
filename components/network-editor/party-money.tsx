"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk, useLocale } from "#desk";
import { exposureOptions } from "@/lib/client/web-options";
import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import type { PartyExposure } from "@/lib/domain/live/measure-live";
import type { Slug } from "@/lib/domain/model/case-records";
import { LENSES, type Lens, type Locale } from "@/lib/domain/model/vocabulary";
import { netFlow } from "@/lib/domain/network/net-flow";
import { joinedTermWords } from "@/lib/view/deals/term-words";
import { formatMoneyInterval } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { linkMessages } from "@/lib/view/messages/links";
import { webMessages } from "@/lib/view/messages/web";

/** What a party gives and gets under one lens, and what is left: by the measures of the case, whenever they are there. */
export function PartyMoney({ party }: { party: Slug }) {
  const { locale, caseSlug } = useDesk();
  const words = webMessages(locale);
  const messages = linkMessages(locale);
  const [lens, setLens] = useState<Lens>("COMMITTED");
  const answer = useQuery(exposureOptions(caseSlug, party));
  const measured = answer.data?.measured ?? null;
  const refused = answer.data?.refused ?? null;
  const rows = measured?.exposures.filter((row) => row.lens === lens) ?? [];
  const isWaiting = measured?.isCurrent !== true && refused === null && !answer.isError;
  return (
    <section aria-label={messages.exposure} aria-busy={isWaiting}>
      <h3>{messages.exposure}</h3>
      <p className="desk-faint">
        {messages.exposureLead}{" "}
        {measured !== null && measured.head !== party
          ? messages.exposureGroup(measured.headName === null ? measured.head : localize(measured.headName, locale))
          : null}
      </p>
      <label>
        {words.lens}{" "}
        <select value={lens} onChange={(event) => setLens(LENSES.find((one) => one === event.target.value) ?? lens)}>
          {LENSES.map((one) => (
            <option key={one} value={one}>
              {label.lens(one, locale)}
            </option>
          ))}
        </select>
      </label>
      <p role="status" className="web-told">
        {refused !== null
          ? words.loopsRefused[refused]
          : answer.isError
            ? words.loadFailed
            : isWaiting
              ? messages.exposureMeasuring
              : rows.length === 0
                ? messages.noExposure
                : null}
      </p>
      {rows.map((row) => (
        <Sums key={row.currency} row={row} />
      ))}
    </section>
  );
}

function Sums({ row }: { row: PartyExposure }) {
  const locale = useLocale();
  const words = webMessages(locale);
  const messages = linkMessages(locale);
  const years = joinedTermWords(row.years, locale);
  return (
    <dl className="desk-facts web-money">
      {(["gives", "gets"] as const).map((way) => (
        <div key={way}>
          <dt>{words[way]}</dt>
          <dd>{row[way] === null ? "–" : formatMoneyInterval(row[way], locale)}</dd>
        </div>
      ))}
      <div>
        <dt>{messages.net}</dt>
        <dd>
          <strong>{netText(row, locale)}</strong>
        </dd>
      </div>
      {years === null ? null : (
        <div>
          <dt>{messages.contractYears}</dt>
          <dd>{years}</dd>
        </div>
      )}
    </dl>
  );
}

/** What is left, with its sign in words; where the sign is open, how far it may go either way. */
function netText({ currency, gives, gets }: PartyExposure, locale: Locale): string {
  const messages = linkMessages(locale);
  const net = netFlow(gives, gets);
  if (net === null) return "–";
  if (net.is !== "open") {
    return (net.is === "in" ? messages.netIn : messages.netOut)(formatMoneyInterval(net.amount, locale));
  }
  const { approx } = net;
  const side = (amount: string | null) =>
    amount === null ? null : formatMoneyInterval(moneyInterval(currency, amount, amount, approx), locale);
  return messages.netOpen(side(net.out), side(net.into));
}
