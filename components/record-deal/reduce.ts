import type { PartyKind } from "@/lib/domain/model/vocabulary";
import type { AmountSaid } from "@/lib/domain/reading/find-amounts";
import type { NamedParty } from "@/lib/domain/reading/find-parties";
import { readCellAmount } from "@/lib/domain/reading/read-cell-amount";
import type { Reading } from "@/lib/domain/reading/spans";
import { splitSentences } from "@/lib/domain/reading/split-sentences";
import type { HowCame, SetRelation } from "@/lib/domain/sets/set-words";
import {
  CELLS,
  type CellDraft,
  type CellName,
  EMPTY_DRAFT,
  type RecordDraft,
  type RowDraft,
  type SourceDraft,
  type TableDraft,
} from "./draft";
import { furtherIn, inOneLine, isComplete, LONGEST_QUOTE, type Offer, type Offered } from "./offers";

/** What a person does on the page of recording. */
export type Act =
  | { readonly is: "paste"; readonly text: string; readonly key: string; readonly table: TableDraft | null }
  | { readonly is: "source"; readonly source: Partial<SourceDraft> }
  | { readonly is: "table"; readonly table: TableDraft }
  | { readonly is: "take"; readonly row: string }
  | { readonly is: "take-complete" }
  | { readonly is: "drop"; readonly row: string }
  | { readonly is: "add"; readonly quote: string; readonly after: string | null }
  | {
      readonly is: "cell";
      readonly row: string;
      readonly cell: CellName;
      readonly value: string;
      readonly said?: AmountSaid;
    }
  | { readonly is: "unstated"; readonly row: string }
  | { readonly is: "quote"; readonly row: string; readonly cell: CellName | null; readonly quote: string }
  | {
      readonly is: "party";
      readonly key: string;
      readonly name: string;
      readonly kind: PartyKind;
      readonly twins: readonly string[];
    }
  | { readonly is: "settle"; readonly party: string; readonly as: string }
  | { readonly is: "further"; readonly row: string; readonly place: number }
  | { readonly is: "without-further"; readonly row: string; readonly place: number }
  | { readonly is: "inside"; readonly row: string; readonly whole: string | null; readonly relation: SetRelation }
  | { readonly is: "deal"; readonly row: string }
  | { readonly is: "deal-title"; readonly row: string; readonly title: string }
  | { readonly is: "umbrella"; readonly title: string | null }
  | { readonly is: "vehicle"; readonly row: string; readonly party: string }
  | { readonly is: "sponsor"; readonly party: string; readonly sponsor: string }
  | { readonly is: "no-vehicle"; readonly party: string };

/** What acts are judged by: what was read in the text, and the currency of figures that name none. */
export interface Around {
  readonly offered: Offered;
  readonly currency: string | null;
}

/** A row as it stands on the page: taken or written, or an offer that waits. */
export type PageRow =
  | { readonly is: "taken"; readonly key: string; readonly row: RowDraft; readonly offer: Offer | null }
  | { readonly is: "offer"; readonly key: string; readonly offer: Offer };

/** All rows in their order: those of the text as it tells them, then those that were added. */
export function rowsOf(draft: RecordDraft, { offers }: Offered): PageRow[] {
  const taken = new Map(draft.rows.map((row) => [row.key, row]));
  const told = offers.flatMap((offer): PageRow[] => {
    const row = taken.get(offer.key);
    if (row) return [{ is: "taken", key: offer.key, row, offer }];
    return draft.dropped.includes(offer.key) ? [] : [{ is: "offer", key: offer.key, offer }];
  });
  const known = new Set(offers.map(({ key }) => key));
  const added = draft.rows.filter(({ key }) => !known.has(key));
  return [...told, ...added.map((row): PageRow => ({ is: "taken", key: row.key, row, offer: null }))];
}

