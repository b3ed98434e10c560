import "server-only";
import { isDeepStrictEqual } from "node:util";
import { liesAfter } from "@/lib/domain/cases/case-day";
import type { Day, Party, Slug } from "@/lib/domain/model/case-records";
import type { Network, NetworkLayout, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { err, ok, type Result } from "@/lib/domain/result";
import { type FreezeRefusal, freeze } from "@/lib/domain/snapshots/freeze";
import { listUntoldQuestions, type UntoldQuestion } from "@/lib/domain/snapshots/untold-questions";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { type AcceptedCase, getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import { saveBlobs, sha256Of } from "@/lib/server/blobs/repository";
import { type Db, db } from "@/lib/server/db";
import { forgetAnnouncedAnchor, readAnchors, readAnnouncedAnchor } from "@/lib/server/journal/anchors/repository";
import { findChainHead, saveRevisions } from "@/lib/server/journal/repository";
import { keepAnchor, prepareAnchor } from "@/lib/server/journal/workflows";
import { hashApproved } from "@/lib/server/publications/approval/gate/repository";
import { saveWithCodings } from "@/lib/server/publications/codings/repository";
import { encodeForReaders, type PlainFile } from "@/lib/server/publications/codings/workflows";
import { findCaseBySlug, listCases } from "@/lib/server/records/repository";
import { inCaseTransaction, inTransaction } from "@/lib/server/transaction";
import {
  findNewest,
  findSnapshot,
  getSnapshotDocument,
  listLatestSnapshots,
  saveSiteFiles,
  saveSnapshot,
} from "./repository";

/** Files as baking makes them: each may be let go of before the next is asked for. */
type BakedFiles = Iterable<PlainFile> | AsyncIterable<PlainFile>;

/**
 * What publishing needs from outside the server: drawing and baking run in the worker process, whose code the app
 * server never loads.
 */
export interface Renderer {
  layoutNetwork(network: Network, parties: readonly Party[]): Promise<NetworkLayout> | NetworkLayout;
  bakeSnapshot(version: {
    readonly document: SnapshotDocument;
    readonly documentBytes: Uint8Array;
    readonly sha256: string;
  }): Promise<BakedFiles>;
  bakeSite(latest: readonly { readonly document: SnapshotDocument; readonly publishedAt: Date }[]): Promise<BakedFiles>;
}

export type PublishRefusal =
  | { readonly code: "case-missing" }
  | { readonly code: "changed-meanwhile" }
  /** Two people check the case: one asks for the version, another approves it. */
  | { readonly code: "two-people" }
  /** Questions and answers wait, and readers would be told that there are none. */
  | { readonly code: "questions-wait"; readonly questions: readonly UntoldQuestion[] }
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
 * The records are read twice: before baking, and again inside the transaction. Where the two readings differ the second
 * is frozen too, and when the two hashes differ somebody wrote in between and nothing is published (rule R6).
 *
 * A case that two people check needs the approval of a request. The one exception is what ships with the product: its
 * first version goes out while it is all that the database holds, as nobody has written anything yet.
 */
export async function publishSnapshot(
  publishedById: string | null,
  caseSlug: string,
  renderer: Renderer,
  approval?: Approval,
): Promise<Result<Published, PublishRefusal>> {
  const found = await findCaseBySlug(db(), caseSlug);
  if (!found) return err({ code: "case-missing" });
  await settleAnchor(found);
  const number = ((await findSnapshot(db(), caseSlug, "latest"))?.number ?? 0) + 1;
  if (!approval && found.checkedBy === "two" && !(number === 1 && found.shipped && (await isAlone(db(), found.id)))) {
    return err({ code: "two-people" });
  }
  const accepted = await getAcceptedCase(db(), caseSlug);
  if (!accepted.hasTitle) return err({ code: "title-not-accepted" });
  const { records } = accepted;
  const network = projectNetwork(records, records.header.asOf);
  const layout = await renderer.layoutNetwork(network, records.parties);
  const frozen = freezeToBytes(accepted, number, layout);
  if (!frozen.ok) return frozen;
  const { document, documentBytes, sha256 } = frozen.value;
  if (approval && (approval.number !== number || approval.contentSha256 !== hashApproved(document))) {
    return err({ code: "changed-meanwhile" });
  }

  const files = await encodeForReaders(await renderer.bakeSnapshot({ document, documentBytes, sha256 }));
  const published = await inCaseTransaction(found.id, async (tx) => {
    const reread = await getAcceptedCase(tx, caseSlug);
    // What is frozen follows from what was read, and of a large case freezing takes longer than all the rest in here.
    if (!isDeepStrictEqual(reread, accepted)) {
      const again = freezeToBytes(reread, number, layout);
      if (!again.ok && again.reason.code === "questions-wait") return again;
      if (!again.ok || again.value.sha256 !== sha256) return err({ code: "changed-meanwhile" } as const);
    }
    const latest = await findSnapshot(tx, caseSlug, "latest");
    if ((latest?.number ?? 0) !== number - 1) return err({ code: "changed-meanwhile" } as const);
    if (approval && !(await approval.decide(tx))) return err({ code: "gone" } as const);

    await saveBlobs(tx, [{ sha256, bytes: documentBytes }]);
    await saveWithCodings(tx, files);
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
    const head = await findChainHead(tx, found.id);
    const anchor = head && { ...head, caseId: found.id, version: { number, sha256 } };
    if (anchor) await prepareAnchor(caseSlug, anchor);
    return ok({ number, sha256, files: files.length, anchor });
  });
  if (!published.ok) return published;
  const { anchor, ...version } = published.value;
  const anchored = anchor !== null && (await keepAnchor(caseSlug, anchor));
  const { asOf } = document.header;
  const afterDay = document.claims.filter((claim) => liesAfter(claim, asOf)).map(({ slug }) => slug);
  return ok({ ...version, anchored, asOf, afterDay });
}

/**
 * Makes up for the anchor of a version whose publication was killed between its commit and its anchor. Only what that
 * publication announced itself is written, and only where the version is there: a line that somebody took out of the
 * anchors stays missing, and `verify` names it.
 */
export async function settleAnchor({ id, slug }: { readonly id: string; readonly slug: Slug }): Promise<void> {
  const announced = await readAnnouncedAnchor(slug).catch(() => null);
  if (!announced?.version || announced.caseId !== id) return;
  const { number, sha256 } = announced.version;
  // In the turn of the case: a publication that is about to commit is waited for.
  const isThere = await inCaseTransaction(id, async (tx) => {
    const snapshot = await findSnapshot(tx, slug, number);
    return snapshot?.documentSha256 === sha256;
  });
  const lines = (await readAnchors(slug)) ?? [];
  const isAnchored = lines.some(({ anchor }) => anchor?.version?.number === number);
  if (isThere && !isAnchored) await keepAnchor(slug, announced);
  else await forgetAnnouncedAnchor(slug);
}

/** Bakes the pages that list the published cases; run after every publication. */
export async function publishSite(renderer: Renderer): Promise<number> {
  const latest = await listLatestSnapshots(db());
  const documents = await Promise.all(
    latest.map(async (snapshot) => ({
      document: await getSnapshotDocument(db(), snapshot.documentSha256),
      publishedAt: snapshot.publishedAt,
    })),
  );
  const files = await encodeForReaders(await renderer.bakeSite(documents));
  await inTransaction(async (tx) => {
    await saveWithCodings(tx, files);
    await saveSiteFiles(
      tx,
      files.map(({ path, mediaType, sha256 }) => ({ path, mediaType, sha256 })),
      findNewest(latest)?.id ?? null,
    );
  });
  return files.length;
}

/** Whether the database holds this case and no other. */
async function isAlone(tx: Db, caseId: string): Promise<boolean> {
  return (await listCases(tx)).every(({ id }) => id === caseId);
}

function freezeToBytes({ records, asked }: AcceptedCase, number: number, layout: NetworkLayout) {
  const frozen = freeze({ records, number, layout, corrections: [] });
  if (!frozen.ok) return err({ code: "not-publishable", links: frozen.reason } as const);
  const { inquiries, parties } = frozen.value;
  const questions = listUntoldQuestions(inquiries, asked, new Set(parties.map(({ slug }) => slug)));
  if (questions.length > 0) return err({ code: "questions-wait", questions } as const);
  const documentBytes = writeDocument(frozen.value);
  return ok({ document: frozen.value, documentBytes, sha256: sha256Of(documentBytes) });
}
