import { addIntervals, interval, toInterval, toMoneyInterval, ZERO } from "../../amounts/money-interval";
import { statedAmount } from "../../claims/claim-amount";
import { lastDayOf } from "../../model/calendar";
import type { Claim, Slug } from "../../model/case-records";
import type { MoneyInterval } from "../../model/snapshot-document";
import { type ConsolidationAnswer, wouldConsolidate } from "./consolidation";
import type { MissingClaim, VehicleGround, VehicleRecord } from "./read-vehicles";

/** A sum of debt in one view, with what it is made of. */
export interface SeenDebt {
  readonly amount: MoneyInterval;
  readonly claims: readonly Slug[];
}

/**
 * The debt of one company seen three ways beside its vehicle (method page, E4). The views are never added: there is no
 * field for a sum. A view that claims do not carry is null.
 */
export interface CompanyDebtViews {
  readonly company: Slug;
  readonly role: "lessee" | "sponsor";
  /** `total_debt`: a figure of the company; `known_loans`: only the loans and notes of the record. */
  readonly basis: "total_debt" | "known_loans";
  readonly asReported: SeenDebt | null;
  /**
   * With the vehicle's debt. For a sponsor the lower end is its own figure: no claim says whether the vehicle is
   * inside that already.
   */
  readonly withVehicle: SeenDebt | null;
  /** With today's value of the rents it owes to the vehicle; null as long as no claim carries rent and rate. */
  readonly withLease: SeenDebt | null;
  /** Would it have to consolidate the vehicle under US rules? A list of questions, not a verdict. */
  readonly consolidation: ConsolidationAnswer;
  readonly missing: readonly MissingClaim[];
}

const DEBT_PROPERTIES = ["total_debt", "debt_total"];

/** The debt of a vehicle itself: all its loans and notes together; null where one of them has no sum. */
export function vehicleDebt(record: VehicleRecord): SeenDebt | null {
  const [first] = record.debt;
  if (!first?.amount) return null;
  const { currency } = first.amount;
  let sum = ZERO;
  for (const { amount } of record.debt) {
    if (amount === null || amount.currency !== currency) return null;
    sum = addIntervals(sum, toInterval(amount));
  }
  return { amount: toMoneyInterval(sum, currency), claims: record.debt.flatMap(({ claims }) => claims) };
}

/** The three views for every lessee of the vehicle and for its sponsor. */
export function debtViews(ground: VehicleGround, record: VehicleRecord): readonly CompanyDebtViews[] {
  const own = vehicleDebt(record);
  const lessees = [...new Set(record.leases.map(({ link }) => link.payer))];
  const sponsors = [record.sponsor, ...record.control.map(({ link }) => link.payer)].filter((slug) => slug !== null);
  const others = [...new Set(sponsors)].filter((slug) => !lessees.includes(slug));
  return [
    ...lessees.map((company) => viewsOf(ground, record, own, company, "lessee")),
    ...others.map((company) => viewsOf(ground, record, own, company, "sponsor")),
  ];
}

function viewsOf(
  ground: VehicleGround,
  record: VehicleRecord,
  own: SeenDebt | null,
  company: Slug,
  role: "lessee" | "sponsor",
): CompanyDebtViews {
  const stated = latestDebt(ground, company);
  const asReported = stated ?? knownLoans(ground, company);
  const rents = record.leases.filter(({ link }) => link.payer === company);
  return {
    company,
    role,
    basis: stated ? "total_debt" : "known_loans",
    asReported,
    withVehicle: asReported && own ? addVehicle(asReported, own, role) : null,
    withLease: null,
    consolidation: consolidationOf(record, company),
    missing: [
      ...(stated ? [] : [{ role: "company_debt", subjectType: "party", subject: company } as const]),
      ...rents.map(({ link }) => ({ role: "rent", subjectType: "link", subject: link.slug }) as const),
    ],
  };
}

/** Facts that links carry: a guarantee bears losses, equity bears losses and gains. No link says who has the power. */
function consolidationOf(record: VehicleRecord, company: Slug): ConsolidationAnswer {
  const isBy = ({ link }: { readonly link: { readonly payer: Slug } }) => link.payer === company;
  const holdsEquity = record.equity.some(isBy) ? true : null;
  const facts = {
    hasPower: null,
    absorbsLosses: record.guarantees.some(isBy) ? true : holdsEquity,
    hasBenefits: holdsEquity,
    linksPowerToReturns: null,
  };
  return wouldConsolidate(facts, "us");
}

function addVehicle(reported: SeenDebt, vehicle: SeenDebt, role: "lessee" | "sponsor"): SeenDebt | null {
  if (reported.amount.currency !== vehicle.amount.currency) return null;
  const before = toInterval(reported.amount);
  const sum = addIntervals(before, toInterval(vehicle.amount));
  const seen = role === "sponsor" ? interval(before.low, sum.high, sum.approx) : sum;
  return {
    amount: toMoneyInterval(seen, reported.amount.currency),
    claims: [...new Set([...reported.claims, ...vehicle.claims])],
  };
}

function latestDebt(ground: VehicleGround, company: Slug): SeenDebt | null {
  const day = (claim: Claim) => claim.period?.end ?? (claim.asOf === null ? "" : lastDayOf(claim.asOf));
  const claims = ground.claims
    .filter(
      (claim) =>
        claim.subjectType === "party" &&
        claim.subject === company &&
        DEBT_PROPERTIES.includes(claim.property) &&
        claim.status === "accepted" &&
        claim.rank !== "deprecated",
    )
    .sort((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0));
  const [latest] = claims;
  if (!latest) return null;
  const sum = statedAmount([latest]);
  if (sum.state !== "stated") return null;
  return { amount: toMoneyInterval(sum.parts.whole, sum.currency), claims: [latest.slug] };
}

function knownLoans(ground: VehicleGround, company: Slug): SeenDebt | null {
  const loans = ground.network.links.filter(
    (link) => link.drawn && link.family === "debt" && link.receiver === company && link.amount !== null,
  );
  const [first] = loans;
  if (!first?.amount) return null;
  const { currency } = first.amount;
  // Loans in several currencies have no sum as long as no dated rate is sourced.
  if (loans.some(({ amount }) => amount?.currency !== currency)) return null;
  const sums = loans.flatMap(({ amount }) => (amount ? [toInterval(amount)] : []));
  return {
    amount: toMoneyInterval(sums.reduce(addIntervals), currency),
    claims: loans.flatMap(({ claims }) => claims),
  };
}
