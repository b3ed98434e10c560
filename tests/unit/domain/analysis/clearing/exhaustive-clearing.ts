import type { Obligations } from "@/lib/domain/analysis/clearing/obligations";

/** A fraction as [over, under], `under` above zero. */
type Ratio = readonly [bigint, bigint];

const ZERO: Ratio = [0n, 1n];
const ONE: Ratio = [1n, 1n];

/** Recovery in hundredths, so that it is a fraction without rounding. */
export interface RecoveryPercent {
  readonly ofCash: number;
  readonly ofReceipts: number;
}

export interface ExhaustiveClearing {
  readonly greatest: readonly number[];
  readonly least: readonly number[];
  readonly isUnique: boolean;
  /** How many clearings of the web have a solution of their own. */
  readonly found: number;
}

/**
 * All clearings of a small web, by trying for every party whether it pays in full, in part or nothing: the parts are
 * solved as fractions and kept where every party pays what the definition says. The greatest and the least must be
 * among them, not below and not above any other in any payment. Unlike the product it makes no use of order, of blocks
 * or of iteration.
 */
export function clearExhaustively(book: Obligations, recovery: RecoveryPercent): ExhaustiveClearing {
  const size = book.parties.length;
  const ofCash = ratio(BigInt(recovery.ofCash), 100n);
  const ofReceipts = ratio(BigInt(recovery.ofReceipts), 100n);
  const owed = book.parties.map(() => book.parties.map(() => 0n));
  for (const { debtor, creditor, amountMinor } of book.debts) {
    const row = owed[book.parties.indexOf(debtor)] as bigint[];
    const column = book.parties.indexOf(creditor);
    row[column] = (row[column] as bigint) + amountMinor;
  }
  const due = owed.map((row) => row.reduce((total, amount) => total + amount, 0n));
  const cash = book.parties.map((party) => whole(book.cash[party] ?? 0n));
  const senior = book.parties.map((party) => whole(book.senior?.[party] ?? 0n));
  const set = book.parties.map((party, place) => {
    const share = book.paidShares?.[party];
    return share === undefined ? null : ratio(BigInt(Math.round(share * 100)) * (due[place] as bigint), 100n);
  });
  const parts = owed.map((row, payer) =>
    row.map((amount) => (due[payer] === 0n ? ZERO : ratio(amount, due[payer] as bigint))),
  );
  const partTo = (payer: number, payee: number) => (parts[payer] as Ratio[])[payee] as Ratio;
  const receiptsAt = (payments: readonly Ratio[], payee: number) =>
    payments.reduce((total, paid, payer) => plus(total, times(paid, partTo(payer, payee))), ZERO);
  const available = (place: number, received: Ratio) =>
    minus(plus(cash[place] as Ratio, received), senior[place] as Ratio);
  const inDefault = (place: number, received: Ratio) =>
    minus(plus(times(ofCash, cash[place] as Ratio), times(ofReceipts, received)), senior[place] as Ratio);

  const choices = book.parties.map((_, place): readonly Choice[] => {
    if (set[place] !== null) return ["set"];
    if (due[place] === 0n) return ["none"];
    const most = receiptsAt(due.map(whole), place);
    const canBeFull = !isLess(available(place, most), whole(due[place] as bigint));
    if (!isLess(available(place, ZERO), whole(due[place] as bigint))) return ["full"];
    const canPay = isLess(ZERO, inDefault(place, most));
    return [...(canBeFull ? ["full" as const] : []), ...(canPay ? ["part" as const] : []), "none"];
  });
  const clearings: (readonly Ratio[])[] = [];
  for (const choice of combinations(choices)) {
    const payments = choice.map((how, place): Ratio => {
      if (how === "set") return set[place] as Ratio;
      return how === "full" ? whole(due[place] as bigint) : ZERO;
    });
    const open = choice.flatMap((how, place) => (how === "part" ? [place] : []));
    const solved = solve(
      open.map((payee) => [
        ...open.map((payer) => minus(payer === payee ? ONE : ZERO, times(ofReceipts, partTo(payer, payee)))),
        inDefault(payee, receiptsAt(payments, payee)),
      ]),
    );
    if (solved === null) continue;
    open.forEach((place, row) => {
      payments[place] = solved[row] as Ratio;
    });
    const holds = choice.every((how, place) => {
      if (how === "set" || due[place] === 0n) return true;
      const received = receiptsAt(payments, place);
      const isShort = isLess(available(place, received), whole(due[place] as bigint));
      if (how === "full") return !isShort;
      return isShort && isLess(ZERO, inDefault(place, received)) === (how === "part");
    });
    if (holds) clearings.push(payments);
  }
  const best = (isBetter: (one: Ratio, other: Ratio) => boolean) => {
    const found = clearings.find((one) =>
      clearings.every((other) => one.every((paid, place) => !isBetter(other[place] as Ratio, paid))),
    );
    if (!found) throw new Error(`none of ${clearings.length} clearings of ${size} parties is extreme`);
    return found;
  };
  const greatest = best((one, other) => isLess(other, one));
  const least = best(isLess);
  return {
    greatest: greatest.map(toNumber),
    least: least.map(toNumber),
    isUnique: greatest.every((paid, place) => !isLess(least[place] as Ratio, paid)),
    found: clearings.length,
  };
}

type Choice = "full" | "part" | "none" | "set";

function combinations(choices: readonly (readonly Choice[])[]): readonly (readonly Choice[])[] {
  return choices.reduce<readonly (readonly Choice[])[]>(
    (lists, own) => lists.flatMap((list) => own.map((choice) => [...list, choice])),
    [[]],
  );
}

/** Gauss and Jordan on fractions, the right side in the last column; null where the system has no single solution. */
function solve(system: readonly (readonly Ratio[])[]): readonly Ratio[] | null {
  let rows = system;
  for (let column = 0; column < system.length; column++) {
    const at = rows.findIndex((row, place) => place >= column && (row[column] as Ratio)[0] !== 0n);
    if (at === -1) return null;
    const chosen = rows[at] as readonly Ratio[];
    const pivot = chosen.map((entry) => over(entry, chosen[column] as Ratio));
    const others = rows.filter((_, place) => place !== at);
    const cleared = others.map((row) =>
      row.map((entry, place) => minus(entry, times(row[column] as Ratio, pivot[place] as Ratio))),
    );
    rows = [...cleared.slice(0, column), pivot, ...cleared.slice(column)];
  }
  return rows.map((row) => row[system.length] as Ratio);
}

function ratio(top: bigint, bottom: bigint): Ratio {
  let [one, other] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (other !== 0n) [one, other] = [other, one % other];
  const divisor = bottom < 0n ? -one : one;
  return [top / divisor, bottom / divisor];
}

function whole(amount: bigint): Ratio {
  return [amount, 1n];
}

function plus(one: Ratio, other: Ratio): Ratio {
  if (other[0] === 0n) return one;
  return ratio(one[0] * other[1] + other[0] * one[1], one[1] * other[1]);
}

function minus(one: Ratio, other: Ratio): Ratio {
  return plus(one, [-other[0], other[1]]);
}

function times(one: Ratio, other: Ratio): Ratio {
  if (one[0] === 0n || other[0] === 0n) return ZERO;
  return ratio(one[0] * other[0], one[1] * other[1]);
}

function over(one: Ratio, other: Ratio): Ratio {
  return ratio(one[0] * other[1], one[1] * other[0]);
}

function isLess(one: Ratio, other: Ratio): boolean {
  return one[0] * other[1] < other[0] * one[1];
}

function toNumber([top, bottom]: Ratio): number {
  return Number(top) / Number(bottom);
}
