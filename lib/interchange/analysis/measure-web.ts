import type { Budget } from "@/lib/domain/analysis/budget";
import type { Web } from "@/lib/domain/analysis/circularity/web";
import { webCases } from "@/lib/domain/analysis/circularity/web-cases";
import { clearEisenbergNoe, clearRogersVeraart } from "@/lib/domain/analysis/clearing/clear-debts";
import type { Clearing } from "@/lib/domain/analysis/clearing/obligations";
import { repledge } from "@/lib/domain/analysis/stacking/repledging";
import { SHARE_DIGITS, stackRatios } from "@/lib/domain/analysis/stacking/stack-ratios";
import { lookThroughVehicle, sidesOfVehicle } from "@/lib/domain/analysis/vehicles/look-through";
import type { Decimal } from "@/lib/domain/model/case-records";
import { err } from "@/lib/domain/result";
import { type Analysis, collectFlags, type Json, sealMeasures } from "./analysis";
import type { AnalysisOptions, Measure } from "./analysis-options";
import { budgetsOfMeasure, type Cut, type MeasureBudgets } from "./measure-budgets";
import { measureCircularity } from "./measure-circularity";
import { measureDistress } from "./measure-distress";
import { measureEvidence } from "./measure-evidence";
import { measureExposure } from "./measure-exposure";
import { measureLeases } from "./measure-leases";
import { findWebLoops, measureChanges, measureLoops, measureTimedLoops, type WebLoops } from "./measure-loops";
import { measureScenarios } from "./measure-scenarios";
import { chooseFlows, type WebFile } from "./web-file";
import { printDecimal, roundFigure, type Scale, scaleOf, toMinorAmounts, toRangedWeb } from "./web-scale";

/**
 * Every measure that was asked for, of a plain web that passed its judges. Amounts are in the unit of the file. What the
 * file says nothing about is not computed: the measure lists what is missing. What would take too long is cut: the
 * measure says which of its parts are not complete.
 */
export function measureWeb(file: WebFile, options: AnalysisOptions, readClock: () => number): Analysis {
  const chosen = chooseFlows(file, options);
  const scale = scaleOf(file);
  const ranged = toRangedWeb(file, chosen.flows, scale);
  let found: WebLoops | null = null;
  const loopsOf = (budgets: MeasureBudgets): WebLoops => {
    found ??= findWebLoops(ranged, budgets.loops(options.maxLength));
    return found;
  };
  const measureOne = (measure: Measure, budgets: MeasureBudgets): Json => {
    switch (measure) {
      case "loops":
        return {
          ...Object(measureLoops(loopsOf(budgets), scale, options.maxLength)),
          inOrderOfDays: measureTimedLoops(ranged, scale, options.windowDays, budgets.loops(options.maxLength)),
          changes: measureChanges(loopsOf(budgets), file.changes ?? [], budgets.loops(options.maxLength)),
        };
      case "circularity":
        return measureCircularity(webCases(ranged), scale, budgets);
      case "exposure":
        return measureExposure(ranged, scale, budgets);
      case "clearing":
        return measureClearing(file, scale, budgets.openWhole());
      case "vehicles":
        return measureVehicles(file, ranged, scale, budgets);
      case "stacking":
        return measureStacking(file, scale);
      case "routes":
        return { missing: ["rules: a plain web has no rules, places and goods; a snapshot has"] };
      case "evidence":
        return measureEvidence(chosen.flows, loopsOf(budgets));
    }
  };
  const measures = sealMeasures(options.only, (measure) => measureOne(measure, budgetsOfMeasure(readClock)));
  return {
    format: "roundtrip-analysis/1",
    input: { format: "web", parties: file.parties.length, flows: chosen.flows.length, leftOut: chosen.leftOut },
    settings: { ...options },
    flags: { ...collectFlags(measures), undated: chosen.undated, unrecorded: chosen.unrecorded },
    measures,
  };
}

function measureClearing(file: WebFile, scale: Scale, budget: Budget): Json {
  const { clearing, parties } = file;
  if (clearing === undefined) return { missing: ["clearing: what is due, and what each party holds"] };
  const obligations = {
    parties,
    debts: clearing.debts.map(({ debtor, creditor, amount }) => ({
      debtor,
      creditor,
      amountMinor: scale.toMinor(amount),
    })),
    cash: toMinorAmounts(clearing.cash, scale),
    senior: toMinorAmounts(clearing.senior, scale),
    paidShares: toShares(clearing.paidShares),
  };
  const recovery = clearing.recovery && {
    ofCash: Number(clearing.recovery.ofCash),
    ofReceipts: Number(clearing.recovery.ofReceipts),
  };
  const pair = recovery ? clearRogersVeraart(obligations, recovery, budget) : clearEisenbergNoe(obligations, budget);
  if (pair.cut !== null) return { kind: "scenario", cut: [{ part: "clearing", reason: pair.cut }] };
  const silent = parties.filter((party) => !Object.hasOwn(clearing.cash ?? {}, party));
  return {
    kind: "scenario",
    method: recovery ? "D3 Rogers-Veraart" : "D3 Eisenberg-Noe",
    ...writeClearing(pair.greatest, scale),
    isUnique: pair.isUnique,
    least: pair.isUnique ? null : writeClearing(pair.least, scale),
    scenarios: measureScenarios(clearing.scenarios, obligations, recovery, scale, budget),
    debtRank: measureDistress(file, scale),
    assumptions: silent.map((party) => `no-cash-stated:${party}`),
  };
}

