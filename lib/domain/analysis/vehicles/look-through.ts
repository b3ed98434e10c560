import { compareSlugs } from "../../ids";
import { type Book, closeBooks } from "../circularity/close-books";
import { type AmountByParty, indexWeb, placeIn, type Web, type WebFlow } from "../circularity/web";
import { shareOut } from "./share-out";

/** Outside money that a vehicle handed on to a party. `isNew`: the party had none stated before. */
export interface AddedAmount {
  readonly party: string;
  readonly amountMinor: bigint;
  readonly isNew: boolean;
}

/** What was taken out of a web for a vehicle and put in its place: enough to undo it exactly. */
export interface SeenThrough {
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

/**
 * Takes a vehicle out of a web and joins who paid it with whom it paid, pro rata: of what A paid in, B gets the share
 * that B has in everything paid out. Sums stay exact to the last unit: each payment in and out is used up wholly. A
 * derived payment carries the claims of both payments, and their day where they share it. Money that the vehicle had
 * from outside becomes outside money of those it paid; money that stayed or left becomes an outlay of those who paid.
 * A party without stated outside money is then known in part, and where the vehicle's own books were not known, so are
 * all it touched.
 *
 * A payer that is also a payee gets a payment to itself: its own money, come back.
 */
export function lookThroughVehicle(web: Web, vehicle: string): LookedThrough {
  const place = web.parties.indexOf(vehicle);
  if (place === -1) throw new RangeError(`${vehicle} is not a party of the web`);
  const touches = (flow: WebFlow) => flow.payer === vehicle || flow.payee === vehicle;
  const flows = web.flows.map((flow, at) => ({ place: at, flow })).filter(({ flow }) => touches(flow));
  const paidIn = flows.map(({ flow }) => flow).filter((flow) => flow.payer !== vehicle);
  const paidOut = flows.map(({ flow }) => flow).filter((flow) => flow.payee !== vehicle);
  const book = bookOf({ ...web, flows: [...paidIn, ...paidOut] }, vehicle);
  const cells = shareOut(
    [...paidIn.map((flow) => flow.amountMinor), book.receiptsMinor],
    [...paidOut.map((flow) => flow.amountMinor), book.outlaysMinor],
  );
  const derived: WebFlow[] = [];
  const toReceipts = new Map<string, bigint>();
  const toOutlays = new Map<string, bigint>();
  for (const { row, column, amount } of cells) {
    const [incoming, outgoing] = [paidIn[row], paidOut[column]];
    if (incoming && outgoing) derived.push(joinFlows(vehicle, incoming, outgoing, amount));
    else if (incoming) toOutlays.set(incoming.payer, (toOutlays.get(incoming.payer) ?? 0n) + amount);
    else if (outgoing) toReceipts.set(outgoing.payee, (toReceipts.get(outgoing.payee) ?? 0n) + amount);
  }
  const addedReceipts = describeAdded(toReceipts, web.receipts);
  const addedOutlays = describeAdded(toOutlays, web.outlays);
  return {
    web: withPartlyKnown(
      {
        parties: web.parties.filter((party) => party !== vehicle),
        flows: [...web.flows.filter((flow) => !touches(flow)), ...derived],
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
  };
}

/**
 * Puts a vehicle back: the exact inverse of looking through it. Several vehicles are put back in the opposite order.
 * Throws a RangeError when a derived payment is no longer there.
 */
export function restoreVehicle(web: Web, seen: SeenThrough): Web {
  const derived = new Set(seen.derived);
  const flows = web.flows.filter((flow) => !derived.has(flow.id));
  if (web.flows.length - flows.length !== derived.size) {
    throw new RangeError(`payments through ${seen.vehicle} are missing`);
  }
  for (const { place, flow } of seen.flows) flows.splice(place, 0, flow);
  const own = (amount: bigint | null) => (amount === null ? {} : { [seen.vehicle]: amount });
  return withPartlyKnown(
    {
      parties: web.parties.toSpliced(seen.place, 0, seen.vehicle),
      flows,
      receipts: { ...takeAmounts(web.receipts, seen.addedReceipts), ...own(seen.receiptsMinor) },
      outlays: { ...takeAmounts(web.outlays, seen.addedOutlays), ...own(seen.outlaysMinor) },
    },
    seen.partlyKnown,
  );
}

function bookOf(web: Web, vehicle: string): Book {
  const index = indexWeb(web);
  return closeBooks(web, index)[placeIn(index.placeOf, vehicle)] as Book;
}

function joinFlows(vehicle: string, incoming: WebFlow, outgoing: WebFlow, amountMinor: bigint): WebFlow {
  const claims = [...new Set([...(incoming.claims ?? []), ...(outgoing.claims ?? [])])].sort(compareSlugs);
  return {
    id: `${vehicle}:${incoming.id}:${outgoing.id}`,
    payer: incoming.payer,
    payee: outgoing.payee,
    amountMinor,
    ...(incoming.day !== undefined && incoming.day === outgoing.day ? { day: incoming.day } : {}),
    ...(claims.length > 0 ? { claims } : {}),
  };
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
  return { ...amounts, ...Object.fromEntries(sums) };
}

function takeAmounts(amounts: AmountByParty, added: readonly AddedAmount[]): AmountByParty {
  const byParty = new Map(added.map((one) => [one.party, one]));
  return Object.fromEntries(
    Object.entries(amounts).flatMap(([party, amount]) => {
      const { amountMinor, isNew } = byParty.get(party) ?? { amountMinor: 0n, isNew: false };
      const left = amount - amountMinor;
      return isNew && left === 0n ? [] : [[party, left] as const];
    }),
  );
}

function without(amounts: AmountByParty, party: string): AmountByParty {
  return Object.fromEntries(Object.entries(amounts).filter(([name]) => name !== party));
}
