import { weakestGrade } from "../../claims/evidence-grade";
import { compareSlugs } from "../../model/ids";
import { toDecimal, toMinorUnits } from "../../model/money";
import type { FigureParts, MoneyInterval, NetworkLink } from "../../model/snapshot-document";
import { leverageOnLeverage } from "../stacking/repledging";
import { assetStack } from "../vehicles/asset-stack";
import { debtViews, vehicleDebt } from "../vehicles/debt-views";
import { type MissingClaim, readVehicles, type VehicleLink, type VehicleRecord } from "../vehicles/read-vehicles";
import { carryStructure } from "../vehicles/vehicle-structure";
import { breakevenFall } from "../vehicles/waterfall";
import {
  blankFigure,
  type FigureGround,
  inputLine,
  measuredCurrency,
  roundToDecimal,
  toPercent,
} from "./figure-ground";

/**
 * M6 and M7 of every vehicle (method page, E and F). Per vehicle V:
 *
 * - `vehicle-debt/V`: its own loans and notes.
 * - `debt-reported/V/COMPANY`, `debt-look-through/V/COMPANY`: debt of a lessee or sponsor as it reports it, and with the
 *   vehicle's debt. Two views of one debt, never added.
 * - `vendor-money/V/SUPPLIER`: percent of the money raised that the supplier of the assets put in itself.
 * - `stack-gross/V`, `stack-independent/V`, `stack-net/V`: claims on the assets per one of their value, together.
 * - `leverage/V`: assets over equity; `breakeven/V`: the fall in value, in percent, up to which debt would be whole.
 *
 * What no claim carries is null, with the claim that would be needed as `ROLE:SUBJECT`.
 */
export function vehicleFigures(ground: FigureGround): readonly FigureParts[] {
  const vehicleGround = { ...ground.records, network: ground.network };
  return readVehicles(vehicleGround).flatMap((record) => [
    ownDebtFigure(ground, record),
    ...debtViews(vehicleGround, record).flatMap((views) =>
      (["reported", "look-through"] as const).map((name): FigureParts => {
        const seen = name === "reported" ? views.asReported : views.withVehicle;
        return {
          ...vehicleFigure(ground, record, `debt-${name}/${record.vehicle}/${views.company}`, "E4"),
          ...(seen ? { unit: seen.amount.currency, low: seen.amount.low, high: seen.amount.high } : {}),
          ...groundingOfClaims(ground, seen?.claims ?? []),
          approx: seen?.amount.approx ?? false,
          parties: [views.company, record.vehicle],
          assumptions: [`role:${views.role}`, ...(seen ? [`basis:${views.basis}`] : [])],
          missing: missingFor(views.missing, seen === null, record),
        };
      }),
    ),
    ...vendorFigures(ground, record),
    ...stackFigures(ground, record),
    ...structureFigures(ground, record),
  ]);
}

function vehicleFigure(ground: FigureGround, record: VehicleRecord, id: string, method: string): FigureParts {
  const unit = record.cost?.amount.currency ?? measuredCurrency(ground);
  return { ...blankFigure(ground, { id, method, lens: null, unit }), kind: "derived", parties: [record.vehicle] };
}

function ownDebtFigure(ground: FigureGround, record: VehicleRecord): FigureParts {
  const debt = vehicleDebt(record);
  return {
    ...vehicleFigure(ground, record, `vehicle-debt/${record.vehicle}`, "E1"),
    kind: "measured",
    ...(debt ? { unit: debt.amount.currency, low: debt.amount.low, high: debt.amount.high } : {}),
    approx: debt?.amount.approx ?? false,
    ...groundingOfClaims(ground, debt?.claims ?? []),
    missing: debt
      ? []
      : [`debt:${record.vehicle}`, ...record.debt.filter(isSilent).map(({ link }) => `amount:${link.slug}`)],
    inputs: record.debt.map(lineOfLink),
  };
}

/** A company's own debt may be missing while its loans of the record stand in; the figure keeps both. */
function missingFor(missing: readonly MissingClaim[], isNull: boolean, record: VehicleRecord): readonly string[] {
  const own = missing.filter(({ role }) => role === "company_debt").map(codeOf);
  return isNull && vehicleDebt(record) === null ? [...own, `debt:${record.vehicle}`] : own;
}

function vendorFigures(ground: FigureGround, record: VehicleRecord): readonly FigureParts[] {
  const { cost, vehicle } = record;
  const suppliers = [...new Set(record.purchases.map(({ link }) => link.payee))].sort(compareSlugs);
  return suppliers.flatMap((supplier): readonly FigureParts[] => {
    const own = [...record.equity, ...record.debt].filter(({ link }) => link.payer === supplier);
    if (own.length === 0) return [];
    const figure: FigureParts = {
      ...vehicleFigure(ground, record, `vendor-money/${vehicle}/${supplier}`, "C3"),
      unit: "percent",
      parties: [supplier, vehicle],
      ...groundingOfClaims(ground, [...own.flatMap(({ claims }) => claims), ...(cost?.claims ?? [])]),
      inputs: [
        ...own.map(lineOfLink),
        ...(cost ? [inputLine(`cost:${cost.basis}`, cost.amount.low, cost.amount.high, cost.claims)] : []),
      ],
    };
    const silent = own.filter(isSilent);
    const foreign = cost === null ? [] : own.flatMap(({ amount }) => rateMissing(amount, cost.amount));
    if (
      silent.length > 0 ||
      foreign.length > 0 ||
      cost === null ||
      cost.amount.high === null ||
      cost.amount.low === "0"
    ) {
      return [
        {
          ...figure,
          missing: [
            ...silent.map(({ link }) => `amount:${link.slug}`),
            ...(cost ? [] : [`asset_value:${vehicle}`]),
            ...foreign,
          ],
        },
      ];
    }
    const { currency } = cost.amount;
    const sumOf = (end: "low" | "high") =>
      own.reduce((total, { amount }) => total + toMinorUnits(amount?.[end] ?? "0", currency), 0n);
    const share = (part: bigint, whole: string) => toPercent(Number(part) / Number(toMinorUnits(whole, currency)));
    return [{ ...figure, low: share(sumOf("low"), cost.amount.high), high: share(sumOf("high"), cost.amount.low) }];
  });
}

