import { compareSlugs, joinNames } from "../../model/ids";
import { ok, type Result } from "../../result";
import { type Budget, type CutReason, openBudget } from "../budget";
import { type Book, closeBooks } from "../circularity/close-books";
import { type AmountByParty, indexWeb, placeIn, sum, toAmounts, type Web, type WebFlow } from "../circularity/web";
import { shareOut } from "./share-out";

/** Outside money that a vehicle handed on to a party. `isNew`: the party had none stated before. */
interface AddedAmount {
  readonly party: string;
  readonly amountMinor: bigint;
  readonly isNew: boolean;
}

/** What was taken out of a web for a vehicle and put in its place: enough to undo it exactly. */
interface SeenThrough {
  readonly vehicle: string;
  readonly place: number;
  readonly flows: readonly { readonly place: number; readonly flow: WebFlow }[];
  readonly receiptsMinor: bigint | null;
  readonly outlaysMinor: bigint | null;
  readonly partlyKnown: readonly string[];
  /** Ids of the payments put in. */
  readonly derived: readonly string[];
  readonly addedReceipts: readonly AddedAmount[];
  readonly addedOutlays: readonly AddedAmount[];
}

export interface LookedThrough {
  readonly web: Web;
  readonly seen: SeenThrough;
}

/** What one party paid into a vehicle or got out of it, all its payments together. */
interface VehicleSide {
  readonly party: string;
  readonly amountMinor: bigint;
  readonly flows: readonly WebFlow[];
}

/** Both sides of a vehicle, with the outside money that balances them. */
export interface VehicleSides {
  readonly paidIn: readonly VehicleSide[];
  readonly paidOut: readonly VehicleSide[];
  readonly book: Book;
}

/** Who paid a vehicle and whom it paid. Throws a RangeError where the vehicle is no party of the web. */
export function sidesOfVehicle(web: Web, vehicle: string): VehicleSides {
  if (!web.parties.includes(vehicle)) throw new RangeError(`${vehicle} is not a party of the web`);
  const paidIn = web.flows.filter((flow) => flow.payee === vehicle && flow.payer !== vehicle);
  const paidOut = web.flows.filter((flow) => flow.payer === vehicle && flow.payee !== vehicle);
  return {
    paidIn: gatherByParty(paidIn, ({ payer }) => payer),
    paidOut: gatherByParty(paidOut, ({ payee }) => payee),
    book: bookOf({ ...web, flows: [...paidIn, ...paidOut] }, vehicle),
  };
}

/**
 * Takes a vehicle out of a web and joins who paid it with whom it paid, pro rata: of what A paid in, B gets the share
 * that B has in everything paid out. Payments of one party are taken together, so there is one derived payment for each
 * two parties and not for each two payments. Sums stay exact to the last unit: everything paid in and out is used up
 * wholly. A derived payment carries the claims of all it stands for, and their day where they share one. Money that the
 * vehicle had from outside becomes outside money of those it paid; money that stayed or left becomes an outlay of those
 * who paid. A party without stated outside money is then known in part, and where the vehicle's own books were not
 * known, so are all it touched.
 *
 * A payer that is also a payee gets a payment to itself: its own money, come back. Refused where there are too many
 * pairs, or the budget ends.
 */
