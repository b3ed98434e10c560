/**
 * How what stands in a cell of a set came there: read out of the text and taken by itself, taken together with others in one
 * act, read and then changed, or typed. The set keeps it, and a reviewer sees it beside the value.
 */
export const HOW_CAME = ["read", "taken_with_others", "changed", "typed"] as const;
export type HowCame = (typeof HOW_CAME)[number];

/** How a link of a set may lie in another: paid out of its money, a part of its sum, or one tranche of it. */
export const SET_RELATIONS = ["paid_out_of", "part_of_sum", "tranche_of"] as const;
export type SetRelation = (typeof SET_RELATIONS)[number];

/** Most items of one set. A table of some hundred rows is one; what is longer is imported. */
export const MOST_IN_SET = {
  parties: 120,
  deals: 60,
  links: 120,
  parts: 120,
  vehicles: 20,
  /** Claims that are stated by themselves, and further ones of one link. */
  claims: 200,
  further: 12,
  /** All claims together. */
  allClaims: 500,
} as const;
