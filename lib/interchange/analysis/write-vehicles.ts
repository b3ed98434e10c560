import { readToldStack } from "@/lib/domain/analysis/stacking/read-told-stack";
import { leverageOnLeverage } from "@/lib/domain/analysis/stacking/repledging";
import { type StackRatios, stackRatios } from "@/lib/domain/analysis/stacking/stack-ratios";
import { type AssetFall, runAssetFall, STUDIED_FALLS, wholeDownTo } from "@/lib/domain/analysis/vehicles/asset-fall";
import { assetStack } from "@/lib/domain/analysis/vehicles/asset-stack";
import { debtViews, vehicleDebt } from "@/lib/domain/analysis/vehicles/debt-views";
import { leaseFloor } from "@/lib/domain/analysis/vehicles/lease-floor";
import { type MissingClaim, readVehicles, type VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { seeThrough } from "@/lib/domain/analysis/vehicles/see-through";
import { type CarriedStructure, carryStructure } from "@/lib/domain/analysis/vehicles/vehicle-structure";
import { toDecimal } from "@/lib/domain/model/money";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { Json } from "./analysis";
import { roundFigure } from "./web-scale";

type Lines = { readonly [name: string]: Json };

/** The parts of every vehicle, what they carry, and what would have to be claimed for more. */
export function writeVehicles(document: SnapshotDocument): Lines {
  return {
    vehicles: readVehicles(document).map((record) => {
      const { vehicle, cost, equity, debt, purchases, leases, guarantees, missing } = record;
      const links = (links: typeof equity) => links.map(({ link }) => link.slug);
      const carried = carryStructure(record);
      return {
        party: vehicle,
        cost: cost?.amount ?? null,
        costBasis: cost?.basis ?? null,
        equity: links(equity),
        debt: links(debt),
        purchases: links(purchases),
        leases: links(leases),
        guarantees: links(guarantees),
        ownDebt: vehicleDebt(record),
        debtViews: debtViews(document, record).map((views) => ({ ...views, missing: views.missing.map(nameMissing) })),
        leaseFloor: leaseFloor(record, document.claims),
        structure: carried.ok ? writeStructure(record, carried.carried) : null,
        missing: missing.map(nameMissing),
      };
    }),
  };
}

/** The stack of claims that is told for illustration, and the claims on the assets of each vehicle. */
export function writeStacks(document: SnapshotDocument): Lines {
  const told = readToldStack(document.header.words, document.analogies);
  const records = readVehicles(document).filter(({ debt }) => debt.length > 0);
  return {
    told: told && {
      label: "illustration, no fact of the case",
      illustration: told.illustration.key,
      currency: told.currency,
      value: toDecimal(told.valueMinor, told.currency),
      ...writeRatios(stackRatios(told.asset, told.instruments, told.valueMinor)),
    },
    stacks: records.flatMap((record): readonly Json[] => {
      const stack = assetStack(record);
      if (stack === null) return [];
      const { currency, valueMinor, low, high } = stack;
      const value = toDecimal(valueMinor, currency);
      return [{ party: record.vehicle, currency, value, low: writeRatios(low), high: writeRatios(high) }];
    }),
    missing: records
      .filter((record) => assetStack(record) === null)
      .map(({ vehicle }) => `the value of the assets, or the sum of a loan, of ${vehicle}`),
  };
}

function writeStructure(record: VehicleRecord, carried: CarriedStructure): Lines {
  const { currency, costMinor, debtMinor, equityMinor, assumptions } = carried;
  const money = (minor: bigint) => toDecimal(minor, currency);
  const leverage = leverageOnLeverage({
    assets: Number(costMinor),
    vehicleEquity: Number(equityMinor),
    vehicleDebt: Number(debtMinor),
    debtOfEquityHolders: 0,
  }).vehicle;
  return {
    currency,
    cost: money(costMinor),
    debt: money(debtMinor),
    equity: money(equityMinor),
    leverage: leverage === null ? null : roundFigure(leverage),
    debtWholeDownToPerMille: wholeDownTo(carried),
    falls: STUDIED_FALLS.map((fall) => writeFall(runAssetFall(carried, fall), money)),
    seenThrough:
      seeThrough(record, carried)?.map(({ payer, payee, amountMinor, claims }) => ({
        payer,
        payee,
        amount: money(amountMinor),
        claims,
      })) ?? null,
    assumptions,
  };
}

function writeFall(fall: AssetFall, money: (minor: bigint) => string): Lines {
  return {
    fallPerMille: fall.fallPerMille,
    value: money(fall.valueMinor),
    loanToValue: fall.loanToValue === null ? null : roundFigure(fall.loanToValue),
    debtPaid: money(fall.debtPaidMinor),
    debtLoss: money(fall.debtLossMinor),
    equityLoss: money(fall.equityLossMinor),
    lossByHolder: fall.lossByHolder.map(({ holder, lossMinor }) => ({ holder, loss: money(lossMinor) })),
  };
}

function writeRatios({ gross, independent, net }: StackRatios): Lines {
  const ratio = (value: number | null) => (value === null ? null : roundFigure(value));
  return { gross: ratio(gross), independent: ratio(independent), net: ratio(net) };
}

function nameMissing({ role, subjectType, subject }: MissingClaim): string {
  return `${role} on ${subjectType} ${subject}`;
}
