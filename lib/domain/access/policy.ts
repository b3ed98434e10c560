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

const ALLOWED: Readonly<Record<Standing, readonly Action[]>> = {
  reader: ["read-published"],
  reporter: ["read-published", "read-desk", "propose"],
  editor: ["read-published", "read-desk", "propose", "review", "publish", "set-case"],
  admin: ["read-published", "read-desk", "propose", "review", "publish", "set-case", "export-report", "administer"],
};

/**
 * Whether somebody of this standing may do this. The one table behind loaders, workflows, pages and tests.
 *
 * @example can("reporter", "export-report") // false
 */
export function can(standing: Standing, action: Action): boolean {
  return ALLOWED[standing].includes(action);
}

/** Who decides, with the role that the database gives them at this moment; null: they belong to the case no more. */
export interface Reviewer {
  readonly memberId: string;
  readonly role: Role | null;
}
