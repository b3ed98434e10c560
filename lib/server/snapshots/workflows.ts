import "server-only";
import canonicalize from "canonicalize";
import type { CaseRecords, Day, Party, Slug } from "@/lib/domain/case-records";
import { liesAfter } from "@/lib/domain/cases/case-day";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { err, ok, type Result } from "@/lib/domain/result";
import { type FreezeRefusal, freeze } from "@/lib/domain/snapshots/freeze";
import type { Network, NetworkLayout, SnapshotDocument } from "@/lib/domain/snapshots/snapshot-document";
import { getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import { saveBlobs, sha256Of } from "@/lib/server/blobs/repository";
import { findCaseBySlug, saveRevisions } from "@/lib/server/cases/repository";
import { type Db, db } from "@/lib/server/db";
import { findChainHead } from "@/lib/server/history/repository";
import { keepAnchor } from "@/lib/server/history/workflows";
import { hashContent } from "@/lib/server/publishing/gate/repository";
import { inTransaction } from "@/lib/server/transaction";
import { findSnapshot, getSnapshotDocument, listLatestSnapshots, saveSiteFiles, saveSnapshot } from "./repository";

/** A file that baking made: its place inside the version, its type and its bytes. */
export interface BakedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * What publishing needs from outside the server: drawing and baking run in the worker process, whose code the app
 * server never loads.
 */
export interface Press {
  layoutNetwork(network: Network, parties: readonly Party[]): Promise<NetworkLayout> | NetworkLayout;
  bakeSnapshot(version: {
    readonly document: SnapshotDocument;
    readonly documentBytes: Uint8Array;
    readonly sha256: string;
  }): Promise<readonly BakedFile[]>;
  bakeSite(
    latest: readonly { readonly document: SnapshotDocument; readonly publishedAt: Date }[],
  ): Promise<readonly BakedFile[]>;
}

export type PublishRefusal =
  | { readonly code: "case-missing" }
  | { readonly code: "changed-meanwhile" }
  /** Nobody but their writer has accepted title and summary of the case. */
  | { readonly code: "title-not-accepted" }
  /** The request that was to be approved waits no more, or its asker would approve it. */
  | { readonly code: "gone" | "own-work" }
  | { readonly code: "not-publishable"; readonly links: readonly FreezeRefusal[] };

export interface Published {
  readonly number: number;
  readonly sha256: string;
  readonly files: number;
  /** Whether the head of the history was written down outside the database. */
  readonly anchored: boolean;
  /** The day of every figure of the version. */
  readonly asOf: Day;
  /** Accepted claims that it holds and counts nowhere, because they begin after that day. */
  readonly afterDay: readonly Slug[];
}

/** What a second person approves, and how that is written down in the transaction that publishes. */
export interface Approval {
  readonly number: number;
  readonly contentSha256: string;
  /** False where the request waits no more. */
  readonly decide: (tx: Db) => Promise<boolean>;
}

/**
 * Freezes the accepted claims of a case into its next version, bakes every public file and moves `latest`.
 *
 * The document is frozen twice: before baking, and again inside the transaction from a second reading of the records;
 * when the two hashes differ somebody wrote in between and nothing is published (rule R6).
 */
export async function publishSnapshot(
  publishedById: string | null,
  caseSlug: string,
  press: Press,
  approval?: Approval,
): Promise<Result<Published, PublishRefusal>> {
  const found = await findCaseBySlug(db(), caseSlug);
  if (!found) return err({ code: "case-missing" });
  const number = ((await findSnapshot(db(), caseSlug, "latest"))?.number ?? 0) + 1;

  const accepted = await getAcceptedCase(db(), caseSlug);
  if (!accepted.hasTitle) return err({ code: "title-not-accepted" });
  const { records } = accepted;
  const network = projectNetwork(records, records.header.asOf);
  const layout = await press.layoutNetwork(network, records.parties);
  const frozen = freezeToBytes(records, number, layout);
  if (!frozen.ok) return frozen;
  const { document, documentBytes, sha256 } = frozen.value;
  if (approval && (approval.number !== number || approval.contentSha256 !== hashContent(document))) {
    return err({ code: "changed-meanwhile" });
  }

  const files = (await press.bakeSnapshot({ document, documentBytes, sha256 })).map(withHash);
  const published = await inTransaction(async (tx) => {
    const again = freezeToBytes((await getAcceptedCase(tx, caseSlug)).records, number, layout);
    if (!again.ok || again.value.sha256 !== sha256) return err({ code: "changed-meanwhile" } as const);
    const latest = await findSnapshot(tx, caseSlug, "latest");
    if ((latest?.number ?? 0) !== number - 1) return err({ code: "changed-meanwhile" } as const);
    if (approval && !(await approval.decide(tx))) return err({ code: "gone" } as const);

    await saveBlobs(tx, [{ sha256, bytes: documentBytes }, ...files]);
    await saveSnapshot(tx, {
      caseId: found.id,
      number,
      documentSha256: sha256,
      publishedById,
      files: files.map(({ path, mediaType, sha256: hash }) => ({ path, mediaType, sha256: hash })),
    });
    await saveRevisions(tx, [
      {
        caseId: found.id,
        recordType: "snapshot",
        recordSlug: `${caseSlug}/v/${number}`,
        action: "published",
        actorId: publishedById,
        why: null,
        before: null,
        after: { number, sha256 },
      },
    ]);
    return ok({ number, sha256, files: files.length, head: await findChainHead(tx, found.id) });
  });
  if (!published.ok) return published;
  const { head, ...version } = published.value;
  const anchored =
    head !== null && (await keepAnchor(caseSlug, { ...head, caseId: found.id, version: { number, sha256 } }));
  const { asOf } = document.header;
  const afterDay = document.claims.filter((claim) => liesAfter(claim, asOf)).map(({ slug }) => slug);
  return ok({ ...version, anchored, asOf, afterDay });
}

/** Bakes the pages that list the published cases; run after every publication. */
export async function publishSite(press: Press): Promise<number> {
  const latest = await listLatestSnapshots(db());
  const documents = await Promise.all(
    latest.map(async (snapshot) => ({
      document: await getSnapshotDocument(db(), snapshot.documentSha256),
      publishedAt: snapshot.publishedAt,
    })),
  );
  const files = (await press.bakeSite(documents)).map(withHash);
  await inTransaction(async (tx) => {
    await saveBlobs(tx, files);
    await saveSiteFiles(
      tx,
      files.map(({ path, mediaType, sha256 }) => ({ path, mediaType, sha256 })),
    );
  });
  return files.length;
}

function freezeToBytes(records: CaseRecords, number: number, layout: NetworkLayout) {
  const frozen = freeze({ records, number, layout, corrections: [] });
  if (!frozen.ok) return err({ code: "not-publishable", links: frozen.reason } as const);
  const text = canonicalize(frozen.value);
  if (text === undefined) throw new Error("the snapshot document has no canonical form");
  const documentBytes = new TextEncoder().encode(text);
  return ok({ document: frozen.value, documentBytes, sha256: sha256Of(documentBytes) });
}

function withHash(file: BakedFile) {
  return { ...file, sha256: sha256Of(file.bytes) };
}
