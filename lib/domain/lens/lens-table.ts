import type { LensRow } from "../model/link-kinds";
import type { Lens, Stage } from "../model/vocabulary";

const ENDED_OR_UNPROVEN = {
  rumoured: null,
  lapsed: null,
  cancelled: null,
  disputed: null,
  superseded: null,
} as const satisfies Partial<Record<Stage, null>>;

/**
 * The printed table of lenses: which lens a link belongs to by what its stage says, by kind and stage (method page, A3).
 * A lens holds all the narrower ones: what is PAID is also COMMITTED, ANNOUNCED and REPORTED. `null`: the link counts
 * under no lens. What a claim says was paid of a link is added in `link-amounts`; without it the paid part of whatever is
 * owed is unknown, and never zero.
 */
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

/** True where a link of this stage may be drawn in the network: it was reported or more, and has not ended. */
export function isStandingStage(stage: Stage): boolean {
  return LENS_TABLE.settling[stage] !== null;
}
