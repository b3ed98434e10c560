import { formatPartialDate } from "@/lib/view/format";
import { label } from "@/lib/view/labels";
import { type DealPage, numberOf } from "./deal-page";
import { CELLS } from "./draft";
import type { Offer } from "./offers";
import { PartyName } from "./party-name";

/** What was read, in words; what is asked, as a question. */
export function OfferCells({ page, offer }: { page: DealPage; offer: Offer }) {
  const { messages, locale } = page;
  const { link } = offer;
  const partyText = (reading: Offer["link"]["payer"]) => {
    if (reading.is === "read") return <PartyName page={page} reference={reading.value} />;
    const asked = reading.is === "asked" ? reading.choices.slice(0, 2).map((choice) => page.nameOf(choice)) : [];
    return (
      <span className="deal-open">
        {messages.who} {asked.join(" / ")}
      </span>
    );
  };
  const { amount, stage, kind, day } = link;
  return (
    <>
      <span className="deal-cell">{partyText(link.payer)}</span>
      <span className="deal-cell">{partyText(link.payee)}</span>
      <span className="deal-cell">
        {kind.is === "read" ? label.kind(kind.value, locale) : <span className="deal-open">{messages.what}</span>}
      </span>
      <span className="deal-cell deal-amount" dir="auto">
        {offer.printed === "" ? <span className="deal-open">{messages.lack.amount}</span> : offer.printed}
        {amount.is === "asked" ? <span className="deal-open"> ?</span> : null}
      </span>
      <span className="deal-cell">
        {stage.is === "read" ? label.stage(stage.value, locale) : <span className="deal-open">{messages.what}</span>}
      </span>
      <span className="deal-cell">
        {day.is === "read" ? (
          formatPartialDate(day.value, locale)
        ) : day.is === "asked" ? (
          <span className="deal-open">{messages.what}</span>
        ) : null}
      </span>
      <p className="deal-words">
        <q dir="auto">{offer.quote}</q>
        {offer.line === null ? null : <span className="deal-tag">{messages.rowLine(offer.line)}</span>}
        {offer.faults.map(({ column, fault, text }) => (
          <strong key={`${column}${fault}`} className="deal-fault">
            {messages.faultIn(column === "ignored" ? "" : messages.cell[column], messages.fault[fault], text)}
          </strong>
        ))}
        {offer.faults.length > 0 ? null : <QuestionWords {...{ page, offer }} />}
        {offer.further.map(({ property, printed }) => (
          <span key={property} className="deal-tag">
            + {printed}
          </span>
        ))}
        {offer.inside === null ? null : (
          <span className="deal-tag">{messages.insideOffer(numberOf(page, offer.inside.offer))}</span>
        )}
        <button
          type="button"
          tabIndex={-1}
          className="deal-take"
          onClick={() => page.act([{ is: "take", row: offer.key }], `next:${offer.key}`)}
        >
          {messages.take} <kbd>↵</kbd>
        </button>
        <button
          type="button"
          tabIndex={-1}
          className="desk-quiet"
          onClick={() => page.act([{ is: "drop", row: offer.key }])}
        >
          {messages.drop}
        </button>
      </p>
    </>
  );
}

/** Why parts of an offer are asked. */
function QuestionWords({ page, offer }: { page: DealPage; offer: Offer }) {
  const { messages } = page;
  const asked = CELLS.flatMap((name) => {
    const reading = offer.link[name];
    return reading.is === "asked" ? [`${messages.cell[name]}: ${messages.asked[reading.why]}`] : [];
  });
  return asked.map((words) => (
    <span key={words} className="deal-question">
      {words}
    </span>
  ));
}
