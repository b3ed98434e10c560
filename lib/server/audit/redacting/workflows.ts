import "server-only";
import {
  decideEmptying,
  type EmptiedTexts,
  type EmptyingRefusal,
  REDACTION,
} from "@/lib/domain/history/decide-emptying";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { emptyTexts, listEmptiable, listTwins, type Twin } from "@/lib/server/journal/redacting/repository";
import { saveRevisions } from "@/lib/server/journal/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import { type Redaction, redaction } from "@/lib/wire/redaction";

/** Reads what somebody typed of an emptying; else names what of it cannot be meant. */
export function readRedaction(said: {
  readonly revisions: readonly string[];
  readonly texts: readonly string[];
  readonly why: string;
}): Result<Redaction, keyof Redaction> {
  const read = redaction.safeParse(said);
  if (read.success) return ok(read.data);
  const wrong = read.error.issues[0]?.path[0];
  return err(wrong === "revisions" || wrong === "texts" ? wrong : "why");
}

/**
 * Empties texts of revisions of a case in the name of an admin: the texts and their salts go, their digests stay, and a
 * revision says for each of them who emptied it and why. The chain is walked afterwards as before.
 *
 * @returns what went, and the states of the same records that read the same and stay
 */
export async function emptyRevisions(
  { memberId, caseId }: Actor<"administer">,
  { revisions, texts, why }: Redaction,
): Promise<Result<{ readonly emptied: readonly EmptiedTexts[]; readonly twins: readonly Twin[] }, EmptyingRefusal>> {
  return inCaseTransaction(caseId, async (tx) => {
    const found = await listEmptiable(tx, caseId, revisions);
    const decided = decideEmptying(found, { revisions, texts });
    if (!decided.ok) return decided;
    const twins = await listTwins(tx, caseId, decided.value);
    await saveRevisions(
      tx,
      decided.value.map((one) => ({
        caseId,
        recordType: REDACTION,
        recordSlug: String(one.seq),
        action: "emptied",
        actorId: memberId,
        why,
        before: null,
        after: { texts: one.texts },
      })),
    );
    await emptyTexts(tx, caseId, decided.value);
    return ok({ emptied: decided.value, twins });
  });
}
