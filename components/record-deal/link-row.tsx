import type { KeyboardEvent as FieldKey } from "react";
import { BoundedText } from "@/components/ui/bounded-text";
import { LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { STAGES } from "@/lib/domain/model/vocabulary";
import { readDay } from "@/lib/domain/read-day";
import type { NameIndex } from "@/lib/domain/reading/find-parties";
import { readCellAmount } from "@/lib/domain/reading/read-cell-amount";
import { SET_RELATIONS } from "@/lib/domain/sets/set-words";
import { isKeptDate } from "@/lib/domain/values/dates";
import { label } from "@/lib/view/labels";
import { amountText, type DealPage, numberOf } from "./deal-page";
import type { CellName, RowDraft } from "./draft";
import { OfferCells } from "./offer-cells";
import type { Offer } from "./offers";
import { PartyField } from "./party-cell";
import { PartyName } from "./party-name";
import { type Act, furtherOf, type Lack, lacksOf, openParties, type PageRow, vehicleOf } from "./reduce";
import { actOnRow } from "./row-keys";

/** One link of the page: its cells, its words, and what is asked or offered about it. */
export function LinkRow({ page, names, row }: { page: DealPage; names: NameIndex; row: PageRow }) {
  const { messages } = page;
  const number = numberOf(page, row.key);
  const what = row.is === "taken" ? messages.taken : messages.notTaken;
  return (
    <div
      role="group"
      tabIndex={0}
      data-focus={`row:${row.key}`}
      data-row={row.key}
      className={`deal-row is-${row.is}${page.current === row.key ? " is-current" : ""}`}
      aria-label={messages.row(number, what)}
    >
      <span className="deal-number" aria-hidden="true">
        {number}
      </span>
      {row.is === "taken" ? (
        <TakenCells {...{ page, names }} row={row.row} offer={row.offer} />
      ) : (
        <OfferCells {...{ page }} offer={row.offer} />
      )}
      {page.current === row.key ? <RowTools {...{ page, row, number }} /> : null}
    </div>
  );
}

/** What the letters do to the row at hand, as buttons: everything that keys do is done by a press as well. */
function RowTools({ page, row, number }: { page: DealPage; row: PageRow; number: number }) {
  const { messages, draft } = page;
  const party = row.is === "taken" ? vehicleOf(draft, row.row) : null;
  const tools = [
    {
      letter: "d",
      name: messages.dealHere,
      isOn: draft.deals.some((deal) => deal.row === row.key),
      // At the first row a deal begins anyway.
      isThere: number > 1,
    },
    {
      letter: "v",
      name: messages.vehicle,
      isOn: draft.vehicles.some((vehicle) => vehicle.party === party),
      isThere: party !== null,
    },
    {
      letter: "i",
      name: messages.insideTool,
      isOn: row.is === "taken" && row.row.inside !== null,
      isThere: row.is === "taken" && draft.rows.length > 1,
    },
  ];
  return (
    <div role="toolbar" className="deal-tools" aria-label={messages.toolsOf(number)}>
      {tools
        .filter(({ isThere }) => isThere)
        .map(({ letter, name, isOn }) => (
          <button
            key={letter}
            type="button"
            className="desk-quiet"
            aria-pressed={isOn}
            onClick={() => actOnRow(letter, page, row)}
          >
            {name} <kbd>{letter.toUpperCase()}</kbd>
          </button>
        ))}
    </div>
  );
}

/** The cells of a row that was taken or is being written. */
function TakenCells({
  page,
  names,
  row,
  offer,
}: {
  page: DealPage;
  names: NameIndex;
  row: RowDraft;
  offer: Offer | null;
}) {
  const { messages, locale, draft } = page;
  const lacks = lacksOf(draft, row);
  const set = (cell: CellName, value: string) => page.act([{ is: "cell", row: row.key, cell, value }]);
  const go = (left: Lack | null) => page.focus(`after:${row.key}:${left ?? ""}`);
  const onward = (cell: Lack) => (event: FieldKey) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    go(cell);
  };
  const askedOf = (cell: CellName) => {
    const reading = offer?.link[cell];
    return reading?.is === "asked" ? reading.choices : [];
  };
  const stageChoices = askedOf("stage").filter((one) => typeof one === "string");
  const kindChoices = askedOf("kind").filter((one) => typeof one === "string");
  return (
    <>
      {(["payer", "payee"] as const).map((cell) => (
        <PartyCell
          key={cell}
          {...{ page, names, row, cell }}
          suggested={askedOf(cell).filter((one) => typeof one === "string")}
        />
      ))}
      <select
        className="deal-cell"
        aria-label={messages.cell.kind}
        aria-invalid={lacks.includes("kind")}
        data-focus={`cell:${row.key}:kind`}
        value={row.kind.value}
        onChange={(event) => set("kind", event.target.value)}
        onKeyDown={onward("kind")}
      >
        {row.kind.value === "" ? <option value="">{messages.what}</option> : null}
        {ordered(LINK_KINDS, kindChoices).map((kind) => (
          <option key={kind} value={kind}>
            {label.kind(kind, locale)}
          </option>
        ))}
      </select>
      <BoundedText
        className="deal-cell deal-amount"
        aria-label={messages.cell.amount}
        aria-invalid={lacks.includes("amount")}
        aria-describedby={`amount-${row.key}`}
        data-focus={`cell:${row.key}:amount`}
        autoComplete="off"
        max={120}
        value={row.amount.isUnstated && row.amount.value === "" ? messages.unstated : row.amount.value}
        onChange={(event) => set("amount", event.target.value)}
        onKeyDown={onward("amount")}
      />
      <select
        className="deal-cell"
        aria-label={messages.cell.stage}
        aria-invalid={lacks.includes("stage")}
        data-focus={`cell:${row.key}:stage`}
        value={row.stage.value}
        onChange={(event) => set("stage", event.target.value)}
        onKeyDown={onward("stage")}
      >
        {row.stage.value === "" ? <option value="">{messages.what}</option> : null}
        {ordered(STAGES, stageChoices).map((stage) => (
          <option key={stage} value={stage}>
            {label.stage(stage, locale)}
          </option>
        ))}
      </select>
      <DayCell {...{ page, row }} onward={onward("day")} />
      <div className="deal-words">
        <q dir="auto">{row.amount.quote}</q>
        <AmountWords {...{ page, row }} choices={askedOf("amount").filter((one) => typeof one !== "string")} />
        {row.further.map(({ property, printed }, place) => (
          <span key={property} className="deal-tag">
            {messages.further[property]}: <span dir="auto">{printed}</span>
            <button
              type="button"
              tabIndex={-1}
              aria-label={messages.remove(printed)}
              onClick={() => page.act([{ is: "without-further", row: row.key, place }], `row:${row.key}`)}
            >
              ×
            </button>
          </span>
        ))}
        {lacks.includes("quote") ? <strong className="deal-fault">{messages.lack.quote}</strong> : null}
        <RowAsks {...{ page, row, offer }} />
        <Inside {...{ page, row }} />
      </div>
    </>
  );
}