/** The draft after an act. Nothing that was read comes into it unless somebody takes it. */
export function reduce(draft: RecordDraft, act: Act, around: Around): RecordDraft {
  switch (act.is) {
    case "paste":
      return { ...EMPTY_DRAFT, key: act.key, text: act.text, table: act.table, source: draft.source };
    case "source":
      return { ...draft, source: { ...draft.source, ...act.source } };
    case "table":
      // Other columns are other rows: what was taken by the old ones goes back to being offered.
      return {
        ...draft,
        table: act.table,
        rows: [],
        parties: [],
        dropped: [],
        deals: [],
        vehicles: [],
        umbrella: null,
      };
    case "take":
      return take(draft, act.row, "read", around);
    case "take-complete":
      return takeComplete(draft, around);
    case "drop":
      return drop(draft, act.row);
    case "add":
      return { ...draft, rows: [...draft.rows, emptyRow(nextKey(draft), act.quote, draft, act.after)] };
    case "cell":
      return withRow(draft, act.row, (row) => setCell(draft, row, act, around));
    case "unstated":
      return withRow(draft, act.row, (row) => ({
        ...row,
        amount: { ...row.amount, value: "", said: null, isUnstated: true, how: "typed" },
      }));
    case "quote":
      return withRow(draft, act.row, (row) => setQuote(row, act.cell, inOneLine(act.quote).slice(0, LONGEST_QUOTE)));
    case "party":
      return withParty(draft, {
        key: act.key,
        name: act.name,
        kind: act.kind,
        twins: act.twins,
        how: "typed",
        settled: "",
      });
    case "settle":
      return {
        ...draft,
        parties: draft.parties.map((party) => (party.key === act.party ? { ...party, settled: act.as } : party)),
      };
    case "further":
      return addFurther(draft, act.row, act.place, around);
    case "without-further":
      return withRow(draft, act.row, (row) => ({
        ...row,
        further: row.further.filter((_, place) => place !== act.place),
      }));
    case "inside":
      return setInside(draft, act, around);
    case "deal":
      return toggleDeal(draft, act.row, around);
    case "deal-title":
      return setTitle(draft, act.row, act.title);
    case "umbrella":
      return { ...draft, umbrella: act.title };
    case "vehicle":
      return addVehicle(draft, act);
    case "sponsor":
      return {
        ...draft,
        vehicles: draft.vehicles.map((one) =>
          one.party === act.party ? { ...one, sponsor: act.sponsor, how: "typed" } : one,
        ),
      };
    case "no-vehicle":
      return { ...draft, vehicles: draft.vehicles.filter(({ party }) => party !== act.party) };
  }
}

function withRow(draft: RecordDraft, key: string, change: (row: RowDraft) => RowDraft): RecordDraft {
  return { ...draft, rows: draft.rows.map((row) => (row.key === key ? change(row) : row)) };
}

function withParty(draft: RecordDraft, party: RecordDraft["parties"][number]): RecordDraft {
  return draft.parties.some(({ key }) => key === party.key) ? draft : { ...draft, parties: [...draft.parties, party] };
}

/** Takes one offer: what was read becomes what stands, what was asked stays empty until somebody answers. */
function take(draft: RecordDraft, key: string, how: HowCame, { offered }: Around): RecordDraft {
  const offer = offered.offers.find((one) => one.key === key);
  if (!offer || draft.rows.some((row) => row.key === key)) return draft;
  const row = toRow(offer, how);
  const named = [row.payer.value, row.payee.value].flatMap((value) =>
    offered.parties.filter((party) => party.key === value),
  );
  const begun: RecordDraft = { ...draft, rows: [...draft.rows, row] };
  return named
    .filter(({ slug }) => slug === null)
    .reduce<RecordDraft>((next, party) => withParty(next, toPartyDraft(party, how)), begun);
}

function toPartyDraft({ key, name, kind, twins, slug }: NamedParty, how: HowCame): RecordDraft["parties"][number] {
  return { key, name, kind, twins: slug === null ? [...twins] : [], how, settled: slug ?? "" };
}

function toRow(offer: Offer, how: HowCame): RowDraft {
  const { link, quote } = offer;
  const cell = (reading: Reading<string>, words = quote): CellDraft => ({
    value: reading.is === "read" ? reading.value : "",
    quote: words,
    how,
  });
  const { amount } = link;
  return {
    key: offer.key,
    payer: cell(link.payer),
    payee: cell(link.payee),
    kind: cell(link.kind),
    amount: {
      value: offer.printed,
      said: amount.is === "read" ? amount.value : null,
      isUnstated: amount.is === "read" && amount.value.qualifier === "undisclosed",
      quote,
      how,
    },
    stage: cell(link.stage),
    day: cell(link.day, offer.dayQuote),
    further: [],
    inside: null,
  };
}

/** Takes all offers of which every part was read, and whose parties are settled; each says that it came with others. */
function takeComplete(draft: RecordDraft, around: Around): RecordDraft {
  const open = openParties(draft, around.offered);
  return around.offered.offers
    .filter((offer) => !draft.dropped.includes(offer.key) && isComplete(offer, (key) => open.has(key)))
    .reduce((next, offer) => take(next, offer.key, "taken_with_others", around), draft);
}

/** Parties that may be ones of the case, and of which nobody has said yet whether they are. */
export function openParties(draft: RecordDraft, { parties }: Offered): ReadonlySet<string> {
  const settled = new Set(draft.parties.filter(({ settled: as }) => as !== "").map(({ key }) => key));
  const all = [...parties.filter(({ slug }) => slug === null), ...draft.parties];
  return new Set(all.filter(({ key, twins }) => twins.length > 0 && !settled.has(key)).map(({ key }) => key));
}

