import { z } from "zod";
import type { DocumentChange } from "@/lib/domain/snapshots/compare-documents";
import type { GateFinding } from "@/lib/domain/snapshots/gate";

/** Most changes that are listed one by one; the rest is counted. */
export const MOST_CHANGES = 300;

/** What the next version would be, and what is to be known before it is asked for or approved. */
export interface PublicationGate {
  readonly number: number;
  /** sha-256 of what readers would be shown; null while something blocks. */
  readonly contentSha256: string | null;
  readonly findings: readonly GateFinding[];
  readonly changes: readonly DocumentChange[];
  readonly changesInAll: number;
  /** Parties, links and claims that the version would show. */
  readonly counts: { readonly parties: number; readonly links: number; readonly claims: number } | null;
}

/** Asks for the version exactly as it was seen. */
export const publicationAsk = z.strictObject({
  number: z.int().min(1),
  contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PublicationAsk = z.infer<typeof publicationAsk>;

/** Approving and taking back say nothing beside the request that the address names. */
export const publicationDecision = z.strictObject({});

/** A request that waits for another person. */
export interface WaitingRequest {
  readonly id: string;
  readonly number: number;
  readonly contentSha256: string;
  readonly requestedBy: { readonly id: string; readonly name: string };
  readonly requestedAt: string;
}

export interface PublicationState {
  readonly gate: PublicationGate | null;
  /** Why the gate could not be looked at: the case met a limit, or others look at it just now. */
  readonly refused: "busy" | "too-long" | "too-large" | null;
  readonly request: WaitingRequest | null;
  readonly checkedBy: "one" | "two";
  /** Names of the members who may approve the waiting request, or one of the asker's. */
  readonly mayApprove: readonly string[];
}

export const approved = z.object({ number: z.int(), sha256: z.string() });
export type Approved = z.infer<typeof approved>;
