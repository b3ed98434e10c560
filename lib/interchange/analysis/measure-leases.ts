import { collateralPath, firstMonthUnderwater, type ValueCurve } from "@/lib/domain/analysis/vehicles/collateral-path";
import {
  debtServiceCoverage,
  impliedRate,
  leasePayment,
  presentValueOfRent,
} from "@/lib/domain/analysis/vehicles/lease-arithmetic";
import type { Json } from "./analysis";
import type { FileCurve, FileLease } from "./web-file";
import { printDecimal, roundFigure, type Scale } from "./web-scale";

/**
 * What the terms of each lease say (method page, E6 and E7): the yearly rate that its rent implies, how often the rent
 * covers the debt service of the loan behind it, and the value of the assets against that loan under each curve.
 */
export function measureLeases(leases: readonly FileLease[] | undefined, scale: Scale): Json {
  return (leases ?? []).map((lease) => {
    const terms = {
      price: Number(lease.price),
      months: Number(lease.months),
      residual: Number(lease.residual ?? 0),
      ...(lease.paid ? { paid: lease.paid } : {}),
    };
    const rent = Number(lease.rent);
    const rate = impliedRate(terms, rent);
    return {
      id: lease.id,
      method: "E6",
      rentInAll: printDecimal(scale.toMinor(lease.rent) * BigInt(lease.months), scale.digits),
      impliedYearlyRate: rate === null ? null : roundFigure(12 * rate),
      ...(lease.loan === undefined ? {} : againstLoan(lease, lease.loan, rent)),
    };
  });
}

function againstLoan(lease: FileLease, file: NonNullable<FileLease["loan"]>, rent: number) {
  const loan = {
    principal: Number(file.principal),
    monthlyRate: Number(file.yearlyRate) / 12,
    months: Number(file.months),
  };
  const service = leasePayment({ price: loan.principal, months: loan.months }, loan.monthlyRate);
  const coverage = debtServiceCoverage(rent, service);
  return {
    debtService: roundFigure(service),
    debtServiceCoverage: coverage === null ? null : roundFigure(coverage),
    rentToday: roundFigure(presentValueOfRent(rent, loan.monthlyRate, Number(lease.months))),
    collateral: (lease.curves ?? []).map((curve) => {
      const path = collateralPath(Number(lease.price), toCurve(curve), loan);
      return {
        method: "E7",
        curve: curve.kind,
        firstMonthUnderwater: firstMonthUnderwater(path),
        months: path.map(({ month, value, balance, loanToValue }) => ({
          month,
          value: roundFigure(value),
          balance: roundFigure(balance),
          loanToValue: loanToValue === null ? null : roundFigure(loanToValue),
        })),
      };
    }),
  };
}

function toCurve(curve: FileCurve): ValueCurve {
  switch (curve.kind) {
    case "straight_line":
      return { kind: curve.kind, lifeMonths: Number(curve.months) };
    case "half_life":
      return { kind: curve.kind, halfLifeMonths: Number(curve.months) };
    case "quotes": {
      const quotes = curve.quotes.map(({ month, price }) => ({ month: Number(month), price: Number(price) }));
      return { kind: curve.kind, quotes: quotes.sort((one, other) => one.month - other.month) };
    }
  }
}