/** That a sum stands in another currency than what it is set against: only a dated, sourced rate would join them. */
function rateMissing(amount: MoneyInterval | null, against: MoneyInterval | null): readonly string[] {
  if (amount === null || against === null || amount.currency === against.currency) return [];
  return [`rate:${amount.currency}/${against.currency}`];
}

function stackFigures(ground: FigureGround, record: VehicleRecord): readonly FigureParts[] {
  const stack = assetStack(record);
  const blocking = record.missing.filter(({ role }) => role === "asset_value" || role === "debt");
  return (["gross", "independent", "net"] as const).map((name) => {
    const ratio = (value: number | null | undefined) =>
      value === null || value === undefined ? null : roundToDecimal(value, 4);
    return {
      ...vehicleFigure(ground, record, `stack-${name}/${record.vehicle}`, "F2"),
      unit: "ratio",
      low: ratio(stack?.low[name]),
      high: ratio(stack?.high[name]),
      ...groundingOfClaims(
        ground,
        stack ? [...record.debt.flatMap(({ claims }) => claims), ...(record.cost?.claims ?? [])] : [],
      ),
      assumptions: stack && record.cost ? [`cost:${record.cost.basis}`, "grouped-by:vehicle"] : [],
      missing: stack
        ? []
        : [
            ...blocking.map(codeOf),
            ...record.debt.filter(isSilent).map(({ link }) => `amount:${link.slug}`),
            ...record.debt.flatMap(({ amount }) => rateMissing(amount, record.cost?.amount ?? null)),
          ],
      inputs: stack
        ? [...record.debt.map(lineOfLink), inputLine("asset-value", toDecimal(stack.valueMinor, stack.currency))]
        : [],
    };
  });
}

function structureFigures(ground: FigureGround, record: VehicleRecord): readonly FigureParts[] {
  const result = carryStructure(record);
  const named = (name: string, method: string): FigureParts => ({
    ...vehicleFigure(ground, record, `${name}/${record.vehicle}`, method),
    unit: name === "leverage" ? "ratio" : "percent",
    kind: name === "leverage" ? "derived" : "scenario",
  });
  const figures = [named("leverage", "F5"), named("breakeven", "E5")];
  if (!result.ok) return figures.map((figure) => ({ ...figure, missing: result.missing.map(codeOf) }));
  const { structure, costMinor, debtMinor, equityMinor, currency, claims, assumptions } = result.carried;
  const leverage = leverageOnLeverage({
    assets: Number(costMinor),
    vehicleEquity: Number(equityMinor),
    vehicleDebt: Number(debtMinor),
    debtOfEquityHolders: 0,
  });
  const points = [
    leverage.vehicle === null ? null : roundToDecimal(leverage.vehicle, 4),
    toPercent(breakevenFall(structure, costMinor)),
  ];
  return figures.map((figure, place) => ({
    ...figure,
    point: points[place] ?? null,
    ...groundingOfClaims(ground, claims),
    assumptions: assumptions.map((code) => code.replaceAll("_", "-")),
    // Whether holders of the equity borrowed for it is said nowhere, so leverage on leverage is open.
    missing: place === 0 ? [`debt_of_equity_holders:${record.vehicle}`] : [],
    inputs: [
      inputLine("asset-value", toDecimal(costMinor, currency)),
      inputLine("debt", toDecimal(debtMinor, currency)),
      inputLine("equity", toDecimal(equityMinor, currency)),
    ],
  }));
}

function groundingOfClaims(ground: FigureGround, claims: readonly string[]): Pick<FigureParts, "claims" | "weakest"> {
  const own = new Set(claims);
  const links: readonly NetworkLink[] = ground.network.links.filter((link) =>
    link.claims.some((claim) => own.has(claim)),
  );
  return {
    claims: [...own].sort(compareSlugs),
    weakest: weakestGrade(links.flatMap((link) => (link.weakest ? [link.weakest] : []))),
  };
}

function lineOfLink({ link, amount, claims }: VehicleLink): FigureParts["inputs"][number] {
  return inputLine(link.slug, amount?.low ?? null, amount?.high ?? null, claims, link.slug);
}

function isSilent({ amount }: VehicleLink): boolean {
  return amount === null;
}

function codeOf({ role, subject }: MissingClaim): string {
  return `${role}:${subject}`;
}