/** All words of a list, those that the text leaves open first. */
function ordered<Word extends string>(all: readonly Word[], first: readonly string[]): readonly Word[] {
  return [...all.filter((word) => first.includes(word)), ...all.filter((word) => !first.includes(word))];
}

function PartyCell({
  page,
  names,
  row,
  cell,
  suggested,
}: {
  page: DealPage;
  names: NameIndex;
  row: RowDraft;
  cell: "payer" | "payee";
  suggested: readonly string[];
}) {
  const place = `${row.key}:${cell}`;
  const { value } = row[cell];
  const { messages } = page;
  if (page.editing === place) {
    return (
      <div className="deal-cell">
        <PartyField
          {...{ page, names, suggested }}
          title={messages.cell[cell]}
          onChoose={(reference, made) => {
            page.edit(null);
            page.act([...made, { is: "cell", row: row.key, cell, value: reference }], `next:${row.key}`);
          }}
        />
      </div>
    );
  }
  return (
    <button
      type="button"
      className="deal-cell deal-party"
      data-focus={`cell:${place}`}
      data-edits={place}
      aria-label={`${messages.cell[cell]}: ${value === "" ? messages.who : page.nameOf(value)}`}
      onClick={() => page.edit(place)}
    >
      {value === "" ? <span className="deal-open">{messages.who}</span> : <PartyName page={page} reference={value} />}
    </button>
  );
}

function DayCell({ page, row, onward }: { page: DealPage; row: RowDraft; onward: (event: FieldKey) => void }) {
  const reading = row.day.value.trim() === "" ? null : readDay(row.day.value);
  const settle = () => {
    if (reading?.kind === "value" && reading.date !== row.day.value)
      page.act([{ is: "cell", row: row.key, cell: "day", value: reading.date }]);
  };
  const isOpen = reading !== null && (reading.kind !== "value" || !isKeptDate(reading.date));
  return (
    <input
      className="deal-cell"
      aria-label={page.messages.cell.day}
      aria-invalid={isOpen}
      data-focus={`cell:${row.key}:day`}
      autoComplete="off"
      value={row.day.value}
      onChange={(event) => page.act([{ is: "cell", row: row.key, cell: "day", value: event.target.value }])}
      onBlur={settle}
      onKeyDown={onward}
    />
  );
}

