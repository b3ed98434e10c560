import type { FlowClass } from "./snapshot-document";
import type { FlowFamily, ValueFlow } from "./vocabulary";

/** What the two columns of a link are called, per kind: ends are named by role, never by position. */
interface EndRoles {
  readonly payer: EndRole;
  readonly payee: EndRole;
}

export type EndRole =
  | "payer"
  | "payee"
  | "lender"
  | "borrower"
  | "investor"
  | "issuer"
  | "owner"
  | "asset"
  | "lessor"
  | "lessee"
  | "guarantor"
  | "beneficiary"
  | "supplier"
  | "customer"
  | "holder"
  | "authority"
  | "licensee"
  | "partner";

/**
 * How the stages of a kind are read under the lenses; `lens-table` has the table itself.
 *
 * - `settling`: money that moves once. Completed says that it moved; drawn, that part of it did, nobody says how much.
 * - `running`: money that is due over time. Signed and drawn say that the contract stands, so the link is committed.
 *   Completed says that it was paid, unless its last day is still to come.
 * - `holding`: a stake stands or does not.
 * - `optional`: warrants and guarantees oblige somebody only if something happens. However binding the paper is, they
 *   are announced and never committed.
 * - `valueless`: control, supply, licences and co-operation are drawn, but carry no amount of their own.
 */
export type LensRow = "settling" | "running" | "holding" | "optional" | "valueless";

/**
 * What the analysis asks of kinds by a common word.
 *
 * - `financing`: money put into a party, as equity or as debt.
 * - `debt`: money that is paid back: the last day of such a link is that of repayment, long after the money moved.
 * - `equity`: a share of the owners, put in or held.
 * - `purchase`: goods, services or the use of something for money.
 * - `rent`: the use of something, among the purchases.
 * - `backstop`: a promise to pay if something happens.
 * - `consideration`: given in a deal in the place of money; `considered`: what it is given for. Fees and levies are
 *   written as a share of revenue or as a tariff. A guarantee may be either.
 */
export type LinkGroup =
  | "financing"
  | "debt"
  | "equity"
  | "purchase"
  | "rent"
  | "backstop"
  | "consideration"
  | "considered";

/** Everything the code knows of a kind of link but its words, which `link-kind-words` of the view has. */
export interface LinkKindRow {
  readonly roles: EndRoles;
  /** The colour family; `ofLevy` in its place where the payee is a public body. */
  readonly family: FlowFamily;
  readonly ofLevy?: FlowFamily;
  /** What it carries in the value graph. */
  readonly flowClass: FlowClass;
  /** What moves along it where nobody says otherwise. */
  readonly valueFlow: ValueFlow;
  readonly lensRow: LensRow;
  readonly groups: readonly LinkGroup[];
  /** The glossary term that explains it; absent for kinds that need no explanation. */
  readonly term?: string;
}

