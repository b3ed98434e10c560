import type { FlowClass } from "../snapshots/snapshot-document";
import type { FlowFamily, LinkKind } from "../vocabulary";

/** What the two columns of a link are called, per kind: ends are named by role, never by position. */
export interface EndRoles {
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

export const END_ROLES: Readonly<Record<LinkKind, EndRoles>> = {
  equity_investment: { payer: "investor", payee: "issuer" },
  loan: { payer: "lender", payee: "borrower" },
  bond: { payer: "lender", payee: "borrower" },
  purchase_goods: { payer: "customer", payee: "supplier" },
  purchase_services: { payer: "customer", payee: "supplier" },
  lease: { payer: "lessee", payee: "lessor" },
  guarantee_backstop: { payer: "guarantor", payee: "beneficiary" },
  residual_value_guarantee: { payer: "guarantor", payee: "beneficiary" },
  warrant: { payer: "issuer", payee: "holder" },
  stake: { payer: "holder", payee: "issuer" },
  control: { payer: "owner", payee: "asset" },
  revenue_share: { payer: "payer", payee: "payee" },
  tariff: { payer: "payer", payee: "payee" },
  distribution: { payer: "payer", payee: "payee" },
  licence: { payer: "authority", payee: "licensee" },
  co_development: { payer: "partner", payee: "partner" },
  supply: { payer: "supplier", payee: "customer" },
};

/** The colour family of a kind. A revenue share is a levy when the payee is a public body, else a purchase. */
export function familyOf(kind: LinkKind, payeeIsPublicBody: boolean): FlowFamily {
  return kind === "revenue_share" ? (payeeIsPublicBody ? "state" : "purchases") : FAMILY_OF_KIND[kind];
}

const FAMILY_OF_KIND: Readonly<Record<Exclude<LinkKind, "revenue_share">, FlowFamily>> = {
  equity_investment: "equity",
  stake: "equity",
  warrant: "equity",
  distribution: "equity",
  loan: "debt",
  bond: "debt",
  purchase_goods: "purchases",
  purchase_services: "purchases",
  lease: "purchases",
  guarantee_backstop: "contingent",
  residual_value_guarantee: "contingent",
  tariff: "state",
  licence: "state",
  co_development: "cooperation",
  supply: "cooperation",
  control: "cooperation",
};

/** What a kind carries in the value graph. */
export const FLOW_CLASS_OF_KIND: Readonly<Record<LinkKind, FlowClass>> = {
  equity_investment: "cash",
  loan: "cash",
  bond: "cash",
  purchase_goods: "cash",
  purchase_services: "cash",
  lease: "cash",
  revenue_share: "cash",
  tariff: "cash",
  distribution: "cash",
  stake: "stake",
  warrant: "noncash",
  guarantee_backstop: "contingent",
  residual_value_guarantee: "contingent",
  control: "control",
  supply: "goods",
  licence: "none",
  co_development: "none",
};