/** A taken row becomes an offer again; an offer is put aside; a written row goes. */
function drop(draft: RecordDraft, key: string): RecordDraft {
  if (!draft.rows.some((row) => row.key === key)) return { ...draft, dropped: [...draft.dropped, key] };
  const rows = draft.rows
    .filter((row) => row.key !== key)
    .map((row) => (row.inside?.row === key ? { ...row, inside: null } : row));
  const named = new Set(rows.flatMap(({ payer, payee }) => [payer.value, payee.value]));
  const vehicles = draft.vehicles.filter(({ party }) => named.has(party));
  const sponsors = new Set(vehicles.map(({ sponsor }) => sponsor));
  return {
    ...draft,
    rows,
    vehicles,
    deals: draft.deals.filter(({ row }) => row !== key),
    parties: draft.parties.filter((party) => named.has(party.key) || sponsors.has(party.key)),
  };
}

function nextKey({ rows }: RecordDraft): string {
  const last = Math.max(0, ...rows.flatMap(({ key }) => (key.startsWith("t") ? [Number(key.slice(1))] : [])));
  return `t${last + 1}`;
}

/** A row to be written; day and stage are those of the row that it was begun at. */
function emptyRow(key: string, quote: string, draft: RecordDraft, after: string | null): RowDraft {
  const words = inOneLine(quote).slice(0, LONGEST_QUOTE);
  const blank: CellDraft = { value: "", quote: words, how: "typed" };
  const former = draft.rows.find((row) => row.key === after) ?? draft.rows.at(-1);
  return {
    key,
    payer: blank,
    payee: blank,
    kind: blank,
    amount: { ...blank, said: null, isUnstated: false },
    stage: former ? { ...blank, value: former.stage.value, quote: words === "" ? "" : words } : blank,
    day: former ? { ...former.day, how: "typed" } : blank,
    further: [],
    inside: null,
  };
}

function setCell(
  draft: RecordDraft,
  row: RowDraft,
  act: Extract<Act, { readonly is: "cell" }>,
  { offered, currency }: Around,
): RowDraft {
  const offer = offered.offers.find(({ key }) => key === row.key);
  const how = howOf(offer, act);
  if (act.cell === "amount") {
    const reading = readCellAmount(act.value, currency);
    const said = act.said ?? (reading.said.is === "read" ? reading.said.value : null);
    const amount = { ...row.amount, value: act.value, said, isUnstated: false, how };
    return withFoundQuote(draft, { ...row, amount }, act.value);
  }
  return { ...row, [act.cell]: { ...row[act.cell], value: act.value, how } };
}

/** What was read and is chosen once more stays read; another value in its place was changed; where nothing was read it was typed. */
function howOf(offer: Offer | undefined, { cell, value }: Extract<Act, { readonly is: "cell" }>): HowCame {
  const reading = offer?.link[cell];
  if (!reading || reading.is === "left") return "typed";
  if (reading.is === "read")
    return cell === "amount"
      ? offer?.printed === value
        ? "read"
        : "changed"
      : reading.value === value
        ? "read"
        : "changed";
  return "changed";
}

/**
 * A typed amount finds itself in the text and takes the sentence round it, where its row has no words yet. Its first letters
 * may stand elsewhere: it goes on to another sentence as long as what it took is one that does not hold it.
 */
function withFoundQuote(draft: RecordDraft, row: RowDraft, printed: string): RowDraft {
  const words = printed.trim();
  const held = row.amount.quote;
  if (words.length < 2 || held.includes(inOneLine(words))) return row;
  const sentences = splitSentences(draft.text, new Set());
  const quoteOf = ({ start, end }: (typeof sentences)[number]) =>
    inOneLine(draft.text.slice(start, end)).slice(0, LONGEST_QUOTE);
  if (held !== "" && (!isWritten(row) || sentences.every((one) => quoteOf(one) !== held))) return row;
  const at = draft.text.indexOf(words);
  const sentence = at < 0 ? undefined : sentences.find(({ start, end }) => start <= at && at < end);
  return sentence ? setQuote(row, null, quoteOf(sentence)) : row;
}

/** Whether a row was begun by hand, and not read in the text. */
function isWritten({ key }: RowDraft): boolean {
  return key.startsWith("t");
}

function setQuote(row: RowDraft, cell: CellName | null, quote: string): RowDraft {
  if (cell !== null) return { ...row, [cell]: { ...row[cell], quote } };
  return CELLS.reduce<RowDraft>(
    (next, name) => (name === "day" && next.day.quote !== "" ? next : { ...next, [name]: { ...next[name], quote } }),
    row,
  );
}

function addFurther(draft: RecordDraft, key: string, place: number, { offered }: Around): RecordDraft {
  const one = furtherOf(draft, key, offered)[place];
  if (!one) return draft;
  return withRow(draft, key, (row) =>
    row.further.some(({ property }) => property === one.property) ? row : { ...row, further: [...row.further, one] },
  );
}

