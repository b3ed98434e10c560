import type { Role } from "../model/vocabulary";

/** Everything that a person may be allowed to do. Two-person rules come on top of these: see the actions' words. */
export const ACTIONS = [
  /** Read the desk of a case: its records, whatever their status. */
  "read-desk",
  /** Propose claims, cite, annotate, import spreadsheets, capture sources. */
  "propose",
  /** Accept, dispute, retract and rank claims; never one's own. */
  "review",
  /** Approve a version that somebody else asked for. Asking is proposing. */
  "publish",
  /** Change the settings of a case: its day, its title, its languages, its words. */
  "set-case",
  /** Export a published version as a cited report. */
  "export-report",
  /** Members and roles, withdrawal, audit export, backups. */
  "administer",
  /** Read what has been published, with its replies and downloads. */
  "read-published",
] as const;
export type Action = (typeof ACTIONS)[number];

/** A role inside a case, or `reader`: anybody, signed in or not. */
export type Standing = Role | "reader";

/** The largest rights of a standing; whatever they imply comes with them. */
const GRANTED: Readonly<Record<Standing, readonly Action[]>> = {
  reader: ["read-published"],
  reporter: ["propose"],
  editor: ["review", "publish", "set-case"],
  admin: ["administer"],
};

/** The rights next below a right: whoever has it has these. */
const IMPLIED = {
  "read-published": [],
  "read-desk": ["read-published"],
  propose: ["read-desk"],
  review: ["propose"],
  publish: ["propose"],
  "set-case": ["propose"],
  "export-report": ["read-desk"],
  administer: ["review", "publish", "set-case", "export-report"],
} as const satisfies Readonly<Record<Action, readonly Action[]>>;

type Below<A extends Action> = A extends Action ? A | Below<(typeof IMPLIED)[A][number]> : never;

/** A right with all that it implies; of several rights what each of them implies, for one of them may be all there is. */
export type Implied<A extends Action> = [A] extends [never]
  ? never
  : { [B in Action]: [A] extends [{ [C in Action]: B extends Below<C> ? C : never }[Action]] ? B : never }[Action];

/**
 * Whether somebody of this standing may do this. The one table behind loaders, workflows, pages and tests.
 *
 * @example can("reporter", "export-report") // false
 */
export function can(standing: Standing, action: Action): boolean {
  return GRANTED[standing].some((granted) => implies(granted, action));
}

function implies(larger: Action, right: Action): boolean {
  return larger === right || IMPLIED[larger].some((next) => implies(next, right));
}

/** Who decides, with the role that the database gives them at this moment; null: they belong to the case no more. */
export interface Reviewer {
  readonly memberId: string;
  readonly role: Role | null;
}
