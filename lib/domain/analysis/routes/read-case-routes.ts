import { firstDayOf } from "../../model/calendar";
import type { Day, Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import type { SnapshotDocument } from "../../model/snapshot-document";
import { headLookup } from "../../network/group-heads";
import { type Budget, openBudget } from "../budget";
import { findArbitragePaths, type RouteHop, type RoutePath, type RouteSearch } from "./arbitrage-paths";
import type { PartyPlace, UnitRange } from "./check-supply";
import { type CaseRule, listPlacesOnDay, versionsOf } from "./read-case-rules";

/** Stands for whoever made the goods of a seller of services of which no claim says who supplied it. */
export const UNNAMED_MAKER = "unnamed-maker";

/** A way found by the search, with what a reader needs to check the four conditions. */
export interface CaseRoute {
  readonly path: RoutePath;
  readonly hops: readonly RouteHop[];
  readonly customer: Slug;
  /** Where the customer's ultimate parent sits; null for a customer whom nobody named. */
  readonly customerPlace: string | null;
  /** Binding rules that name that place on the day of the last hop; none where the place is not known. */
  readonly rules: readonly Slug[];
  /** Guidance that stood then and may ask for a licence all the same. */
  readonly guidance: readonly Slug[];
}

export interface CaseRoutes {
  readonly routes: readonly CaseRoute[];
  readonly isTruncated: boolean;
  readonly reason: RouteSearch["reason"];
  /** Customers in places of tier 3 with a sourced last hop. */
  readonly documentedCustomers: readonly Slug[];
  /** Suppliers that are told to serve such customers, and of whom no claim documents one. */
  readonly withoutDocumentedCustomer: readonly Slug[];
}

/**
 * Looks for ways by which a service on controlled goods reaches customers of tier 3 (method page, G3 and G4). Goods run
 * from the payee of a purchase to its payer, a service from its seller to its buyer; a hop has the claims
 * of its link, told links have none. A seller of services without a recorded supply of goods gets one hop from a maker
 * whom nobody names, without a claim. A customer without a seat, told to be restricted, is tried as one seated where a
 * control binds; its place stays null.
 */
export function findCaseRoutes(
  document: SnapshotDocument,
  rules: readonly CaseRule[],
  budget: Budget = openBudget(),
): CaseRoutes {
  const places = placesOf(document);
  const restricted = [...new Set(rules.flatMap(({ sort, tiers }) => (sort === "tiers" ? restrictedOf(tiers) : [])))];
  const drawn = readHops(document, places, restricted);
  const goods = drawn.filter(({ kind }) => kind === "goods");
  const supplied = new Set(goods.map(({ customer }) => customer));
  const unexplained = drawn.filter(({ kind, supplier }) => kind === "service" && !supplied.has(supplier));
  const hops = [...goods, ...unexplained.map(supplyOf), ...drawn.filter(({ kind }) => kind === "service")];
  const seatOf = (party: Slug): PartyPlace => {
    const place = places.get(party);
    if (place) return place;
    const day = document.header.asOf;
    const seat = listPlacesOnDay(rules, day).find(
      (one) => one.controls.length > 0 && restricted.includes(one.place),
    )?.place;
    return { location: seat ?? "", headquarters: seat ?? "" };
  };
  const parties = new Set(hops.flatMap(({ supplier, customer }) => [supplier, customer]));
  const search = findArbitragePaths(
    {
      hops,
      origins: [UNNAMED_MAKER, ...new Set(goods.map(({ supplier }) => supplier))],
      endHeadquarters: restricted,
      rules: versionsOf(rules),
      known: document.header.asOf,
      shipments: [],
      places: Object.fromEntries([...parties].map((party) => [party, seatOf(party)])),
    },
    budget,
  );
  const hopOf = new Map(hops.map((hop) => [hop.id, hop]));
  const routes = search.paths.map((path): CaseRoute => {
    const own = path.hops.flatMap((id) => hopOf.get(id) ?? []);
    const last = own[own.length - 1] as RouteHop;
    const seat = seatOf(last.customer).headquarters;
    const ruled = listPlacesOnDay(rules, last.day).find(({ place }) => place === seat);
    const sortOf = (slug: Slug) => rules.find(({ rule }) => rule === slug)?.sort;
    return {
      path,
      hops: own,
      customer: last.customer,
      customerPlace: places.get(last.customer)?.headquarters ?? null,
      rules: places.has(last.customer) ? (ruled?.controls ?? []) : [],
      guidance: (ruled?.others ?? []).filter((slug) => sortOf(slug) === "guidance"),
    };
  });
  const toldSuppliers = drawn.filter(({ kind, claims }) => kind === "service" && claims.length === 0);
  const served = new Set(
    drawn.filter(({ kind, claims }) => kind === "service" && claims.length > 0).map(({ supplier }) => supplier),
  );
  return {
    routes,
    isTruncated: search.isTruncated,
    reason: search.reason,
    documentedCustomers: search.documentedCustomers,
    withoutDocumentedCustomer: [...new Set(toldSuppliers.map(({ supplier }) => supplier))]
      .filter((supplier) => !served.has(supplier))
      .sort(compareSlugs),
  };
}

function restrictedOf(tiers: Readonly<Record<string, number>>): readonly string[] {
  return Object.keys(tiers).filter((place) => tiers[place] === 3);
}

/** Goods hops of the record, and hops of services whose customer is seated in tier 3 or is only told. */
function readHops(
  document: SnapshotDocument,
  places: ReadonlyMap<Slug, PartyPlace>,
  restricted: readonly string[],
): readonly RouteHop[] {
  const links = new Map(document.network.links.map((link) => [link.link, link]));
  const deals = new Map(document.deals.map((deal) => [deal.slug, deal]));
  return document.links.flatMap((link): readonly RouteHop[] => {
    const networkLink = link.layer === "record" ? links.get(link.slug) : undefined;
    const date = networkLink?.date ?? link.start ?? deals.get(link.deal)?.announced ?? null;
    if (date === null) return [];
    const isGoods = link.kind === "purchase_goods";
    if (!isGoods && link.kind !== "purchase_services") return [];
    const [supplier, customer] = [link.payee, link.payer];
    const seat = places.get(customer)?.headquarters;
    const isRestricted = seat === undefined ? link.layer === "told" : restricted.includes(seat);
    if (isGoods ? !networkLink?.drawn : !isRestricted || (networkLink !== undefined && !networkLink.drawn)) return [];
    const claims =
      networkLink && !networkLink.disputed
        ? [...networkLink.claims, ...networkLink.otherClaims].sort(compareSlugs)
        : [];
    return [
      {
        id: link.slug,
        supplier,
        customer,
        kind: isGoods ? "goods" : "service",
        itemClass: "any",
        units: readUnits(document, link.slug),
        day: firstDayOf(date),
        claims: [...new Set(claims)],
      },
    ];
  });
}

function supplyOf(hop: RouteHop): RouteHop {
  const units: UnitRange = { low: 0, high: null };
  return {
    ...hop,
    id: `supply:${hop.supplier}`,
    supplier: UNNAMED_MAKER,
    customer: hop.supplier,
    kind: "goods",
    units,
    claims: [],
  };
}

/** Units that an accepted claim states for a link, as an interval, with what is counted; unknown where none does. */
export function readUnits(document: SnapshotDocument, link: Slug): UnitRange & { readonly unit: string | null } {
  const claim = document.claims.find(
    (one) => one.subject === link && one.property === "units" && one.status === "accepted" && one.rank !== "deprecated",
  );
  if (claim?.value.type !== "count") return { low: 0, high: null, unit: null };
  const { value, min, max, unit } = claim.value;
  const low = Number(value ?? min ?? 0);
  return { low, high: max !== null ? Number(max) : value !== null ? low : null, unit };
}

function placesOf(document: SnapshotDocument): ReadonlyMap<Slug, PartyPlace> {
  const headOf = headLookup(document.network);
  const own = new Map(document.parties.map(({ slug, jurisdiction }) => [slug, jurisdiction]));
  const places = document.parties.flatMap(({ slug, jurisdiction }): readonly (readonly [Slug, PartyPlace])[] => {
    return jurisdiction === null
      ? []
      : [[slug, { location: jurisdiction, headquarters: own.get(headOf(slug)) ?? jurisdiction }]];
  });
  return new Map(places);
}

/** One licence on record for a party of a place: how many units it speaks of. */
export interface PlaceLicence {
  readonly link: Slug;
  readonly licensee: Slug;
  readonly units: ReturnType<typeof readUnits>;
  readonly day: Day | null;
  readonly claims: readonly Slug[];
}

/** Licences of the record by the place of the licensee. */
export function listLicences(document: SnapshotDocument, place: string): readonly PlaceLicence[] {
  const own = new Set(document.parties.filter(({ jurisdiction }) => jurisdiction === place).map(({ slug }) => slug));
  return document.links
    .filter(({ kind, layer, payee }) => kind === "licence" && layer === "record" && own.has(payee))
    .map(({ slug, payee, start }) => ({
      link: slug,
      licensee: payee,
      units: readUnits(document, slug),
      day: start === null ? null : firstDayOf(start),
      claims: document.claims
        .filter((claim) => claim.subject === slug && claim.property === "units" && claim.status === "accepted")
        .map((claim) => claim.slug),
    }));
}
