/** A sponsor or lessee beside its vehicle; smallest units. */
export interface VehicleBooks {
  readonly reportedDebtMinor: bigint;
  readonly reportedEquityMinor: bigint;
  readonly vehicleDebtMinor: bigint;
  readonly vehicleEquityMinor: bigint;
  /** Part of the vehicle's equity that the company itself owns. */
  readonly ownedVehicleEquityMinor: bigint;
  /** Today's value of the rents it has to pay to the vehicle. */
  readonly leaseLiabilityMinor: bigint;
}

export interface DebtView {
  readonly debtMinor: bigint;
  /** Debt over the company's own equity; null where that is nothing. */
  readonly debtToEquity: number | null;
}

/**
 * The same debt seen in three ways. The views are never added: the lease liability is what services the vehicle's debt,
 * so a sum would count the assets twice. There is deliberately no field for it.
 */
export interface VehicleViews {
  /** Own debt only, as reported. */
  readonly legal: DebtView;
  /** Own and the vehicle's debt; equity of others in the vehicle stands apart. */
  readonly consolidated: DebtView & { readonly noncontrollingInterestMinor: bigint };
  /** Own debt and the lease liability. */
  readonly lease: DebtView;
}

/** The legal, the consolidated and the lease view of a company with a vehicle (method page, E4). */
export function vehicleViews(books: VehicleBooks): VehicleViews {
  const view = (debtMinor: bigint): DebtView => ({
    debtMinor,
    debtToEquity: books.reportedEquityMinor === 0n ? null : Number(debtMinor) / Number(books.reportedEquityMinor),
  });
  return {
    legal: view(books.reportedDebtMinor),
    consolidated: {
      ...view(books.reportedDebtMinor + books.vehicleDebtMinor),
      noncontrollingInterestMinor: books.vehicleEquityMinor - books.ownedVehicleEquityMinor,
    },
    lease: view(books.reportedDebtMinor + books.leaseLiabilityMinor),
  };
}

/** Support that stands behind a vehicle's debt, discounted at the rate of that debt; smallest units. */
export interface DebtSupport {
  readonly fixedRentMinor: bigint;
  readonly residualGuaranteeMinor: bigint;
  readonly otherSponsorSupportMinor?: bigint;
  /** Guarantees of others, in the order in which they answer. */
  readonly guarantees: readonly { readonly guarantor: string; readonly amountMinor: bigint }[];
}

export interface AttributedDebt {
  readonly sponsorMinor: bigint;
  readonly guarantors: readonly { readonly guarantor: string; readonly amountMinor: bigint }[];
  /** Nobody answers for it: it rests with the lenders. */
  readonly withoutRecourseMinor: bigint;
}

/** Who stands behind a vehicle's debt when it is not consolidated: sponsor first, guarantors in order, lenders the rest. */
export function attributeDebt(debtMinor: bigint, support: DebtSupport): AttributedDebt {
  const offered = support.fixedRentMinor + support.residualGuaranteeMinor + (support.otherSponsorSupportMinor ?? 0n);
  const sponsorMinor = offered < debtMinor ? offered : debtMinor;
  let left = debtMinor - sponsorMinor;
  const guarantors = support.guarantees.map(({ guarantor, amountMinor }) => {
    const answered = amountMinor < left ? amountMinor : left;
    left -= answered;
    return { guarantor, amountMinor: answered };
  });
  return { sponsorMinor, guarantors, withoutRecourseMinor: left };
}
