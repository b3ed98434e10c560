import { toMoneyInterval } from "../../amounts/money-interval";
import { statedAmount } from "../../claims/claim-amount";
import { type ClaimIndex, indexClaims, resolve } from "../../claims/claim-index";
import type { Claim, Day, Link, LinkPart, Party, Slug, Source } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { isIn, kindsIn, type LinkKind } from "../../model/link-kinds";
import type { MoneyInterval, Network, NetworkLink } from "../../model/snapshot-document";

/** What vehicles are read from: any part of a snapshot document that has these lists. */
export interface VehicleGround {
  readonly header: { readonly asOf: Day };
  readonly parties: readonly Party[];
  readonly links: readonly Link[];
  readonly linkParts: readonly LinkPart[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly network: Network;
}

/** One link of a vehicle with the sum that its claims carry. */
export interface VehicleLink {
  readonly link: Link;
  readonly networkLink: NetworkLink;
  /** The sum as stated; for a loan without one, the balance that is owed; null: no claim carries either. */
  readonly amount: MoneyInterval | null;
  readonly isBalance: boolean;
  /** Claims behind the link, those of a balance among them. */
  readonly claims: readonly Slug[];
  /** The link that this one lies inside of, so that only the outer one is added. */
  readonly insideOf: Slug | null;
}

/** What the assets of a vehicle are taken to have cost, and why. */
interface VehicleCost {
  readonly amount: MoneyInterval;
  /** A claim on the value of the assets, or else the whole sum raised for them. */
  readonly basis: "asset_value" | "money_raised";
  readonly claims: readonly Slug[];
}

/** What a claim would have to say for a place of the page to be filled. */
const MISSING_ROLES = [
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
type MissingRole = (typeof MISSING_ROLES)[number];

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
  readonly control: readonly VehicleLink[];
  readonly equity: readonly VehicleLink[];
  readonly debt: readonly VehicleLink[];
  readonly purchases: readonly VehicleLink[];
  readonly leases: readonly VehicleLink[];
  readonly guarantees: readonly VehicleLink[];
  /** Stakes that the vehicle itself holds. */
  readonly holdings: readonly VehicleLink[];
  /** Links that exist only as somebody's statement. */
  readonly told: readonly Link[];
  readonly cost: VehicleCost | null;
  readonly missing: readonly MissingClaim[];
}

const BOUGHT = kindsIn("purchase").filter((kind) => !isIn("rent", kind));

/**
 * Reads every special purpose vehicle of a document: who stands behind it, who put money in, what it bought, who rents,
 * who guarantees. Only links that are drawn count. Sorted: the vehicles with most links first, then by slug.
 */
export function readVehicles(ground: VehicleGround): readonly VehicleRecord[] {
  const places = indexPlaces(ground);
  return ground.parties
    .filter((party) => party.kind === "spv")
    .map((party) => readVehicle(places, party))
    .sort((one, other) => countLinks(other) - countLinks(one) || compareSlugs(one.vehicle, other.vehicle));
}

/** Where everything is that a vehicle is read from, so that each is looked at once however many vehicles there are. */
interface Places {
  readonly claims: ClaimIndex;
  readonly links: ReadonlyMap<Slug, NetworkLink>;
  /** Links by either of their ends, each once. */
  readonly linksOf: ReadonlyMap<Slug, readonly Link[]>;
  /** The vehicles that a deal has a link with. */
  readonly vehiclesOf: ReadonlyMap<Slug, ReadonlySet<Slug>>;
  /** The link that a link is a slice of. */
  readonly poolOf: ReadonlyMap<Slug, Slug>;
  /** Links that are recorded as adding up to the sum of a deal. */
  readonly summandsOf: ReadonlyMap<Slug, readonly Slug[]>;
}

function indexPlaces({ header, parties, links, linkParts, claims, sources, network }: VehicleGround): Places {
  const vehicles = new Set(parties.filter(({ kind }) => kind === "spv").map(({ slug }) => slug));
  const linksOf = new Map<Slug, Link[]>();
  const vehiclesOf = new Map<Slug, Set<Slug>>();
  for (const link of links) {
    for (const end of new Set([link.payer, link.payee])) {
      if (!vehicles.has(end)) continue;
      push(linksOf, end, link);
      const ofDeal = vehiclesOf.get(link.deal);
      if (ofDeal) ofDeal.add(end);
      else vehiclesOf.set(link.deal, new Set([end]));
    }
  }
  const poolOf = new Map<Slug, Slug>();
  const summandsOf = new Map<Slug, Slug[]>();
  for (const { partType, part, wholeType, whole, relation } of linkParts) {
    const isPool = partType === "link" && wholeType === "link" && relation === "slice_of_pool";
    if (isPool && !poolOf.has(part)) poolOf.set(part, whole);
    if (wholeType === "deal" && (relation === "tranche_of" || relation === "part_of_sum"))
      push(summandsOf, whole, part);
  }
  return {
    claims: indexClaims(claims, sources, header.asOf),
    links: new Map(network.links.map((link) => [link.link, link])),
    linksOf,
    vehiclesOf,
    poolOf,
    summandsOf,
  };
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function readVehicle(places: Places, party: Party): VehicleRecord {
  const { slug } = party;
  const touching = places.linksOf.get(slug) ?? [];
  const read = (kinds: readonly LinkKind[], end: "payer" | "payee") =>
    touching
      .filter((link) => kinds.includes(link.kind) && link[end] === slug && link.layer === "record")
      .flatMap((link) => {
        const networkLink = places.links.get(link.slug);
        return networkLink?.drawn ? [readLink(places, link, networkLink)] : [];
      });
  const parts = {
    control: read(["control"], "payee"),
    equity: read(kindsIn("equity"), "payee"),
    debt: read(kindsIn("debt"), "payee"),
    purchases: read(BOUGHT, "payer"),
    leases: read(kindsIn("rent"), "payee"),
    guarantees: read(kindsIn("backstop"), "payee"),
    holdings: read(["stake"], "payer"),
  };
  const cost = readCost(places, touching);
  return {
    vehicle: slug,
    sponsor: party.sponsor,
    ...parts,
    told: touching.filter((link) => link.layer === "told"),
    cost,
    missing: listMissing(slug, parts, cost, places.claims),
  };
}

function readLink({ claims, poolOf }: Places, link: Link, networkLink: NetworkLink): VehicleLink {
  const balance = networkLink.amount === null ? resolve(claims, "link", link.slug, "balance").claims : [];
  const owed = statedAmount(balance);
  const isBalance = owed.state === "stated";
  return {
    link,
    networkLink,
    amount: isBalance ? toMoneyInterval(owed.parts.whole, owed.currency) : networkLink.amount,
    isBalance,
    claims: [...new Set([...networkLink.claims, ...balance.map((claim) => claim.slug), ...networkLink.otherClaims])],
    insideOf: poolOf.get(link.slug) ?? null,
  };
}

/**
 * A claim on the value of the assets decides. Else the sum of the deal stands for it, but only where the vehicle's own
 * tranches are recorded as lying inside that sum and no other vehicle shares the deal.
 */
function readCost({ claims: index, vehiclesOf, summandsOf }: Places, touching: readonly Link[]): VehicleCost | null {
  const deals = [...new Set(touching.map((link) => link.deal))].filter((deal) => vehiclesOf.get(deal)?.size === 1);
  const own = new Set(touching.map(({ slug }) => slug));
  for (const deal of deals) {
    const valued = read(index, deal, "asset_value");
    if (valued) return { ...valued, basis: "asset_value" };
  }
  for (const deal of deals) {
    const isSumOfTranches = summandsOf.get(deal)?.some((part) => own.has(part)) ?? false;
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
  const onLinks = (role: MissingRole, links: readonly VehicleLink[]): readonly MissingClaim[] =>
    links.map(({ link }) => ({ role, subjectType: "link", subject: link.slug }));
  const unpriced = (links: readonly VehicleLink[]) => links.filter(({ amount }) => amount === null);
  const { equity, debt, purchases, leases, guarantees } = parts;
  return [
    ...(cost === null ? [onVehicle("asset_value")] : []),
    ...(debt.length === 0 ? [onVehicle("debt")] : []),
    ...(equity.length === 0 ? [onVehicle("equity")] : []),
    ...onLinks("equity_amount", unpriced(equity)),
    ...(purchases.length === 0 ? [onVehicle("supplier")] : []),
    ...onLinks("price", unpriced(purchases)),
    ...(leases.length === 0 ? [onVehicle("lessee")] : []),
    ...onLinks("rent", unpriced(leases)),
    ...onLinks("residual", leases),
    ...onLinks(
      "rate",
      debt.filter(
        ({ link }) => link.interest === null && resolve(index, "link", link.slug, "rate").claims.length === 0,
      ),
    ),
    ...onLinks("cap", unpriced(guarantees)),
    onVehicle("consolidation"),
  ];
}

function countLinks(record: VehicleRecord): number {
  const { control, equity, debt, purchases, leases, guarantees, holdings, told } = record;
  return [control, equity, debt, purchases, leases, guarantees, holdings, told].reduce(
    (sum, list) => sum + list.length,
    0,
  );
}