export function lookThroughVehicle(
  web: Web,
  vehicle: string,
  budget: Budget = openBudget(),
): Result<LookedThrough, CutReason | "too-many-cells"> {
  const { paidIn, paidOut, book } = sidesOfVehicle(web, vehicle);
  const place = web.parties.indexOf(vehicle);
  const touches = (flow: WebFlow) => flow.payer === vehicle || flow.payee === vehicle;
  const flows = web.flows.map((flow, at) => ({ place: at, flow })).filter(({ flow }) => touches(flow));
  const cells = shareOut(
    [...paidIn.map(({ amountMinor }) => amountMinor), book.receiptsMinor],
    [...paidOut.map(({ amountMinor }) => amountMinor), book.outlaysMinor],
    budget,
  );
  if (!cells.ok) return cells;
  const kept = web.flows.filter((flow) => !touches(flow));
  const taken = new Set(kept.map(({ id }) => id));
  const derived: WebFlow[] = [];
  const toReceipts = new Map<string, bigint>();
  const toOutlays = new Map<string, bigint>();
  for (const { row, column, amount } of cells.value) {
    const [incoming, outgoing] = [paidIn[row], paidOut[column]];
    if (incoming && outgoing) derived.push(joinSides(vehicle, incoming, outgoing, amount, taken));
    else if (incoming) toOutlays.set(incoming.party, (toOutlays.get(incoming.party) ?? 0n) + amount);
    else if (outgoing) toReceipts.set(outgoing.party, (toReceipts.get(outgoing.party) ?? 0n) + amount);
  }
  const addedReceipts = describeAdded(toReceipts, web.receipts);
  const addedOutlays = describeAdded(toOutlays, web.outlays);
  return ok({
    web: withPartlyKnown(
      {
        parties: web.parties.filter((party) => party !== vehicle),
        flows: [...kept, ...derived],
        receipts: addAmounts(without(web.receipts, vehicle), addedReceipts),
        outlays: addAmounts(without(web.outlays, vehicle), addedOutlays),
      },
      partlyKnownAfter(web, vehicle, book.isAssumed, [...addedReceipts, ...addedOutlays]),
    ),
    seen: {
      vehicle,
      place,
      flows,
      receiptsMinor: web.receipts[vehicle] ?? null,
      outlaysMinor: web.outlays[vehicle] ?? null,
      partlyKnown: web.partlyKnown ?? [],
      derived: derived.map((flow) => flow.id),
      addedReceipts,
      addedOutlays,
    },
  });
}

function bookOf(web: Web, vehicle: string): Book {
  const index = indexWeb(web);
  return closeBooks(web, index)[placeIn(index.placeOf, vehicle)] as Book;
}

function gatherByParty(flows: readonly WebFlow[], partyOf: (flow: WebFlow) => string): readonly VehicleSide[] {
  const byParty = new Map<string, WebFlow[]>();
  for (const flow of flows) {
    const own = byParty.get(partyOf(flow));
    if (own) own.push(flow);
    else byParty.set(partyOf(flow), [flow]);
  }
  return [...byParty].map(([party, own]) => ({
    party,
    amountMinor: sum(own.map(({ amountMinor }) => amountMinor)),
    flows: own,
  }));
}

function joinSides(
  vehicle: string,
  incoming: VehicleSide,
  outgoing: VehicleSide,
  amountMinor: bigint,
  taken: Set<string>,
): WebFlow {
  const flows = [...incoming.flows, ...outgoing.flows];
  const claims = [...new Set(flows.flatMap((flow) => flow.claims ?? []))].sort(compareSlugs);
  const [day, ...otherDays] = new Set(flows.map((flow) => flow.day));
  return {
    id: freshId(joinNames([vehicle, incoming.party, outgoing.party], ":"), taken),
    payer: incoming.party,
    payee: outgoing.party,
    amountMinor,
    ...(day !== undefined && otherDays.length === 0 ? { day } : {}),
    ...(claims.length > 0 ? { claims } : {}),
  };
}

/** An id that no payment of the web has, also where somebody gave one of these names to a payment. */
function freshId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}:${number}`;
  taken.add(id);
  return id;
}

function partlyKnownAfter(
  web: Web,
  vehicle: string,
  isVehicleAssumed: boolean,
  added: readonly AddedAmount[],
): readonly string[] {
  const isUnstated = (party: string) => web.receipts[party] === undefined && web.outlays[party] === undefined;
  const fresh = added.map(({ party }) => party).filter((party) => isVehicleAssumed || isUnstated(party));
  const former = (web.partlyKnown ?? []).filter((party) => party !== vehicle);
  return [...new Set([...former, ...fresh])];
}

function withPartlyKnown(web: Web, partlyKnown: readonly string[]): Web {
  return partlyKnown.length === 0 ? web : { ...web, partlyKnown };
}

function describeAdded(added: ReadonlyMap<string, bigint>, stated: AmountByParty): readonly AddedAmount[] {
  return [...added].map(([party, amountMinor]) => ({ party, amountMinor, isNew: stated[party] === undefined }));
}

function addAmounts(amounts: AmountByParty, added: readonly AddedAmount[]): AmountByParty {
  const sums = added.map(({ party, amountMinor }) => [party, (amounts[party] ?? 0n) + amountMinor] as const);
  return toAmounts([...Object.entries(amounts), ...sums]);
}

function without(amounts: AmountByParty, party: string): AmountByParty {
  return toAmounts(Object.entries(amounts).filter(([name]) => name !== party));
}
