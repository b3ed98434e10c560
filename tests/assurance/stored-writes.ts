import { withClient } from "../../scripts/lib/postgres.mjs";
import type { Acknowledged } from "./writer";

interface StoredClaimRow {
  readonly slug: string;
  readonly version: number;
  readonly wording: string;
  readonly citations: number;
}

/** What is in the database after a crash: claims with how many citations they have, and what each revision left. */
export interface StoredWrites {
  readonly claims: readonly StoredClaimRow[];
  /** The wordings of the revisions of a claim, oldest first: the one at index 0 made version 1. */
  readonly wordings: ReadonlyMap<string, readonly string[]>;
}

export function readStoredWrites(databaseUrl: string, caseId: string): Promise<StoredWrites> {
  return withClient(databaseUrl, async (client) => {
    // One snapshot for both: what still runs may commit between two statements.
    await client.query("begin isolation level repeatable read read only");
    const claims = await client.query<StoredClaimRow>(
      `select c.slug, c.version, c.wording,
         (select count(*)::int from "Citation" t where t."claimId" = c.id) as citations
       from "Claim" c where c."caseId" = $1`,
      [caseId],
    );
    const revisions = await client.query<{ slug: string; wordings: string[] }>(
      `select "recordSlug" as slug, array_agg("after" ->> 'wording' order by seq) as wordings
       from "Revision" where "caseId" = $1 and "recordType" = 'claim' group by 1`,
      [caseId],
    );
    await client.query("commit");
    return { claims: claims.rows, wordings: new Map(revisions.rows.map(({ slug, wordings }) => [slug, wordings])) };
  });
}

/** Every way in which the database is not what it must be, in words; empty when all is well. */
export function findLosses(stored: StoredWrites, acknowledged: readonly Acknowledged[]): string[] {
  const losses: string[] = [];
  const bySlug = new Map(stored.claims.map((claim) => [claim.slug, claim]));
  for (const { slug, version, wording } of acknowledged) {
    const claim = bySlug.get(slug);
    if (claim === undefined || claim.version < version) losses.push(`${slug}: acknowledged version ${version} is lost`);
    const revised = stored.wordings.get(slug)?.[version - 1];
    if (revised !== wording)
      losses.push(`${slug}: version ${version} says "${revised}", acknowledged was "${wording}"`);
  }
  for (const { slug, version, wording, citations } of stored.claims) {
    if (citations === 0) losses.push(`${slug}: a claim without its citation`);
    const revisions = stored.wordings.get(slug) ?? [];
    if (revisions.length !== version) losses.push(`${slug}: version ${version} after ${revisions.length} revisions`);
    if (revisions.at(-1) !== wording)
      losses.push(`${slug}: says "${wording}", its last revision "${revisions.at(-1)}"`);
  }
  for (const slug of stored.wordings.keys()) {
    if (!bySlug.has(slug)) losses.push(`${slug}: a revision without its write`);
  }
  return losses;
}
