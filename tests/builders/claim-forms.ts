import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/server/auth/actor";
import { createClaim } from "@/lib/server/claims/editing/workflows";
import { db } from "@/lib/server/db";
import { loadReviewItem } from "@/lib/server/review/loaders";
import type { CitationForm } from "@/lib/wire/citations";
import type { ClaimEdit, ClaimSaid, NewClaim } from "@/lib/wire/claims";
import type { Acceptance } from "@/lib/wire/review";
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

/** Two parties, a deal with a leg there and a leg back, and a source: enough for a loop of two. */
export async function saveSmallWeb(caseId: string): Promise<void> {
  const [ash, beech] = [randomUUID(), randomUUID()];
  const deal = randomUUID();
  await db().party.createMany({
    data: [
      { id: ash, caseId, slug: "ash", nameEn: "Ash", kind: "company" },
      { id: beech, caseId, slug: "beech", nameEn: "Beech", kind: "company" },
    ],
  });
  await db().deal.create({ data: { id: deal, caseId, slug: "d-ring", titleEn: "Ring", stage: "signed" } });
  const leg = { caseId, dealId: deal, valueFlow: "cash", layer: "record" } as const;
  await db().link.createMany({
    data: [
      { ...leg, slug: "l-there", kind: "equity_investment", payerId: ash, payeeId: beech },
      { ...leg, slug: "l-back", kind: "purchase_goods", payerId: beech, payeeId: ash },
    ],
  });
  await db().source.create({
    data: {
      caseId,
      slug: "filing",
      kind: "filing",
      publisher: "Register",
      language: "en",
      reliability: "A",
      url: "https://example.org/filing",
    },
  });
}

/** Saves a proposed claim of the actor and gives what a reviewer needs to name. */
export async function aProposedClaim(author: Actor, changes: Partial<NewClaim> = {}) {
  const saved = await createClaim(author, aNewClaim(changes));
  if (!saved.ok) throw new Error(JSON.stringify(saved.reason));
  return saved.value;
}

/** What a reviewer sees of a claim, with every citation ticked. */
export async function whatIsSeen(actor: Actor, slug: string): Promise<Acceptance> {
  const item = await loadReviewItem(actor, slug);
  if (!item.ok || item.value === null) throw new Error(`no claim "${slug}"`);
  const { contentHash, citations, detail } = item.value;
  return { version: detail.version, contentHash, ticks: citations.map(({ id }) => id) };
}
