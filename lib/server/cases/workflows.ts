import "server-only";
import { type CaseAddressProblem, judgeCaseAddress } from "@/lib/domain/access/case-address";
import { keepLanguages, missingIn, readCaseLanguages } from "@/lib/domain/model/case-languages";
import type { CaseSaid } from "@/lib/domain/model/case-records";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { err, ok, type Result } from "@/lib/domain/result";
import { listCaseIdsOf, saveMembership } from "@/lib/server/accounts/members/repository";
import { recordMembership } from "@/lib/server/accounts/members/workflows";
import type { SignedIn } from "@/lib/server/auth/repository";
import { db } from "@/lib/server/db";
import { createCase, findCaseBySlug } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import type { NewCase } from "@/lib/wire/auth";

/** Whether somebody may begin a case: whoever is an admin of one already. */
export async function mayBeginCase({ memberId }: SignedIn): Promise<boolean> {
  return (await listCaseIdsOf(db(), memberId, "admin")).length > 0;
}

/**
 * Begins an empty case with whoever asks as its one admin; nobody else sees it. Addresses of cases are one space, as
 * they will be public: one that is in use is refused as taken, and nothing more is said of the case there.
 */
export async function beginCase(
  signedIn: SignedIn,
  said: NewCase,
): Promise<
  Result<{ readonly slug: string }, "forbidden" | "languages-invalid" | "unsaid" | "taken" | CaseAddressProblem>
> {
  if (!(await mayBeginCase(signedIn))) return err("forbidden");
  const problem = judgeCaseAddress(said.slug);
  if (problem !== null) return err(problem);
  const languages = readCaseLanguages(said.languages);
  if (languages === null) return err("languages-invalid");
  if ([said.title, said.summary].some((text) => missingIn(text, languages).length > 0)) return err("unsaid");
  const header: CaseSaid = {
    slug: said.slug,
    languages,
    title: keepLanguages(said.title, languages),
    summary: keepLanguages(said.summary, languages),
    asOf: said.asOf,
    words: NO_WORDS,
  };
  return inTransaction(async (tx) => {
    if ((await findCaseBySlug(tx, header.slug)) !== null) return err("taken");
    const { memberId } = signedIn;
    const caseId = await createCase(tx, { ...header, shipped: false, checkedBy: said.checkedBy ?? "two" }, memberId);
    await saveMembership(tx, { caseId, memberId, role: "admin" });
    await recordMembership(tx, caseId, memberId, null, { memberId, role: "admin", hasAccess: true, version: 1 });
    return ok({ slug: header.slug });
  });
}
