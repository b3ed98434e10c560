"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk } from "#desk";
import { loopsOptions } from "@/lib/client/web-options";
import { joinWay } from "@/lib/domain/bidi";
import { type JoinedTerms, joinTerms } from "@/lib/domain/deals/link-term";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Loop, MoneyInterval } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { joinedTermWords, yearsLabel } from "@/lib/view/deals/term-words";
import { formatMoneyInterval } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { countLoopSets, countWords } from "@/lib/view/loops/loop-counts";
import { marksOf } from "@/lib/view/marks";
import { webMessages } from "@/lib/view/messages/web";

/** Most loops and parties in the lists of the panel. */
const SHOWN = 30;

/** Loops and cash exposure as accepted claims stand; a loop can be shown in the picture. */
export function LoopPanel({ shownLoop, onShow }: { shownLoop: string | null; onShow: (loop: Loop | null) => void }) {
  const { locale, caseSlug } = useDesk();
  const messages = webMessages(locale);
  const [lens, setLens] = useState<Lens>("COMMITTED");
  const answer = useQuery(loopsOptions(caseSlug));
  const measured = answer.data?.measured ?? null;
  const refused = answer.data?.refused ?? null;
  const sets = measured?.loopSets.filter((set) => set.lens === lens) ?? [];
  const loops = sets.flatMap((set) => set.loops);
  const exposures = measured?.exposures.filter((row) => row.lens === lens).slice(0, SHOWN) ?? [];
  const nameOf = (party: Slug) => {
    const name = measured?.names[party];
    return name ? localize(name, locale) : party;
  };
  const yearsOfLoop = (loop: Loop) =>
    joinTerms(loop.hops.flatMap(({ links }) => links.flatMap((link) => measured?.loopTerms[link] ?? [])));
  const withYears = (sum: MoneyInterval, joined: JoinedTerms | null) => {
    const years = joinedTermWords(joined, locale);
    return [formatMoneyInterval(sum, locale), ...(years === null ? [] : [yearsLabel(years, locale)])].join(" · ");
  };
  return (
    <section aria-label={messages.loops} aria-busy={measured?.isCurrent !== true && refused === null}>
      <h2>{messages.loops}</h2>
      <label>
        {messages.lens}{" "}
        <select value={lens} onChange={(event) => setLens(LENSES.find((one) => one === event.target.value) ?? lens)}>
          {LENSES.map((one) => (
            <option key={one} value={one}>
              {label.lens(one, locale)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">
        {refused !== null
          ? `${messages.loopsRefused[refused]} `
          : measured?.isCurrent !== true
            ? `${messages.loopsMeasuring} `
            : null}
        {measured === null
          ? null
          : countLoopSets(sets)
              .map((count) => countWords(count, locale))
              .join(marksOf(locale).semicolon)}
      </p>
      <ol className="web-loops">
        {loops.slice(0, SHOWN).map((loop) => (
          <li key={loop.id}>
            <button
              type="button"
              aria-pressed={loop.id === shownLoop}
              onClick={() => onShow(loop.id === shownLoop ? null : loop)}
            >
              {joinWay([...loop.parties, loop.parties[0] ?? ""].map(nameOf))}
            </button>{" "}
            <small>{loop.bottleneck === null ? null : withYears(loop.bottleneck, yearsOfLoop(loop))}</small>
          </li>
        ))}
      </ol>
      {exposures.length === 0 ? null : (
        <details>
          <summary>{messages.exposure}</summary>
          <ul>
            {exposures.map(({ party, currency, gives, gets, years }) => (
              <li key={`${party} ${currency}`}>
                <span dir="auto">{nameOf(party)}</span>
                {gives === null ? null : `: ${messages.gives} ${formatMoneyInterval(gives, locale)}`}
                {gets === null ? null : `; ${messages.gets} ${formatMoneyInterval(gets, locale)}`}
                {years === null ? null : ` · ${yearsLabel(joinedTermWords(years, locale) ?? "", locale)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
