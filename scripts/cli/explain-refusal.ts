import type { FirstAdminRefusal } from "@/lib/server/accounts/members/first-admin/workflows";
import type { CaseFileRefusal, FolderRefusal } from "@/lib/server/imports/loaders";
import type { ImportRefusal } from "@/lib/server/imports/workflows";

/** Why an import was refused, in words; for sheets that are wrong one line per cell. */
export function explainRefusal(refusal: ImportRefusal | FolderRefusal | CaseFileRefusal): string {
  switch (refusal.code) {
    case "sheets-wrong":
      return refusal.errors
        .map(({ sheet, row, column, value, message }) => {
          const place = [sheet, row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(", ");
          return `${place}: ${message.en}${value === null ? "" : ` (found: ${value})`}`;
        })
        .join("\n");
    case "not-as-shipped":
      return `these sheets are not the ones that ship with this version: ${refusal.sheets.join(", ")}`;
    case "case-not-empty":
      return "the case holds records already; the shipped sheets go into an empty case only";
    case "case-missing":
      return "there is no such case";
    case "address-invalid":
      return `"${refusal.slug}" is no address for a case: it has 2 to 60 small letters, digits and single hyphens`;
    case "address-reserved":
      return `"${refusal.slug}" is an address of the product itself; choose another for the case`;
    case "no-admin":
      return explainAdmin(refusal.problem);
    case "case-file-wrong":
      return refusal.faults
        .map(({ place, reason }) => `case.json${place === "" ? "" : `, ${place}`}: ${reason}`)
        .join("\n");
    case "folder-missing":
      return `there is no folder ${refusal.folder}`;
    case "folder-closed":
      return `${refusal.folder} cannot be read: ${refusal.why}`;
    case "folder-empty":
      return `${refusal.folder} holds no .csv file`;
  }
}

function explainAdmin(problem: FirstAdminRefusal): string {
  switch (problem.code) {
    case "email-invalid":
      return `"${problem.wanted}" is no e-mail address that somebody could sign in with`;
    case "no-such-member":
      return `no member signs in as ${problem.wanted}, so nobody could open the case; ${nameAdmins(problem.admins)}`;
    case "member-disabled":
      return `${problem.wanted} has no access any more and could not open the case; ${nameAdmins(problem.admins)}`;
    case "admin-unsaid":
      return problem.admins.length === 0
        ? "nobody here could open the case: name its admin with --admin <e-mail>; where there is no account yet, that one is made"
        : `say who becomes admin of the case, with --admin <e-mail>; ${nameAdmins(problem.admins)}`;
    case "has-admins":
      return `the case has its admin already, who decides who else becomes one: ${problem.admins.join(", ")}`;
  }
}

function nameAdmins(admins: readonly string[]): string {
  return admins.length === 0 ? "there is no admin here" : `admins here: ${admins.join(", ")}`;
}
