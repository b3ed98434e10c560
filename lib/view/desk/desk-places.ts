import type { Action } from "@/lib/domain/access/policy";
import type { DeskPlace } from "./desk-addresses";

/** The groups of the rail, from above. */
export const RAIL_GROUPS = ["work", "record", "see", "publish", "settings"] as const;
export type RailGroup = (typeof RAIL_GROUPS)[number];

/** Where a page of a case stands in the frame. */
export interface PlaceRow {
  readonly group: RailGroup;
  /** What a member must be allowed to do to be shown it. */
  readonly right: Action;
  /** The entry of the rail that it is a tab of; none where it is an entry itself. */
  readonly tabOf?: DeskPlace;
  /** The letter that leads there after G. */
  readonly letter?: string;
  /** Whether its working part needs the width: the rail is narrow there until a member says otherwise. */
  readonly isWide?: true;
}

/** Every page of a case that the rail and its tabs lead to, in their order: the one place that says so. */
export const PLACE_ROWS: Readonly<Record<DeskPlace, PlaceRow>> = {
  overview: { group: "work", right: "read-desk", letter: "o" },
  review: { group: "work", right: "read-desk", letter: "r", isWide: true },
  todo: { group: "work", right: "read-desk", letter: "t" },
  inbox: { group: "work", right: "read-desk", letter: "i" },
  threads: { group: "work", right: "read-desk", tabOf: "inbox" },
  record: { group: "record", right: "propose", isWide: true },
  deals: { group: "record", right: "read-desk", letter: "d" },
  links: { group: "record", right: "read-desk", tabOf: "deals" },
  parties: { group: "record", right: "read-desk", letter: "p" },
  claims: { group: "record", right: "read-desk", letter: "c" },
  sources: { group: "record", right: "read-desk", letter: "s" },
  rules: { group: "record", right: "read-desk" },
  indicators: { group: "record", right: "read-desk", tabOf: "rules" },
  glossary: { group: "record", right: "read-desk", tabOf: "rules" },
  network: { group: "see", right: "read-desk", letter: "n", isWide: true },
  loops: { group: "see", right: "read-desk", letter: "l" },
  exposure: { group: "see", right: "read-desk" },
  timeline: { group: "see", right: "read-desk" },
  vehicles: { group: "see", right: "read-desk" },
  "what-if": { group: "see", right: "read-desk" },
  see: { group: "see", right: "read-desk", tabOf: "network" },
  publish: { group: "publish", right: "read-desk" },
  snapshots: { group: "publish", right: "export-report" },
  settings: { group: "settings", right: "read-desk" },
  members: { group: "settings", right: "administer", tabOf: "settings" },
  audit: { group: "settings", right: "read-desk", tabOf: "settings" },
};

/** Every place of a case, in the order of the rail. */
export const DESK_PLACES = Object.keys(PLACE_ROWS).filter((place): place is DeskPlace => place in PLACE_ROWS);

/** The entry of the rail that a place is found under. */
export function railEntryOf(place: DeskPlace): DeskPlace {
  return PLACE_ROWS[place].tabOf ?? place;
}

/** The entries of one group of the rail, of the places that a member is shown. */
export function entriesOf(group: RailGroup, shown: readonly DeskPlace[]): readonly DeskPlace[] {
  return shown.filter((place) => PLACE_ROWS[place].group === group && PLACE_ROWS[place].tabOf === undefined);
}

/** The tabs beside a place, itself among them; none where it stands alone. */
export function tabsBeside(place: DeskPlace, shown: readonly DeskPlace[]): readonly DeskPlace[] {
  const entry = railEntryOf(place);
  const tabs = shown.filter((one) => one !== "see" && railEntryOf(one) === entry);
  return tabs.length > 1 && place !== "see" ? tabs : [];
}
