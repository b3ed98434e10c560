import type { Lens, LinkKind, Stage } from "../../vocabulary";

/**
 * The printed table of lenses: which lens a leg belongs to by what its stage says, by kind and stage (method page, A3).
 * A lens holds all the narrower ones: what is PAID is also COMMITTED, ANNOUNCED and REPORTED. `null`: the leg counts
 * under no lens. What a claim says was paid of a leg is added in `leg-amounts`; without it the paid part of whatever is
 * owed is unknown, and never zero.
 *
 * - `settling`: money that moves once. Completed says that it moved; drawn, that part of it did, nobody says how much.
 * - `running`: money that is due over time. Signed and drawn say that the contract stands, so the leg is committed.
 *   Completed says that it was paid, unless its last day is still to come.
 * - `holding`: a stake stands or does not.
 * - `optional`: warrants and guarantees oblige somebody only if something happens. However binding the paper is, they
 *   are announced and never committed.
 * - `valueless`: control, supply, licences and co-operation are drawn, but carry no amount of their own.
 */
export type LensRow = "settling" | "running" | "holding" | "optional" | "valueless";

export const LENS_ROW_OF_KIND: Readonly<Record<LinkKind, LensRow>> = {
  equity_investment: "settling",
  loan: "settling",
  bond: "settling",
  purchase_goods: "running",
  purchase_services: "running",
  lease: "running",
  revenue_share: "running",
  tariff: "running",
  distribution: "settling",
  stake: "holding",
  warrant: "optional",
  guarantee_backstop: "optional",
  residual_value_guarantee: "optional",
  control: "valueless",
  supply: "valueless",
  licence: "valueless",
  co_development: "valueless",
};

const ENDED_OR_UNPROVEN = {
  rumoured: null,
  lapsed: null,
  cancelled: null,
  disputed: null,
  superseded: null,
} as const satisfies Partial<Record<Stage, null>>;

export const LENS_TABLE: Readonly<Record<LensRow, Readonly<Record<Stage, Lens | null>>>> = {
  settling: {
    ...ENDED_OR_UNPROVEN,
    completed: "PAID",
    drawn: "PAID",
    signed: "COMMITTED",
    conditional: "ANNOUNCED",
    announced: "ANNOUNCED",
    reported: "REPORTED",
  },
  running: {
    ...ENDED_OR_UNPROVEN,
    completed: "PAID",
    drawn: "COMMITTED",
    signed: "COMMITTED",
    conditional: "ANNOUNCED",
    announced: "ANNOUNCED",
    reported: "REPORTED",
  },
  holding: {
    ...ENDED_OR_UNPROVEN,
    completed: "PAID",
    drawn: "PAID",
    signed: "COMMITTED",
    conditional: "ANNOUNCED",
    announced: "ANNOUNCED",
    reported: "REPORTED",
  },
  optional: {
    ...ENDED_OR_UNPROVEN,
    completed: "ANNOUNCED",
    drawn: "ANNOUNCED",
    signed: "ANNOUNCED",
    conditional: "ANNOUNCED",
    announced: "ANNOUNCED",
    reported: "REPORTED",
  },
  valueless: {
    ...ENDED_OR_UNPROVEN,
    completed: null,
    drawn: null,
    signed: null,
    conditional: null,
    announced: null,
    reported: null,
  },
};

/** True where a leg of this stage may be drawn in the network: it was reported or more, and has not ended. */
export function isStandingStage(stage: Stage): boolean {
  return LENS_TABLE.settling[stage] !== null;
}
