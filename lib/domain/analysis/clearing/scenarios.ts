import { type Budget, openBudget } from "../budget";
import { runWaterfall, type Structure } from "../vehicles/waterfall";
import { type ClearingPair, clearEisenbergNoe, clearRogersVeraart } from "./clear-debts";
import type { Obligations, Recovery } from "./obligations";

/** Everything a stress can touch; smallest units of one currency. Every name in a scenario is a key here. */
export interface StressBook {
  readonly obligations: Obligations;
  readonly vehicles: Readonly<Record<string, StressVehicle>>;
  readonly backstops: Readonly<Record<string, Backstop>>;
  readonly equityRounds: Readonly<Record<string, EquityRound>>;
}

interface StressVehicle {
  readonly structure: Structure;
  readonly assetValueMinor: bigint;
  /** What the assets are worth when the lease is not renewed. */
  readonly residualValueMinor: bigint;
}

/** Due only when called, up to its cap. */
interface Backstop {
  readonly guarantor: string;
  readonly beneficiary: string;
  readonly capMinor: bigint;
}

/** Signed equity that is counted in the issuer's cash but not yet paid. */
interface EquityRound {
  readonly issuer: string;
  readonly amountMinor: bigint;
}

/** One thing set each (method page, D5). Shares are 0 to 1. Every sentence about an outcome says "if". */
export type Scenario =
  | { readonly kind: "customer_pays_share"; readonly customer: string; readonly share: number }
  | { readonly kind: "collateral_falls"; readonly vehicle: string; readonly fall: number }
  | { readonly kind: "backstop_called"; readonly backstop: string; readonly share: number }
  | { readonly kind: "lease_not_renewed"; readonly vehicle: string }
  | { readonly kind: "equity_round_fails"; readonly round: string };

export interface StressOutcome {
  readonly clearing: ClearingPair;
  /** Who cannot pay in full; the customer whose share was set is not in it, a vehicle with a loss on its debt is. */
  readonly defaults: readonly string[];
  /** Losses on debts due and on tranches, by holder. */
  readonly lossByHolder: Readonly<Record<string, number>>;
  /** Losses by tranche of the vehicle that was hit, senior first; empty for other scenarios. */
  readonly lossByTranche: readonly { readonly tranche: string; readonly lossMinor: bigint }[];
}

export interface Threshold {
  /** Severity, 0 to 1, beyond which somebody defaults. */
  readonly severity: number;
  readonly firstDefaults: readonly string[];
}

/** Runs one scenario: the vehicle's waterfall where assets fall, then clearing with the holes it leaves. */
export function runScenario(
  book: StressBook,
  scenario: Scenario,
  recovery?: Recovery,
  budget: Budget = openBudget(),
): StressOutcome {
  const waterfall = waterfallOf(book, scenario);
  const obligations = withHoles(applyToDebts(book, scenario), waterfall?.lossByHolder ?? {});
  const clearing = recovery
    ? clearRogersVeraart(obligations, recovery, budget)
    : clearEisenbergNoe(obligations, budget);
  const lossByHolder = new Map(Object.entries(waterfall?.lossByHolder ?? {}));
  for (const [party, loss] of Object.entries(clearing.greatest.losses)) {
    if (loss > 0) lossByHolder.set(party, (lossByHolder.get(party) ?? 0) + loss);
  }
  const hit = waterfall?.debt.some((tranche) => tranche.lossMinor > 0n) ? [vehicleOf(scenario)] : [];
  const told = scenario.kind === "customer_pays_share" ? scenario.customer : null;
  return {
    clearing,
    defaults: [...hit, ...clearing.greatest.defaults.filter((party) => party !== told)],
    lossByHolder: Object.fromEntries(lossByHolder),
    lossByTranche: waterfall
      ? [...waterfall.debt, waterfall.equity].map(({ name, lossMinor }) => ({ tranche: name, lossMinor }))
      : [],
  };
}

/**
 * The severity at which the first default happens, by bisection, and who it is; null when nobody defaults even at 1.
 * `scenarioAt` must get worse with severity: a customer that pays 1 − severity, a fall of severity.
 */
export function findThreshold(
  book: StressBook,
  scenarioAt: (severity: number) => Scenario,
  recovery?: Recovery,
  budget: Budget = openBudget(),
): Threshold | null {
  const defaultsAt = (severity: number) => runScenario(book, scenarioAt(severity), recovery, budget).defaults;
  if (defaultsAt(0).length > 0) return { severity: 0, firstDefaults: defaultsAt(0) };
  if (defaultsAt(1).length === 0) return null;
  let [below, above] = [0, 1];
  for (let round = 0; round < 50; round++) {
    const middle = (below + above) / 2;
    if (defaultsAt(middle).length > 0) above = middle;
    else below = middle;
  }
  return { severity: above, firstDefaults: defaultsAt(above) };
}

function waterfallOf(book: StressBook, scenario: Scenario) {
  if (scenario.kind === "collateral_falls") {
    const vehicle = read(book.vehicles, scenario.vehicle);
    return runWaterfall(vehicle.structure, partOf(vehicle.assetValueMinor, 1 - scenario.fall));
  }
  if (scenario.kind === "lease_not_renewed") {
    const vehicle = read(book.vehicles, scenario.vehicle);
    return runWaterfall(vehicle.structure, vehicle.residualValueMinor);
  }
  return null;
}

function applyToDebts(book: StressBook, scenario: Scenario): Obligations {
  const { obligations } = book;
  if (scenario.kind === "customer_pays_share") {
    const paidShares = { ...obligations.paidShares, [scenario.customer]: scenario.share };
    return { ...obligations, paidShares };
  }
  if (scenario.kind === "backstop_called") {
    const { guarantor, beneficiary, capMinor } = read(book.backstops, scenario.backstop);
    const amountMinor = partOf(capMinor, scenario.share);
    return { ...obligations, debts: [...obligations.debts, { debtor: guarantor, creditor: beneficiary, amountMinor }] };
  }
  if (scenario.kind === "equity_round_fails") {
    const { issuer, amountMinor } = read(book.equityRounds, scenario.round);
    return withHoles(obligations, { [issuer]: Number(amountMinor) });
  }
  return obligations;
}

/** A share of an amount to the nearest smallest unit; the share is read to fifteen decimal places. */
function partOf(minor: bigint, share: number): bigint {
  return (2n * minor * BigInt(Math.round(share * FINEST_SHARE)) + BigInt(FINEST_SHARE)) / (2n * BigInt(FINEST_SHARE));
}

const FINEST_SHARE = 1e15;

// A hole takes cash only: what a party expects from others is settled by clearing, and nobody holds less than nothing.
function withHoles(obligations: Obligations, holes: Readonly<Record<string, number>>): Obligations {
  const cash = Object.entries(obligations.cash).map(([party, amount]) => {
    const left = amount - BigInt(Math.round(holes[party] ?? 0));
    return [party, left > 0n ? left : 0n] as const;
  });
  return { ...obligations, cash: Object.fromEntries(cash) };
}

function vehicleOf(scenario: Scenario): string {
  return "vehicle" in scenario ? scenario.vehicle : "";
}

function read<T>(records: Readonly<Record<string, T>>, name: string): T {
  const record = records[name];
  if (record === undefined) throw new RangeError(`${name} is not in the stress book`);
  return record;
}
