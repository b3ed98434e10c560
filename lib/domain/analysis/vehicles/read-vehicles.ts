import type { Claim, Link, LinkPart, Party, Slug, Source } from "../../case-records";
import { statedAmount } from "../../claims/claim-amount";
import { type ClaimIndex, indexClaims, resolve } from "../../claims/claim-index";
import { compareSlugs } from "../../ids";
import type { MoneyInterval, Network, NetworkLeg } from "../../snapshots/snapshot-document";
import type { LinkKind } from "../../vocabulary";
import { toMoneyInterval } from "../amounts/money-interval";

/** What vehicles are read from: any part of a snapshot document that has these lists. */
export interface VehicleGround {
  readonly header: { readonly asOf: string };
  readonly parties: readonly Party[];
  readonly links: readonly Link[];
  readonly linkParts: readonly LinkPart[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly network: Network;
}

/** One leg of a vehicle with the sum that its claims carry. */
export interface VehicleLeg {
  readonly link: Link;
  readonly leg: NetworkLeg;
  /** The sum as stated; for a loan without one, the balance that is owed; null: no claim carries either. */
  readonly amount: MoneyInterval | null;
  readonly isBalance: boolean;
  /** Claims behind the leg, those of a balance among them. */
  readonly claims: readonly Slug[];
  /** The leg that this one lies inside of, so that only the outer one is added. */
  readonly insideOf: Slug | null;
}

/** What the assets of a vehicle are taken to have cost, and why. */
export interface VehicleCost {
  readonly amount: MoneyInterval;
  /** A claim on the value of the assets, or else the whole sum raised for them. */
  readonly basis: "asset_value" | "money_raised";
  readonly claims: readonly Slug[];
}

/** What a claim would have to say for a place of the page to be filled. */
export const MISSING_ROLES = [
  "asset_value",
  "debt",
  "equity",
  "equity_amount",
  "supplier",
  "price",
  "lessee",
  "rent",
  "rate",
  "residual",
  "cap",
  "consolidation",
  "company_debt",
] as const;
export type MissingRole = (typeof MISSING_ROLES)[number];

/** A claim that nobody has made yet: on which subject, and what it would have to say. */
export interface MissingClaim {
  readonly role: MissingRole;
  readonly subjectType: "party" | "link";
  readonly subject: Slug;
}

/** Everything the record says about one vehicle (method page, E1): its own parts, then what is missing. */
export interface VehicleRecord {
  readonly vehicle: Slug;
  /** Sponsor or parent by the record of the party, uncited. */
  readonly sponsor: Slug | null;
  readonly control: readonly VehicleLeg[];
  readonly equity: readonly VehicleLeg[];
  readonly debt: readonly VehicleLeg[];
  readonly purchases: readonly VehicleLeg[];
  readonly leases: readonly VehicleLeg[];
  readonly guarantees: readonly VehicleLeg[];
  /** Stakes that the vehicle itself holds. */
  readonly holdings: readonly VehicleLeg[];
  /** Links that exist only as somebody's statement. */
  readonly told: readonly Link[];
  readonly cost: VehicleCost | null;
  readonly missing: readonly MissingClaim[];
}

const DEBT: readonly LinkKind[] = ["loan", "bond"];
const EQUITY: readonly LinkKind[] = ["equity_investment", "stake"];
const PURCHASES: readonly LinkKind[] = ["purchase_goods", "purchase_services"];
const GUARANTEES: readonly LinkKind[] = ["guarantee_backstop", "residual_value_guarantee"];

/**
 * Reads every special purpose vehicle of a document: who stands behind it, who put money in, what it bought, who rents,
 * who guarantees. Only legs that are drawn count. Sorted: the vehicles with most legs first, then by slug.
 */
export function readVehicles(ground: VehicleGround): readonly VehicleRecord[] {
  const index = indexClaims(ground.claims, ground.sources, ground.header.asOf);
  return ground.parties
    .filter((party) => party.kind === "spv")
    .map((party) => readVehicle(ground, index, party))
    .sort((one, other) => countLegs(other) - countLegs(one) || compareSlugs(one.vehicle, other.vehicle));
}

function readVehicle(ground: VehicleGround, index: ClaimIndex, party: Party): VehicleRecord {
  const { slug } = party;
  const legs = new Map(ground.network.legs.map((leg) => [leg.link, leg]));
  const touching = ground.links.filter((link) => link.payer === slug || link.payee === slug);
  const read = (kinds: readonly LinkKind[], end: "payer" | "payee") =>
    touching
      .filter((link) => kinds.includes(link.kind) && link[end] === slug && link.layer === "record")
      .flatMap((link) => {
        const leg = legs.get(link.slug);
        return leg?.drawn ? [readLeg(ground, index, link, leg)] : [];
      });
  const parts = {
    control: read(["control"], "payee"),
    equity: read(EQUITY, "payee"),
    debt: read(DEBT, "payee"),
    purchases: read(PURCHASES, "payer"),
    leases: read(["lease"], "payee"),
    guarantees: read(GUARANTEES, "payee"),
    holdings: read(["stake"], "payer"),
  };
  const cost = readCost(ground, index, slug, touching);
  return {
    vehicle: slug,
    sponsor: party.sponsor,
    ...parts,
    told: touching.filter((link) => link.layer === "told"),
    cost,
    missing: listMissing(slug, parts, cost, index),
  };
}

function readLeg(ground: VehicleGround, index: ClaimIndex, link: Link, leg: NetworkLeg): VehicleLeg {
  const balance = leg.amount === null ? resolve(index, "link", link.slug, "balance").claims : [];
  const owed = statedAmount(balance);
  const isBalance = owed.state === "stated";
  const outer = ground.linkParts.find(
    ({ partType, part, wholeType, relation }) =>
      partType === "link" && part === link.slug && wholeType === "link" && relation === "slice_of_pool",
  );
  return {
    link,
    leg,
    amount: isBalance ? toMoneyInterval(owed.parts.whole, owed.currency) : leg.amount,
    isBalance,
    claims: [...new Set([...leg.claims, ...balance.map((claim) => claim.slug), ...leg.otherClaims])],
    insideOf: outer?.whole ?? null,
  };
}

/**
 * A claim on the value of the assets decides. Else the sum of the deal stands for it, but only where the vehicle's own
 * tranches are recorded as lying inside that sum and no other vehicle shares the deal.
 */
function readCost(
  ground: VehicleGround,
  index: ClaimIndex,
  vehicle: Slug,
  touching: readonly Link[],
): VehicleCost | null {
  const vehicles = new Set(ground.parties.filter((party) => party.kind === "spv").map((party) => party.slug));
  const deals = [...new Set(touching.map((link) => link.deal))].filter((deal) =>
    ground.links
      .filter((link) => link.deal === deal)
      .every((link) => [link.payer, link.payee].every((end) => end === vehicle || !vehicles.has(end))),
  );
  for (const deal of deals) {
    const valued = read(index, deal, "asset_value");
    if (valued) return { ...valued, basis: "asset_value" };
  }
  for (const deal of deals) {
    const isSumOfTranches = ground.linkParts.some(
      ({ whole, wholeType, part, relation }) =>
        wholeType === "deal" &&
        whole === deal &&
        (relation === "tranche_of" || relation === "part_of_sum") &&
        touching.some((link) => link.slug === part),
    );
    const raised = isSumOfTranches ? read(index, deal, "amount") : null;
    if (raised) return { ...raised, basis: "money_raised" };
  }
  return null;
}

function read(index: ClaimIndex, deal: Slug, property: string): Omit<VehicleCost, "basis"> | null {
  const { claims } = resolve(index, "deal", deal, property);
  const sum = statedAmount(claims);
  if (sum.state !== "stated") return null;
  return { amount: toMoneyInterval(sum.parts.whole, sum.currency), claims: claims.map((claim) => claim.slug) };
}

type Parts = Omit<VehicleRecord, "vehicle" | "sponsor" | "told" | "cost" | "missing">;

function listMissing(
  vehicle: Slug,
  parts: Parts,
  cost: VehicleCost | null,
  index: ClaimIndex,
): readonly MissingClaim[] {
  const onVehicle = (role: MissingRole): MissingClaim => ({ role, subjectType: "party", subject: vehicle });
  const onLegs = (role: MissingRole, legs: readonly VehicleLeg[]): readonly MissingClaim[] =>
    legs.map(({ link }) => ({ role, subjectType: "link", subject: link.slug }));
  const unpriced = (legs: readonly VehicleLeg[]) => legs.filter(({ amount }) => amount === null);
  const { equity, debt, purchases, leases, guarantees } = parts;
  return [
    ...(cost === null ? [onVehicle("asset_value")] : []),
    ...(debt.length === 0 ? [onVehicle("debt")] : []),
    ...(equity.length === 0 ? [onVehicle("equity")] : []),
    ...onLegs("equity_amount", unpriced(equity)),
    ...(purchases.length === 0 ? [onVehicle("supplier")] : []),
    ...onLegs("price", unpriced(purchases)),
    ...(leases.length === 0 ? [onVehicle("lessee")] : []),
    ...onLegs("rent", unpriced(leases)),
    ...onLegs("residual", leases),
    ...onLegs(
      "rate",
      debt.filter(
        ({ link }) => link.interest === null && resolve(index, "link", link.slug, "rate").claims.length === 0,
      ),
    ),
    ...onLegs("cap", unpriced(guarantees)),
    onVehicle("consolidation"),
  ];
}

function countLegs(record: VehicleRecord): number {
  const { control, equity, debt, purchases, leases, guarantees, holdings, told } = record;
  return [control, equity, debt, purchases, leases, guarantees, holdings, told].reduce(
    (sum, list) => sum + list.length,
    0,
  );
}
