import type { EmptyingRefusal } from "@/lib/domain/history/decide-emptying";
import { REVISION_TEXTS, type RevisionText } from "@/lib/domain/history/judge-chain";
import { findCredentials } from "@/lib/server/accounts/members/repository";
import { emptyRevisions, readRedaction } from "@/lib/server/audit/redacting/workflows";
import { findActor, holds } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { revisionTextName } from "@/lib/view/history/emptied-words";
import { recordTypeText } from "@/lib/view/history/history-words";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { findCase } from "./find-case";

/**
 * `redact <case> <revisions>`: empties the texts of revisions in the name of an admin of the case. Whoever can run this
 * has the database, and is taken at their word for who they are; the history keeps that name and the reason.
 */
export async function redactRevisions({ places: [slug = "", numbers = ""], values }: Typed): Promise<CommandResult> {
  const { by, why, only } = values;
  if (by === undefined) return { code: 2, say: "redact: say who empties: --by <e-mail>" };
  if (why === undefined) return { code: 2, say: "redact: say why: --why <text>" };
  const texts = only === undefined ? REVISION_TEXTS : readList(only);
  const wanted = readRedaction({ revisions: readList(numbers), texts, why });
  if (!wanted.ok) return { code: 2, say: `redact: ${explainMisread(wanted.reason, numbers, only ?? "")}` };
  const named = await findCase(slug);
  if ("refused" in named) return named.refused;
  const email = by.trim().toLowerCase();
  const member = await findCredentials(db(), { email });
  if (member === null || member.isDisabled) return { code: 1, say: `no member signs in as ${email}` };
  const actor = await findActor(member.memberId, slug);
  if (actor === null || !holds(actor, "administer")) {
    return { code: 1, say: `nothing was emptied: ${email} does not administer the case` };
  }
  const done = await emptyRevisions(actor, wanted.value);
  if (!done.ok) return { code: 1, say: `nothing was emptied: ${explainRefusal(done.reason)}` };
  const { emptied, twins } = done.value;
  return {
    code: 0,
    say: [
      ...emptied.map(({ seq, texts }) => `emptied revision ${seq}: ${nameTexts(texts)}`),
      ...twins.map(({ seq, text }) => `the same still stands in revision ${seq}: ${nameTexts([text])}`),
    ].join("\n"),
  };
}

function readList(typed: string): readonly string[] {
  return typed.split(",").map((word) => word.trim());
}

function explainMisread(wrong: "revisions" | "texts" | "why", numbers: string, only: string): string {
  switch (wrong) {
    case "revisions":
      return `"${numbers}" is no list of revisions; it is numbers with commas, as the history shows them: 12,15`;
    case "texts":
      return `"${only}" is nothing that a revision has; --only takes before, after and why, with commas`;
    case "why":
      return "the reason is empty, too long, or has a sign that cannot be printed";
  }
}

function explainRefusal(refusal: EmptyingRefusal): string {
  switch (refusal.code) {
    case "revision-missing":
      return `the case has no revision ${refusal.seq}`;
    case "is-redaction":
      return `revision ${refusal.seq} says itself what was emptied, and stays`;
    case "emptied-already":
      return `revision ${refusal.seq} was emptied before`;
    case "stands":
      return `the state after revision ${refusal.seq} is what readers see of the ${recordTypeText(refusal.recordType, "en")} ${refusal.recordSlug}, or what waits for a second person; edit the record and have it accepted first, or leave that state with --only before,why`;
  }
}

function nameTexts(texts: readonly RevisionText[]): string {
  return texts.map((text) => revisionTextName(text, "en")).join(", ");
}