/** What may be added to a row: what was read beside it, or what the words say that a person chose for it. */
export function furtherOf(draft: RecordDraft, key: string, { offers }: Offered): Offer["further"] {
  const offer = offers.find((one) => one.key === key);
  if (offer) return offer.further;
  const quote = draft.rows.find((row) => row.key === key)?.amount.quote ?? "";
  return quote === "" ? [] : furtherIn(quote);
}

function setInside(
  draft: RecordDraft,
  { row: key, whole, relation }: Extract<Act, { readonly is: "inside" }>,
  { offered }: Around,
): RecordDraft {
  const offer = offered.offers.find((one) => one.key === key);
  if (whole !== null && (whole === key || liesAbove(draft, key, whole))) return draft;
  return withRow(draft, key, (row) => {
    if (whole === null) return { ...row, inside: null };
    const isRead = offer?.inside?.offer === whole;
    return { ...row, inside: { row: whole, relation, quote: row.amount.quote, how: isRead ? "read" : "typed" } };
  });
}

/** Whether a row already holds, through others, the one that it would be put into. */
function liesAbove(draft: RecordDraft, key: string, whole: string): boolean {
  let at = draft.rows.find((row) => row.key === whole)?.inside?.row ?? null;
  for (let turn = 0; at !== null && turn < draft.rows.length; turn += 1) {
    if (at === key) return true;
    const next = at;
    at = draft.rows.find((row) => row.key === next)?.inside?.row ?? null;
  }
  return false;
}

/** Begins a further deal at a row, or joins it to the one before. At the first row a deal begins anyway. */
function toggleDeal(draft: RecordDraft, key: string, { offered }: Around): RecordDraft {
  if (rowsOf(draft, offered)[0]?.key === key) return draft;
  const held = draft.deals.some(({ row }) => row === key);
  return {
    ...draft,
    deals: held ? draft.deals.filter(({ row }) => row !== key) : [...draft.deals, { row: key, title: "" }],
  };
}

function setTitle(draft: RecordDraft, key: string, title: string): RecordDraft {
  const held = draft.deals.some(({ row }) => row === key);
  const deals = held
    ? draft.deals.map((deal) => (deal.row === key ? { ...deal, title } : deal))
    : [...draft.deals, { row: key, title }];
  return { ...draft, deals };
}

function addVehicle(draft: RecordDraft, { row: key, party }: Extract<Act, { readonly is: "vehicle" }>): RecordDraft {
  if (draft.vehicles.some((one) => one.party === party)) return draft;
  const quote = draft.rows.find((row) => row.key === key)?.amount.quote ?? "";
  return { ...draft, vehicles: [...draft.vehicles, { party, sponsor: "", quote, how: "typed" }] };
}

/** A deal of the page: where it begins, its rows, and the title that a person gave it. */
export interface PageDeal {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly PageRow[];
}

/** The rows in their deals. */
export function dealsOf(draft: RecordDraft, rows: readonly PageRow[]): PageDeal[] {
  const deals: { key: string; title: string; rows: PageRow[] }[] = [];
  for (const row of rows) {
    const begun = draft.deals.find((deal) => deal.row === row.key);
    const last = deals.at(-1);
    if (!last || begun) deals.push({ key: row.key, title: begun?.title ?? "", rows: [row] });
    else last.rows.push(row);
  }
  return deals;
}

/** The end of a row that may be a vehicle: one that is known as such, else whoever is paid. */
export function vehicleOf({ parties }: RecordDraft, row: RowDraft): string | null {
  const ends = [row.payee.value, row.payer.value].filter((end) => end !== "");
  return ends.find((end) => parties.some(({ key, kind }) => key === end && kind === "spv")) ?? ends[0] ?? null;
}

/** What a row still lacks before it can be proposed. */
export type Lack = CellName | "quote" | "twin";

export function lacksOf(draft: RecordDraft, row: RowDraft): Lack[] {
  const lacks: Lack[] = [];
  for (const name of ["payer", "payee", "kind", "stage"] as const) if (row[name].value === "") lacks.push(name);
  if (row.payer.value !== "" && row.payer.value === row.payee.value) lacks.push("payee");
  if (row.amount.said === null && !row.amount.isUnstated) lacks.push("amount");
  const flat = inOneLine(draft.text);
  const quotes = [
    row.amount.isUnstated ? row.stage.quote : row.amount.quote,
    row.stage.quote,
    ...row.further.map(({ quote }) => quote),
  ];
  if (quotes.some((quote) => quote === "" || !flat.includes(quote))) lacks.push("quote");
  const open = draft.parties.some(
    ({ key, twins, settled }) =>
      twins.length > 0 && settled === "" && (key === row.payer.value || key === row.payee.value),
  );
  if (open) lacks.push("twin");
  return lacks;
}