/** What the amount is read as, what else it may mean, and that it is not stated. */
function AmountWords({
  page,
  row,
  choices,
}: {
  page: DealPage;
  row: RowDraft;
  choices: readonly NonNullable<RowDraft["amount"]["said"]>[];
}) {
  const { messages } = page;
  const { said, value, isUnstated } = row.amount;
  if (isUnstated) return null;
  if (said !== null) {
    return (
      <span id={`amount-${row.key}`} className="deal-read" role="status">
        {messages.reads(amountText(said, page))}
      </span>
    );
  }
  const reading = readCellAmount(value, page.currency);
  const open = choices.length > 0 ? choices : reading.said.is === "asked" ? reading.said.choices : [];
  return (
    <span id={`amount-${row.key}`} className="deal-read">
      {value === ""
        ? null
        : reading.role === "price"
          ? messages.isPrice
          : open.length > 0
            ? messages.choose
            : messages.notRead}
      {open.slice(0, 4).map((one) => (
        <button
          key={JSON.stringify(one)}
          type="button"
          className="deal-ask"
          tabIndex={-1}
          onClick={() =>
            page.act(
              [
                {
                  is: "cell",
                  row: row.key,
                  cell: "amount",
                  value: value === "" ? amountText(one, page) : value,
                  said: one,
                },
              ],
              `row:${row.key}`,
            )
          }
        >
          {amountText(one, page)}
        </button>
      ))}
      <button
        type="button"
        className="deal-ask"
        tabIndex={-1}
        onClick={() => page.act([{ is: "unstated", row: row.key }], `row:${row.key}`)}
      >
        {messages.unstated}
      </button>
    </span>
  );
}

/** Twins, lengths, prices and containment: each an answer away. */
function RowAsks({ page, row, offer }: { page: DealPage; row: RowDraft; offer: Offer | null }) {
  const { messages, draft, offered } = page;
  const open = openParties(draft, offered);
  const twins = draft.parties.filter(
    ({ key }) => open.has(key) && (key === row.payer.value || key === row.payee.value),
  );
  const further = furtherOf(draft, row.key, offered)
    .map((one, place) => ({ ...one, place }))
    .filter(({ property }) => !row.further.some((held) => held.property === property));
  const whole = offer?.inside?.offer ?? null;
  const isOffered = whole !== null && row.inside === null && draft.rows.some(({ key }) => key === whole);
  return (
    <>
      {twins.map((party) => (
        <span key={party.key} className="deal-twin">
          {messages.twin(party.name, party.twins.map((slug) => page.nameOf(`known:${slug}`)).join(", "))}
          {party.twins.map((slug, place) => (
            <button
              key={slug}
              type="button"
              className="deal-ask"
              tabIndex={-1}
              data-focus={place === 0 ? `ask:${row.key}` : undefined}
              onClick={() => page.act([{ is: "settle", party: party.key, as: slug }], `row:${row.key}`)}
            >
              {messages.useThat(page.nameOf(`known:${slug}`))}
            </button>
          ))}
          <button
            type="button"
            className="deal-ask"
            tabIndex={-1}
            onClick={() => page.act([{ is: "settle", party: party.key, as: "another" }], `row:${row.key}`)}
          >
            {messages.another}
          </button>
        </span>
      ))}
      {isOffered && whole !== null ? (
        <button
          type="button"
          className="deal-ask"
          tabIndex={-1}
          onClick={() => page.act([{ is: "inside", row: row.key, whole, relation: "paid_out_of" }], `row:${row.key}`)}
        >
          {messages.insideOffer(numberOf(page, whole))}
        </button>
      ) : null}
      {further.map(({ property, printed, place }) => (
        <button
          key={property}
          type="button"
          className="deal-ask"
          tabIndex={-1}
          onClick={() => page.act([{ is: "further", row: row.key, place }], `row:${row.key}`)}
        >
          {printed}: {messages.add[property]}
        </button>
      ))}
    </>
  );
}

/** Which link this one lies in, and how. */
function Inside({ page, row }: { page: DealPage; row: RowDraft }) {
  const { messages, draft } = page;
  const others = draft.rows.filter(({ key }) => key !== row.key);
  const { inside } = row;
  if (others.length === 0) return null;
  const choose = (value: string) => {
    const [relation = "", whole = ""] = value.split(" ");
    const known = SET_RELATIONS.find((one) => one === relation) ?? "paid_out_of";
    const act: Act = { is: "inside", row: row.key, whole: whole === "" ? null : whole, relation: known };
    page.act([act]);
  };
  return (
    <select
      className={inside === null ? "deal-inside is-none" : "deal-inside"}
      aria-label={messages.insideWhich}
      data-focus={`inside:${row.key}`}
      tabIndex={-1}
      value={inside === null ? "" : `${inside.relation} ${inside.row}`}
      onChange={(event) => choose(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        page.focus(`row:${row.key}`);
      }}
    >
      <option value="">{messages.insideNone}</option>
      {others.flatMap(({ key }) =>
        SET_RELATIONS.map((relation) => (
          <option key={`${relation} ${key}`} value={`${relation} ${key}`}>
            {messages.relation[relation]} {numberOf(page, key)}
          </option>
        )),
      )}
    </select>
  );
}
