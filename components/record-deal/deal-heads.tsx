import { useState } from "react";
import { BoundedText } from "@/components/ui/bounded-text";
import { focusOnce } from "@/lib/client/focus-once";
import { isIn, LINK_KINDS } from "@/lib/domain/model/link-kinds";
import type { NameIndex } from "@/lib/domain/reading/find-parties";
import { type DealPage, numberOf } from "./deal-page";
import { PartyField } from "./party-cell";
import type { PageDeal } from "./reduce";
import { titleOf, umbrellaTitle } from "./to-set";

/** The deal round all others: its title is offered, and Enter takes it. */
export function UmbrellaHead({
  page,
  isNaming,
  onDone,
}: {
  page: DealPage;
  isNaming: boolean;
  onDone: (title: string | null) => void;
}) {
  const { messages, draft, locale } = page;
  const offered = umbrellaTitle(draft, page.nameOf)[locale] ?? "";
  const [title, setTitle] = useState(draft.umbrella ?? offered);
  if (draft.umbrella === null && !isNaming) return null;
  return (
    <div className="deal-umbrella">
      <span className="deal-word">{messages.umbrella}</span>
      {isNaming ? (
        <>
          <BoundedText
            ref={focusOnce}
            aria-label={messages.umbrellaTitle}
            max={300}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
            onBlur={() => onDone(draft.umbrella)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === "Enter" && !event.ctrlKey) {
                event.preventDefault();
                onDone(title.trim() === "" ? null : title.trim());
              } else if (event.key === "Escape") {
                event.preventDefault();
                onDone(draft.umbrella);
              }
            }}
          />
          {/* Leaving the field leaves things as they are, so the press must not leave it. */}
          <button
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onDone(title.trim() === "" ? null : title.trim())}
          >
            {messages.take} <kbd>↵</kbd>
          </button>
        </>
      ) : (
        <>
          <button type="button" className="deal-title" data-focus="umbrella" onClick={() => page.focus("umbrella")}>
            {draft.umbrella}
          </button>
          <span className="desk-faint">{messages.umbrellaNote}</span>
          <button type="button" className="desk-quiet" onClick={() => page.act([{ is: "umbrella", title: null }])}>
            {messages.withoutUmbrella}
          </button>
        </>
      )}
    </div>
  );
}

/** The head of one deal: its title, its vehicles with sponsor, debt and rent. */
export function DealHead({
  page,
  names,
  deal,
  place,
}: {
  page: DealPage;
  names: NameIndex;
  deal: PageDeal;
  place: number;
}) {
  const { messages, draft, locale } = page;
  const taken = deal.rows.flatMap((row) => (row.is === "taken" ? [row.row] : []));
  const held = new Set(taken.flatMap(({ payer, payee }) => [payer.value, payee.value]));
  const vehicles = draft.vehicles.filter(({ party }) => held.has(party));
  return (
    <div className="deal-head">
      <span className="deal-word">
        {messages.deal} {String.fromCharCode(65 + (place % 26))}
      </span>
      <BoundedText
        className="deal-title"
        aria-label={messages.dealTitle}
        max={300}
        placeholder={taken.length === 0 ? "" : (titleOf(taken, page.nameOf)[locale] ?? "")}
        value={deal.title}
        tabIndex={-1}
        onChange={(event) => page.act([{ is: "deal-title", row: deal.key, title: event.target.value }])}
      />
      {vehicles.map(({ party, sponsor }) => {
        const place_ = `sponsor:${party}`;
        const paying = (group: "debt" | "rent") =>
          draft.rows
            .filter(
              ({ payee, kind }) =>
                payee.value === party && LINK_KINDS.some((one) => one === kind.value && isIn(group, one)),
            )
            .map(({ key }) => numberOf(page, key))
            .join(", ");
        return (
          <span key={party} className="deal-vehicle">
            <b>{messages.vehicle}</b> <span dir="auto">{page.nameOf(party)}</span> · {messages.sponsor}{" "}
            {page.editing === place_ ? (
              <PartyField
                {...{ page, names }}
                title={messages.sponsorOf(page.nameOf(party))}
                suggested={[...held].filter((one) => one !== party && one !== "")}
                onChoose={(reference, made) => {
                  page.edit(null);
                  page.act(
                    [...made, { is: "sponsor", party, sponsor: reference }],
                    page.current === null ? undefined : `row:${page.current}`,
                  );
                }}
              />
            ) : (
              <button type="button" data-edits={place_} onClick={() => page.edit(place_)}>
                {sponsor === "" ? messages.who : page.nameOf(sponsor)}
              </button>
            )}
            {paying("debt") === "" ? null : ` · ${messages.debt} ${paying("debt")}`}
            {paying("rent") === "" ? null : ` · ${messages.rent} ${paying("rent")}`}{" "}
            <button type="button" className="desk-quiet" onClick={() => page.act([{ is: "no-vehicle", party }])}>
              {messages.withoutVehicle}
            </button>
          </span>
        );
      })}
    </div>
  );
}
