import { statedUnder } from "@/lib/domain/lens/leg-under-lens";
import type { Claim, Link, PartialDate } from "@/lib/domain/model/case-records";
import type { LinkKind } from "@/lib/domain/model/link-kinds";
import type { MoneyInterval, NetworkLeg } from "@/lib/domain/model/snapshot-document";
import type { Evidence, Stage } from "@/lib/domain/model/vocabulary";
import type { DocumentIndex } from "../snapshots/document-index";

/** How far a leg has come, from a word to money. */
const LADDER_STEPS = ["told", "announced", "signed", "paid"] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

/** One step of the ladder of a leg; an empty one is shown too, so that what is not on record is seen. */
export interface LegRung {
  readonly step: LadderStep;
  /**
   * `partly`: signed under conditions, or paid up to a part. `unknown`: it is owed, and no source gives a figure of what
   * was paid. `unsplit`: it was funded, and how much of that was cash was never published.
   */
  readonly state: "reached" | "partly" | "unknown" | "unsplit" | "empty";
  readonly amount: MoneyInterval | null;
  readonly day: PartialDate | null;
  /** On the step "told": statements of the video about the leg. */
  readonly statements: readonly string[];
}

const ANNOUNCED: ReadonlySet<Stage> = new Set(["announced", "conditional", "signed", "drawn", "completed"]);
const SIGNED: ReadonlySet<Stage> = new Set(["signed", "drawn", "completed"]);

/** The four steps of a leg, read from its stage, its amounts under each lens and the days of its deal. */
export function ladderOfLeg(index: DocumentIndex, leg: NetworkLeg): readonly LegRung[] {
  const deal = index.deals.get(leg.deal);
  const statements = statementsAbout(index, leg);
  const isTold = statements.length > 0 || claimsOfLeg(index, leg).some(isWordOfOthers);
  return [
    { step: "told", state: isTold ? "reached" : "empty", amount: null, day: null, statements },
    {
      step: "announced",
      state: ANNOUNCED.has(leg.stage) ? "reached" : "empty",
      amount: ANNOUNCED.has(leg.stage) ? statedUnder(leg, "ANNOUNCED") : null,
      day: deal?.announced ?? null,
      statements: [],
    },
    {
      step: "signed",
      state: SIGNED.has(leg.stage) ? "reached" : leg.stage === "conditional" ? "partly" : "empty",
      amount: SIGNED.has(leg.stage) ? (statedUnder(leg, "COMMITTED") ?? leg.amount) : null,
      day: SIGNED.has(leg.stage) ? (deal?.signed ?? null) : null,
      statements: [],
    },
    {
      step: "paid",
      state: paidState(leg),
      amount: statedUnder(leg, "PAID"),
      day: paidDay(index, leg),
      statements: [],
    },
  ];
}

/** The evidence word of a leg: verified where one of its claims is. */
export function evidenceOfLeg(index: DocumentIndex, leg: NetworkLeg): Evidence | null {
  const words = claimsOfLeg(index, leg).map(({ evidence }) => evidence);
  return words.includes("verified") ? "verified" : words.includes("reported") ? "reported" : null;
}

/** Which document would settle a leg: what kind of paper, for which step that is still empty. */
export interface ProofNeeded {
  readonly kind: LinkKind;
  readonly need: "statement" | "contract" | "payment" | "amount";
}

/** Per weak leg the paper for its first unproven step, and one more where no sum is stated; none for a settled leg. */
export function proofNeeded(index: DocumentIndex, leg: NetworkLeg): readonly ProofNeeded[] {
  const rungs = new Map(ladderOfLeg(index, leg).map((rung) => [rung.step, rung.state]));
  const isVerified = evidenceOfLeg(index, leg) === "verified";
  const need =
    !isVerified || rungs.get("announced") !== "reached"
      ? "statement"
      : rungs.get("signed") !== "reached"
        ? "contract"
        : rungs.get("paid") !== "reached"
          ? "payment"
          : null;
  const kind = leg.kind;
  return [
    ...(need === null ? [] : [{ kind, need } as const]),
    ...(leg.amount === null && leg.flowClass === "cash" ? [{ kind, need: "amount" } as const] : []),
  ];
}

/** A text that contradicts a claim on a leg or its deal: where a party replied, it is found here. */
export interface ContraryText {
  readonly claim: Claim;
  readonly source: string;
  readonly fragment: string | null;
}

/** Replies on record to what is claimed of some links and their deals, once each. */
export function repliesOn(index: DocumentIndex, links: readonly Link[]): readonly ContraryText[] {
  const claims = [
    ...new Set(links.flatMap(({ slug, deal }) => [...index.claimsOf("link", slug), ...index.claimsOf("deal", deal)])),
  ];
  return claims.flatMap((claim) =>
    claim.citations
      .filter(({ stance }) => stance === "contradicts")
      .map(({ source, fragment }) => ({ claim, source, fragment })),
  );
}

export function claimsOfLeg(index: DocumentIndex, leg: NetworkLeg): readonly Claim[] {
  return leg.claims.flatMap((slug) => index.claims.get(slug) ?? []);
}

function statementsAbout(index: DocumentIndex, leg: NetworkLeg): readonly string[] {
  return index.document.statements
    .filter(({ about }) => about.includes(leg.link) || about.includes(leg.deal))
    .map(({ slug }) => slug);
}

/** Press, unnamed people and the starting document tell what somebody else did. */
function isWordOfOthers(claim: Claim): boolean {
  return claim.citations.some(
    ({ stance, origin }) =>
      stance === "supports" && (origin === "press" || origin === "unnamed" || origin === "tested_document"),
  );
}

function paidState(leg: NetworkLeg): LegRung["state"] {
  if (leg.amounts.PAID === null) return "empty";
  if (leg.lens !== "PAID") return leg.isSplitUnknown && statedUnder(leg, "PAID") !== null ? "unsplit" : "unknown";
  return leg.stage === "completed" ? "reached" : "partly";
}

/** The day as of which the sum paid is claimed, else that of completion; none where no payment is shown. */
function paidDay(index: DocumentIndex, leg: NetworkLeg): PartialDate | null {
  const claimed = leg.paidClaim === null ? undefined : index.claims.get(leg.paidClaim);
  return claimed?.asOf ?? leg.completedOn;
}
