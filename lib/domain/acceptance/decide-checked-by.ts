import { can } from "../access/policy";
import type { CheckedBy, Role } from "../model/vocabulary";
import { err, ok, type Result } from "../result";

export type CheckedByRefusal = "forbidden" | "published-by-two" | "unchanged";

/**
 * Whether somebody may say that one person checks a case, or two. Admins decide it. Once a version is out that two people
 * stand behind, readers count on it: there is no way back to one.
 */
export function decideCheckedBy(
  role: Role | null,
  standing: CheckedBy,
  wanted: CheckedBy,
  hasVersionByTwo: boolean,
): Result<null, CheckedByRefusal> {
  if (role === null || !can(role, "administer")) return err("forbidden");
  if (standing === wanted) return err("unchanged");
  return wanted === "one" && hasVersionByTwo ? err("published-by-two") : ok(null);
}