const ROWS = {
  equity_investment: {
    roles: { payer: "investor", payee: "issuer" },
    family: "equity",
    flowClass: "cash",
    valueFlow: "cash",
    lensRow: "settling",
    groups: ["financing", "equity", "considered"],
  },
  loan: {
    roles: { payer: "lender", payee: "borrower" },
    family: "debt",
    flowClass: "cash",
    valueFlow: "cash",
    lensRow: "settling",
    groups: ["financing", "debt"],
  },
  bond: {
    roles: { payer: "lender", payee: "borrower" },
    family: "debt",
    flowClass: "cash",
    valueFlow: "cash",
    lensRow: "settling",
    groups: ["financing", "debt"],
  },
  purchase_goods: {
    roles: { payer: "customer", payee: "supplier" },
    family: "purchases",
    flowClass: "cash",
    valueFlow: "cash",
    lensRow: "running",
    groups: ["purchase"],
  },
  purchase_services: {
    roles: { payer: "customer", payee: "supplier" },
    family: "purchases",
    flowClass: "cash",
    valueFlow: "cash",
    lensRow: "running",
    groups: ["purchase"],
  },
  lease: {
    roles: { payer: "lessee", payee: "lessor" },
    family: "purchases",
    flowClass: "cash",
    valueFlow: "cash",
    lensRow: "running",
    groups: ["purchase", "rent"],
  },
  guarantee_backstop: {
    roles: { payer: "guarantor", payee: "beneficiary" },
    family: "contingent",
    flowClass: "contingent",
    valueFlow: "guarantee",
    lensRow: "optional",
    groups: ["backstop", "consideration", "considered"],
    term: "backstop",
  },
  warrant: {
    roles: { payer: "issuer", payee: "holder" },
    family: "equity",
    flowClass: "noncash",
    valueFlow: "equity",
    lensRow: "optional",
    groups: ["consideration"],
    term: "warrant",
  },
  stake: {
    roles: { payer: "holder", payee: "issuer" },
    family: "equity",
    flowClass: "stake",
    valueFlow: "equity",
    lensRow: "holding",
    groups: ["equity", "consideration"],
    term: "stake",
  },
  revenue_share: {
    roles: { payer: "payer", payee: "payee" },
    family: "purchases",
    ofLevy: "state",
    flowClass: "cash",
    valueFlow: "cash",
    lensRow: "running",
    groups: ["considered"],
  },
  tariff: {
    roles: { payer: "payer", payee: "payee" },
    family: "state",
    flowClass: "cash",
    valueFlow: "cash",
    lensRow: "running",
    groups: ["considered"],
  },
  licence: {
    roles: { payer: "authority", payee: "licensee" },
    family: "state",
    flowClass: "none",
    valueFlow: "none",
    lensRow: "valueless",
    groups: ["considered"],
    term: "licence",
  },
  co_development: {
    roles: { payer: "partner", payee: "partner" },
    family: "cooperation",
    flowClass: "none",
    valueFlow: "none",
    lensRow: "valueless",
    groups: [],
  },
  supply: {
    roles: { payer: "supplier", payee: "customer" },
    family: "cooperation",
    flowClass: "goods",
    valueFlow: "goods",
    lensRow: "valueless",
    groups: [],
  },
  control: {
    roles: { payer: "owner", payee: "asset" },
    family: "cooperation",
    flowClass: "control",
    valueFlow: "none",
    lensRow: "valueless",
    groups: [],
  },
  residual_value_guarantee: {
    roles: { payer: "guarantor", payee: "beneficiary" },
    family: "contingent",
    flowClass: "contingent",
    valueFlow: "guarantee",
    lensRow: "optional",
    groups: ["backstop", "consideration", "considered"],
    term: "residual-value-guarantee",
  },
  distribution: {
    roles: { payer: "payer", payee: "payee" },
    family: "equity",
    flowClass: "cash",
    valueFlow: "cash",
    lensRow: "settling",
    groups: [],
  },
} as const satisfies Readonly<Record<string, LinkKindRow>>;

export type LinkKind = keyof typeof ROWS;

/** One row for each kind of link: whoever asks something of a kind asks it here. */
export const LINK_KIND_ROWS: Readonly<Record<LinkKind, LinkKindRow>> = ROWS;

/** All kinds, in the order in which they are offered. */
export const LINK_KINDS = Object.keys(ROWS) as readonly LinkKind[] as readonly [LinkKind, ...LinkKind[]];

/** All kinds of a group. */
export function kindsIn(group: LinkGroup): readonly LinkKind[] {
  return LINK_KINDS.filter((kind) => isIn(group, kind));
}

/** True where a kind belongs to a group. */
export function isIn(group: LinkGroup, kind: LinkKind): boolean {
  return LINK_KIND_ROWS[kind].groups.includes(group);
}

/** The colour family of a link. A revenue share is a levy when the payee is a public body, else a purchase. */
export function familyOf(kind: LinkKind, payeeIsPublicBody: boolean): FlowFamily {
  const { family, ofLevy } = LINK_KIND_ROWS[kind];
  return payeeIsPublicBody ? (ofLevy ?? family) : family;
}

/**
 * The value that a link of this kind must move: payments move cash and guarantees a guarantee. Null where the row may say
 * what it carries, as a stake, a licence or a supply may.
 */
export function fixedValueFlowOf(kind: LinkKind): ValueFlow | null {
  const { valueFlow } = LINK_KIND_ROWS[kind];
  return valueFlow === "cash" || valueFlow === "guarantee" ? valueFlow : null;
}

/** True for purchases, leases and shares of revenue: what is due over time and not at once. */
export function runsOverTime(kind: LinkKind): boolean {
  return LINK_KIND_ROWS[kind].lensRow === "running";
}

/** True where neither end gives to the other: the link is drawn without an arrowhead. */
export function isMutual(kind: LinkKind): boolean {
  const { payer, payee } = LINK_KIND_ROWS[kind].roles;
  return payer === payee;
}
