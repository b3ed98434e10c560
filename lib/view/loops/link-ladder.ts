import { statedUnder } from "@/lib/domain/lens/link-under-lens";
import type { Claim, Link, PartialDate } from "@/lib/domain/model/case-records";
import type { LinkKind } from "@/lib/domain/model/link-kinds";
import type { MoneyInterval, NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { Evidence, Stage } from "@/lib/domain/model/vocabulary";
import type { DocumentIndex } from "../snapshots/document-index";

/** How far a link has come, from a word to money. */
const LADDER_STEPS = ["told", "announced", "signed", "paid"] as const;
type LadderStep = (typeof LADDER_STEPS)[number];

/** One step of the ladder of a link; an empty one is shown too, so that what is not on record is seen. */
export interface LinkRung {
  readonly step: LadderStep;
  /**
   * `partly`: signed under conditions, or paid up to a part. `unknown`: it is owed, and no source gives a figure of what
   * was paid. `unsplit`: it was funded, and how much of that was cash was never published.
   */
  readonly state: "reached" | "partly" | "unknown" | "unsplit" | "empty";
  readonly amount: MoneyInterval | null;
  readonly day: PartialDate | null;
  /** On the step "told": statements of the video about the link. */
  readonly statements: readonly string[];
}

const ANNOUNCED: ReadonlySet<Stage> = new Set(["announced", "conditional", "signed", "drawn", "completed"]);
const SIGNED: ReadonlySet<Stage> = new Set(["signed", "drawn", "completed"]);

/** The four steps of a link, read from its stage, its amounts under each lens and the days of its deal. */
export function ladderOfLink(index: DocumentIndex, link: NetworkLink): readonly LinkRung[] {
  const deal = index.deals.get(link.deal);
  const statements = statementsAbout(index, link);
  const isTold = statements.length > 0 || claimsOfLink(index, link).some(isWordOfOthers);
  return [
    { step: "told", state: isTold ? "reached" : "empty", amount: null, day: null, statements },
    {
      step: "announced",
      state: ANNOUNCED.has(link.stage) ? "reached" : "empty",
      amount: ANNOUNCED.has(link.stage) ? statedUnder(link, "ANNOUNCED") : null,
      day: deal?.announced ?? null,
      statements: [],
    },
    {
      step: "signed",
      state: SIGNED.has(link.stage) ? "reached" : link.stage === "conditional" ? "partly" : "empty",
      amount: SIGNED.has(link.stage) ? (statedUnder(link, "COMMITTED") ?? link.amount) : null,
      day: SIGNED.has(link.stage) ? (deal?.signed ?? null) : null,
      statements: [],
    },
    {
      step: "paid",
      state: paidState(link),
      amount: statedUnder(link, "PAID"),
      day: paidDay(index, link),
      statements: [],
    },
  ];
}

/** The evidence word of a link: verified where one of its claims is. */
function evidenceOfLink(index: DocumentIndex, link: NetworkLink): Evidence | null {
  const words = claimsOfLink(index, link).map(({ evidence }) => evidence);
  return words.includes("verified") ? "verified" : words.includes("reported") ? "reported" : null;
}

/** Which document would settle a link: what kind of paper, for which step that is still empty. */
export interface ProofNeeded {
  readonly kind: LinkKind;
  readonly need: "statement" | "contract" | "payment" | "amount";
}

/** Per weak link the paper for its first unproven step, and one more where no sum is stated; none for a settled link. */
export function proofNeeded(index: DocumentIndex, link: NetworkLink): readonly ProofNeeded[] {
  const rungs = new Map(ladderOfLink(index, link).map((rung) => [rung.step, rung.state]));
  const isVerified = evidenceOfLink(index, link) === "verified";
  const need =
    !isVerified || rungs.get("announced") !== "reached"
      ? "statement"
      : rungs.get("signed") !== "reached"
        ? "contract"
        : rungs.get("paid") !== "reached"
          ? "payment"
          : null;
  const kind = link.kind;
  return [
    ...(need === null ? [] : [{ kind, need } as const]),
    ...(link.amount === null && link.flowClass === "cash" ? [{ kind, need: "amount" } as const] : []),
  ];
}

/** A text that contradicts a claim on a link or its deal: where a party replied, it is found here. */
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

function claimsOfLink(index: DocumentIndex, link: NetworkLink): readonly Claim[] {
  return link.claims.flatMap((slug) => index.claims.get(slug) ?? []);
}

function statementsAbout(index: DocumentIndex, link: NetworkLink): readonly string[] {
  return index.document.statements
    .filter(({ about }) => about.includes(link.link) || about.includes(link.deal))
    .map(({ slug }) => slug);
}

/** Press, unnamed people and the starting document tell what somebody else did. */
function isWordOfOthers(claim: Claim): boolean {
  return claim.citations.some(
    ({ stance, origin }) =>
      stance === "supports" && (origin === "press" || origin === "unnamed" || origin === "tested_document"),
  );
}

function paidState(link: NetworkLink): LinkRung["state"] {
  if (link.amounts.PAID === null) return "empty";
  if (link.lens !== "PAID") return link.isSplitUnknown && statedUnder(link, "PAID") !== null ? "unsplit" : "unknown";
  return link.stage === "completed" ? "reached" : "partly";
}

/** The day as of which the sum paid is claimed, else that of completion; none where no payment is shown. */
function paidDay(index: DocumentIndex, link: NetworkLink): PartialDate | null {
  const claimed = link.paidClaim === null ? undefined : index.claims.get(link.paidClaim);
  return claimed?.asOf ?? link.completedOn;
}
