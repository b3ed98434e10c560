import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/server/auth/actor";
import { createClaim } from "@/lib/server/claims/editing/workflows";
import { saveCaseRecords } from "@/lib/server/records/repository";
import { loadReviewItem } from "@/lib/server/review/loaders";
import { inTransaction } from "@/lib/server/transaction";
import type { CitationForm } from "@/lib/wire/citations";
import type { ClaimEdit, ClaimSaid, NewClaim } from "@/lib/wire/claims";
import type { Acceptance } from "@/lib/wire/review";
import { acceptEverything } from "./accept-states";
import { aCase, aDeal, aLink, aParty, aSource } from "./case-builders";
import { inEnglish } from "./words";

/** A citation of a source with an address and no archived copy. */
export function aCitation(changes: Partial<CitationForm> = {}): CitationForm {
  return {
    source: "filing",
    fragment: "a loan of ten dollars",
    locator: inEnglish("page 4"),
    stance: "supports",
    origin: "primary",
    noCaptureReason: "not archived yet",
    ...changes,
  };
}

/** What a form says of an amount of ten dollars. */
export function aSaying(changes: Partial<ClaimSaid> = {}): ClaimSaid {
  return {
    property: "amount",
    qualifier: "exact",
    unit: "USD",
    value: "10",
    valueZh: null,
    min: "",
    max: "",
    wording: "ten dollars",
    asOf: "2025-09",
    period: null,
    credibility: 2,
    note: null,
    citations: [aCitation()],
    contradicts: [],
    propose: true,
    ...changes,
  };
}

export function aNewClaim(changes: Partial<NewClaim> = {}): NewClaim {
  return { ...aSaying(), key: randomUUID(), subjectType: "link", subject: "l-there", ...changes };
}

export function anEdit(version: number, changes: Partial<ClaimEdit> = {}): ClaimEdit {
  return { ...aSaying(), version, why: null, ...changes };
}

/** Two parties, a deal with a link there and a link back, and a source: enough for a loop of two. */
export async function saveSmallWeb(caseId: string): Promise<void> {
  const link = { deal: "d-ring", layer: "record" } as const;
  const records = aCase({
    parties: [
      aParty({ slug: "ash", name: { en: "Ash", zh: null } }),
      aParty({ slug: "beech", name: { en: "Beech", zh: null } }),
    ],
    deals: [aDeal({ slug: "d-ring", title: { en: "Ring", zh: null }, stage: "signed" })],
    links: [
      aLink({ ...link, slug: "l-there", kind: "equity_investment", payer: "ash", payee: "beech" }),
      aLink({ ...link, slug: "l-back", kind: "purchase_goods", payer: "beech", payee: "ash" }),
    ],
    claims: [],
    sources: [aSource({ slug: "filing", kind: "filing", publisher: "Register", url: "https://example.org/filing" })],
  });
  await inTransaction((tx) =>
    saveCaseRecords(tx, { caseId, importRunId: null, records, editedById: null, accepted: false }),
  );
  await acceptEverything(caseId);
}

/** Saves a proposed claim of the actor and gives what a reviewer needs to name. */
export async function aProposedClaim(author: Actor<"propose">, changes: Partial<NewClaim> = {}) {
  const saved = await createClaim(author, aNewClaim(changes));
  if (!saved.ok) throw new Error(JSON.stringify(saved.reason));
  return saved.value;
}

/** What a reviewer sees of a claim, with every citation ticked. */
export async function whatIsSeen(actor: Actor<"read-desk">, slug: string): Promise<Acceptance> {
  const item = await loadReviewItem(actor, slug);
  if (item === null) throw new Error(`no claim "${slug}"`);
  const { contentHash, citations, detail, states } = item;
  return {
    version: detail.version,
    contentHash,
    ticks: citations.map(({ id }) => id),
    states: states
      .filter(({ isOpen }) => isOpen)
      .map(({ type, slug: name, revision, stateHash }) => ({ type, slug: name, revision, stateHash })),
  };
}
