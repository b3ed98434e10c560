import "server-only";
import { isNamed } from "@/lib/domain/model/case-languages";
import type { ClaimValue } from "@/lib/domain/model/case-records";
import { findProperty } from "@/lib/domain/model/properties";
import { err, ok, type Result } from "@/lib/domain/result";
import { isKeptDate } from "@/lib/domain/values/dates";
import { readClaimValue } from "@/lib/interchange/sheets/claim-value";
import type { Actor } from "@/lib/server/auth/actor";
import type { Db } from "@/lib/server/db";
import { listIds } from "@/lib/server/records/kinds/repository";
import type { ClaimSaid, FieldProblem } from "@/lib/wire/claims";
import { type ContentToSave, listMissingClaims } from "./repository";

/** What each place of a value is called in the spreadsheets, and in the form. */
const FIELD = {
  property: "property",
  value: "value",
  value_min: "min",
  value_max: "max",
  qualifier: "qualifier",
  unit: "unit",
};

/** Reads what a form says by the same table of properties that the importer uses; every problem names its field. */
export async function readSaid(
  tx: Db,
  { caseId, languages }: Pick<Actor, "caseId" | "languages">,
  said: ClaimSaid,
): Promise<Result<ContentToSave, readonly FieldProblem[]>> {
  const problems: FieldProblem[] = [];
  const value = readClaimValue({
    property: said.property,
    value: said.value,
    value_zh: said.valueZh ?? "",
    value_min: said.min,
    value_max: said.max,
    qualifier: said.qualifier,
    unit: said.unit,
  });
  if (!value.ok) problems.push(...value.reason.map(({ column, ...problem }) => ({ field: FIELD[column], ...problem })));
  else if (value.value.type === "text" && !isNamed(value.value.text, languages)) {
    problems.push({ field: languages[0] === "zh" ? "valueZh" : "value", reason: "no_value" });
  } else problems.push(...(await findMissingParties(tx, caseId, said.property, value.value)));
  if (said.asOf !== null && !isKeptDate(said.asOf)) problems.push({ field: "asOf", reason: "not_a_partial_date" });
  const { period } = said;
  for (const day of [period?.start, period?.end]) {
    if (day && !isKeptDate(day)) problems.push({ field: "period", reason: "not_a_partial_date" });
  }
  if (period?.start && period.start > period.end) problems.push({ field: "period", reason: "bounds_out_of_order" });
  const [unknown] = await listMissingClaims(tx, caseId, said.contradicts);
  if (unknown !== undefined) problems.push({ field: "contradicts", reason: "reference_missing", detail: unknown });
  if (said.propose && said.citations.length === 0) problems.push({ field: "citations", reason: "citation_missing" });
  if (said.propose && said.citations.length > 0 && said.citations.every(({ stance }) => stance === "context")) {
    problems.push({ field: "citations", reason: "only_context" });
  }
  if (problems.length > 0 || !value.ok) return err(problems);
  const { property, wording, asOf, credibility, note } = said;
  return ok({ property, value: value.value, wording, asOf, period, credibility, note });
}

async function findMissingParties(
  tx: Db,
  caseId: string,
  property: string,
  value: ClaimValue,
): Promise<readonly FieldProblem[]> {
  if (value.type !== "code" || findProperty(property)?.codes !== "party") return [];
  const known = [...(await listIds(tx, caseId, "party", value.codes)).keys()];
  const missing = value.codes.find((code) => !known.includes(code));
  return missing === undefined ? [] : [{ field: "value", reason: "reference_missing", detail: missing }];
}