function toShares(shares: Readonly<Record<string, Decimal>> = {}): Readonly<Record<string, number>> {
  const known: Record<string, number> = Object.create(null);
  for (const [party, share] of Object.entries(shares)) known[party] = Number(share);
  return known;
}

function writeClearing(clearing: Clearing, scale: Scale): { readonly [name: string]: Json } {
  const numbers = (amounts: Readonly<Record<string, number>>) => {
    return Object.fromEntries(Object.entries(amounts).map(([party, amount]) => [party, scale.writeComputed(amount)]));
  };
  return {
    payments: numbers(clearing.payments),
    received: numbers(clearing.received),
    losses: numbers(clearing.losses),
    defaults: clearing.defaults,
  };
}

function measureVehicles(
  file: WebFile,
  ranged: ReturnType<typeof toRangedWeb>,
  scale: Scale,
  { open }: MeasureBudgets,
): Json {
  const leases = measureLeases(file.leases, scale);
  if (file.vehicles === undefined) return { leases, missing: ["vehicles: which parties to look through"] };
  const { low, high } = webCases(ranged);
  const isExact = ranged.flows.every(({ lowMinor, highMinor }) => lowMinor === highMinor);
  const cases = isExact ? [["exact", low] as const] : [["low", low] as const, ["high", high] as const];
  return {
    leases,
    vehicles: file.vehicles.map((vehicle) => ({
      party: vehicle,
      method: "E7 pro rata",
      cases: cases.map(([name, web]) => {
        if (web === null) return { case: name, missing: ["high: an amount has no upper end"] };
        return { case: name, ...lookThrough(web, vehicle, scale, open()) };
      }),
    })),
  };
}

/** Payments that one vehicle lists in place of itself, at most: beyond it both sides say the same in fewer lines. */
const MOST_INSTEAD = 10_000;

function lookThrough(web: Web, vehicle: string, scale: Scale, budget: Budget): { readonly [name: string]: Json } {
  const { paidIn, paidOut, book } = sidesOfVehicle(web, vehicle);
  const amounts = (sides: readonly { readonly party: string; readonly amountMinor: bigint }[]) =>
    sides.map(({ party, amountMinor }) => ({ party, amount: scale.write(amountMinor) }));
  const sides = {
    paidIn: amounts(paidIn),
    paidOut: amounts(paidOut),
    fromOutside: scale.write(book.receiptsMinor),
    toOutside: scale.write(book.outlaysMinor),
  };
  const seen =
    paidIn.length * paidOut.length > MOST_INSTEAD
      ? err("too-many-cells" as const)
      : lookThroughVehicle(web, vehicle, budget);
  if (!seen.ok) {
    const cut: readonly Cut[] = [{ part: `instead of ${vehicle}`, reason: seen.reason }];
    return { cut, ...sides, replaced: null, instead: null, addedReceipts: null, addedOutlays: null };
  }
  const derived = new Set(seen.value.seen.derived);
  return {
    ...sides,
    replaced: seen.value.seen.flows.map(({ flow }) => flow.id),
    instead: seen.value.web.flows
      .filter(({ id }) => derived.has(id))
      .map(({ payer, payee, amountMinor, claims }) => ({
        payer,
        payee,
        amount: scale.write(amountMinor),
        claims: claims ?? [],
      })),
    addedReceipts: amounts(seen.value.seen.addedReceipts),
    addedOutlays: amounts(seen.value.seen.addedOutlays),
  };
}

function measureStacking({ stacking }: WebFile, scale: Scale): Json {
  if (stacking === undefined) return { missing: ["stacking: an asset with its value and the claims that rest on it"] };
  const instruments = stacking.instruments.map(({ notional, ...rest }) => ({
    ...rest,
    notionalMinor: scale.toMinor(notional),
  }));
  const ratios = stackRatios(stacking.asset, instruments, scale.toMinor(stacking.value));
  const { roots, bets } = ratios.billionths;
  const write = (billionths: bigint) => printDecimal(billionths, scale.digits + SHARE_DIGITS);
  return {
    method: "F2",
    asset: stacking.asset,
    gross: ratios.gross === null ? null : roundFigure(ratios.gross),
    independent: ratios.independent === null ? null : roundFigure(ratios.independent),
    net: ratios.net === null ? null : roundFigure(ratios.net),
    independentNotional: write(roots + bets),
    ifWorthless: { losses: write(roots + bets), gains: write(bets), systemLoss: write(roots) },
    repledging: stacking.repledging === undefined ? null : measureRepledging(stacking.repledging, scale),
  };
}

/** The same collateral pledged again and again (method page, F4). */
function measureRepledging(file: NonNullable<NonNullable<WebFile["stacking"]>["repledging"]>, scale: Scale): Json {
  const collateral = Number(scale.toMinor(file.collateral));
  const terms = { haircut: Number(file.haircut), reuse: Number(file.reuse), steps: Number(file.steps) };
  const { loansBySteps, limit, velocity } = repledge({ collateral, ...terms });
  return {
    method: "F4",
    loansBySteps: loansBySteps.map((loans) => scale.writeComputed(loans)),
    limit: limit === null ? null : scale.writeComputed(limit),
    velocity: velocity === null ? null : roundFigure(velocity),
  };
}
