import "server-only";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { isSameChoice, languagesOf, type ReportChoice } from "@/lib/domain/reports/report-choice";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { getBlob, saveBlobs, sha256Of } from "@/lib/server/blobs/repository";
import { db } from "@/lib/server/db";
import { saveRevisions } from "@/lib/server/journal/repository";
import { log } from "@/lib/server/log";
import { findSnapshot, getSnapshotDocument, type PublishedSnapshot } from "@/lib/server/publications/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import type { ReportState } from "@/lib/wire/reports";
import { loadReports } from "./loaders";
import {
  endTurn,
  findReport,
  findTurn,
  oldestTurn,
  type ReportTurn,
  saveReport,
  TURN_LIMIT_MS,
  takeReportTurn,
  tellStep,
} from "./repository";

const run = promisify(execFile);

/** The worker's own program; the app server never loads the typesetter. */
const WORKER = join(process.cwd(), "build", "worker", "cli.mjs");

export type ReportRefusal =
  | "not-found"
  /** The version has no pages in that language, and so no report. */
  | "language-missing"
  /** Another report of the version is being made: one at a time. */
  | "being-made"
  /** As many reports are being made as may be at once. */
  | "busy";

/** Sets a report in a program of its own, and is done when it is kept. */
export type BeginReport = (turn: {
  readonly id: string;
  readonly caseSlug: string;
  readonly number: number;
  readonly choice: ReportChoice;
}) => Promise<unknown>;

const beginInWorker: BeginReport = ({ id, caseSlug, number, choice }) => {
  const args = [WORKER, "report", caseSlug, String(number), choice.language, "--turn", id];
  return run(process.execPath, args, { timeout: TURN_LIMIT_MS });
};

/**
 * Has the report of a version made by a choice, for an admin of its case, and answers at once with what there is: the
 * same choice of the same version is made once, and whoever asks for it while it is being made waits for that one. One
 * report of a version is made at a time, and two in all.
 */
export async function requestReport(
  actor: Actor<"export-report">,
  { number, choice }: { readonly number: number | null; readonly choice: ReportChoice },
  begin: BeginReport = beginInWorker,
): Promise<Result<ReportState, ReportRefusal>> {
  const { caseId, caseSlug, memberId } = actor;
  const snapshot = number === null ? null : await findSnapshot(db(), caseSlug, number);
  if (!snapshot) return err("not-found");
  if (!isSpoken(await getSnapshotDocument(db(), snapshot.documentSha256), choice)) return err("language-missing");

  const turn = await inCaseTransaction(caseId, async (tx): Promise<Result<string | null, ReportRefusal>> => {
    if ((await findReport(tx, snapshot.id, choice)) !== null) return ok(null);
    const asked = { snapshotId: snapshot.id, choice, requestedById: memberId };
    const taken = await takeReportTurn(tx, asked, oldestTurn());
    if (taken === "busy") return err("busy");
    if ("taken" in taken) return ok(taken.taken);
    return isSameChoice(taken.own, choice) ? ok(null) : err("being-made");
  });
  if (!turn.ok) return turn;
  if (turn.value !== null) void makeAside(turn.value, { caseSlug, number: snapshot.number, choice }, begin);
  return ok(await loadReports(actor));
}

/** Nobody waits for it: what goes wrong is logged, and the turn is free again in any case. */
async function makeAside(id: string, asked: Omit<Parameters<BeginReport>[0], "id">, begin: BeginReport): Promise<void> {
  try {
    await begin({ id, ...asked });
  } catch (error) {
    log("error", "a report could not be made", {
      case: asked.caseSlug,
      version: asked.number,
      why: error instanceof Error ? error.message : String(error),
    });
  }
  await endTurn(db(), id).catch(() => undefined);
}

function isSpoken({ header }: SnapshotDocument, choice: ReportChoice): boolean {
  return languagesOf(choice).every((language) => header.languages.some((one) => one === language));
}

/** The report of a version by a choice as it was made and kept; null when it was not yet, or there is no such version. */
export async function readKeptReport({
  caseSlug,
  number,
  choice,
}: {
  readonly caseSlug: string;
  readonly number: number;
  readonly choice: ReportChoice;
}): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string } | null> {
  const snapshot = await findSnapshot(db(), caseSlug, number);
  const report = snapshot && (await findReport(db(), snapshot.id, choice));
  return report && { bytes: await getBlob(db(), report.sha256), sha256: report.sha256 };
}

/** Sets a document; passed in, because it lives in the worker. In two halves, so that it can be told how far it has come. */
export interface Typesetter<Drawn> {
  draw(input: { readonly document: SnapshotDocument; readonly sha256: string; readonly choice: ReportChoice }): Drawn;
  set(drawn: Drawn): { readonly pdf: Uint8Array };
}

/** The worker's half: set the report, keep the bytes under their hash, write it down. */
export async function makeReport<Drawn>(
  { caseSlug, number, choice }: { readonly caseSlug: string; readonly number: number; readonly choice: ReportChoice },
  typesetter: Typesetter<Drawn>,
  turnId: string | null = null,
): Promise<Result<string, "snapshot-missing" | "language-missing" | "turn-over">> {
  const snapshot = await findSnapshot(db(), caseSlug, number);
  if (!snapshot) return err("snapshot-missing");
  const turn = turnId === null ? null : await findTurn(db(), turnId);
  if (turnId !== null && (turn?.snapshotId !== snapshot.id || turn.choice.language !== choice.language)) {
    return err("turn-over");
  }
  return makeAndKeep({ snapshot, choice: turn?.choice ?? choice, turn }, typesetter);
}

async function makeAndKeep<Drawn>(
  {
    snapshot,
    choice,
    turn,
  }: { readonly snapshot: PublishedSnapshot; readonly choice: ReportChoice; readonly turn: ReportTurn | null },
  typesetter: Typesetter<Drawn>,
): Promise<Result<string, "language-missing">> {
  const tell = async (step: Parameters<typeof tellStep>[2]) => {
    if (turn !== null) await tellStep(db(), turn.id, step);
  };
  const document = await getSnapshotDocument(db(), snapshot.documentSha256);
  if (!isSpoken(document, choice)) return err("language-missing");
  await tell("drawing");
  const drawn = typesetter.draw({ document, sha256: snapshot.documentSha256, choice });
  await tell("setting");
  const { pdf } = typesetter.set(drawn);
  await tell("keeping");
  const made = sha256Of(pdf);

  const kept = await inCaseTransaction(snapshot.caseId, async (tx) => {
    if (turn !== null) await endTurn(tx, turn.id);
    // Somebody at the command line may have made it meanwhile; the first bytes stay.
    const former = await findReport(tx, snapshot.id, choice);
    if (former !== null) return former.sha256;
    const requestedById = turn?.requestedById ?? null;
    await saveBlobs(tx, [{ sha256: made, bytes: pdf }]);
    await saveReport(tx, { snapshotId: snapshot.id, choice, sha256: made, requestedById });
    await saveRevisions(tx, [
      {
        caseId: snapshot.caseId,
        recordType: "report",
        recordSlug: `${snapshot.caseSlug}/v/${snapshot.number}/${choice.language}`,
        action: "exported",
        actorId: requestedById,
        why: null,
        before: null,
        after: { sha256: made },
      },
    ]);
    return made;
  });
  return ok(kept);
}
