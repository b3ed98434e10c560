import "server-only";
import { isSameChoice, orderSections, type ReportChoice, type ReportStep } from "@/lib/domain/reports/report-choice";
import { now } from "@/lib/server/clock";
import type { Db } from "@/lib/server/db";
import { reportAsk } from "@/lib/wire/reports";

/** So many reports are made at once, by all app servers together. The database knows the places as well. */
const PLACES = [1, 2] as const;

/** A report that takes longer has failed: its program is ended, and whatever it left of its turn with it. */
export const TURN_LIMIT_MS = 180_000;

/** A turn that began before this moment was left by a program that is no more. */
export function oldestTurn(): Date {
  return new Date(now().getTime() - TURN_LIMIT_MS - 10_000);
}

/** A report that is being made. */
export interface ReportTurn {
  readonly id: string;
  readonly snapshotId: string;
  readonly choice: ReportChoice;
  readonly requestedById: string;
}

interface ChoiceColumns {
  readonly language: string;
  readonly style: string;
  readonly sections: readonly string[];
}

/** What the columns of a row choose. Sections that a later release knew and this one does not are not there. */
export function choiceOf({ language, style, sections }: ChoiceColumns): ReportChoice {
  return reportAsk.parse({ language, style, sections: orderSections(sections) });
}

/** The first report of a version that was made by a choice; null when nobody has made it yet. */
export async function findReport(
  tx: Db,
  snapshotId: string,
  choice: ReportChoice,
): Promise<{ readonly id: string; readonly sha256: string } | null> {
  const rows = await tx.report.findMany({
    where: { snapshotId, language: choice.language, style: choice.style, format: "pdf" },
    select: { id: true, sha256: true, language: true, style: true, sections: true },
    orderBy: { requestedAt: "asc" },
  });
  return rows.find((row) => isSameChoice(choiceOf(row), choice)) ?? null;
}

/** A report of a case by its id; null where the case has none of that id. */
export async function findReportById(tx: Db, caseId: string, id: string) {
  return tx.report.findFirst({
    where: { id, snapshot: { caseId } },
    select: { sha256: true, language: true, snapshot: { select: { number: true } } },
  });
}

/** Every report of a case, the newest first, with the size of its file. */
export async function listReports(tx: Db, caseId: string) {
  return tx.report.findMany({
    where: { snapshot: { caseId }, format: "pdf" },
    select: {
      id: true,
      language: true,
      style: true,
      sections: true,
      sha256: true,
      requestedAt: true,
      snapshot: { select: { number: true } },
      blob: { select: { size: true } },
      requestedBy: { select: { name: true } },
    },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
  });
}

/** Remembers a report. Its blob must be there already. */
export async function saveReport(
  tx: Db,
  {
    choice: { language, style, sections },
    ...report
  }: {
    readonly snapshotId: string;
    readonly choice: ReportChoice;
    readonly sha256: string;
    readonly requestedById: string | null;
  },
): Promise<void> {
  await tx.report.create({ data: { ...report, language, style, sections: [...sections], format: "pdf" } });
}

/** The reports of a case that are being made, of those that began since a moment. */
export async function listTurns(tx: Db, caseId: string, since: Date) {
  return tx.reportTurn.findMany({
    where: { snapshot: { caseId }, startedAt: { gte: since } },
    select: {
      language: true,
      style: true,
      sections: true,
      step: true,
      startedAt: true,
      snapshot: { select: { number: true } },
      requestedBy: { select: { name: true } },
    },
    orderBy: { startedAt: "asc" },
  });
}

/** A turn with the case and the version that it makes a report of; null when it is over. */
export async function findTurn(tx: Db, id: string): Promise<ReportTurn | null> {
  const row = await tx.reportTurn.findUnique({ where: { id } });
  return row && { id, snapshotId: row.snapshotId, choice: choiceOf(row), requestedById: row.requestedById };
}

/**
 * Takes the turn of a version where a place is free. `own` is the turn that another report of the version has already.
 * What two would take at the same moment the database gives to one of them: then it is looked again.
 */
export async function takeReportTurn(
  tx: Db,
  asked: Omit<ReportTurn, "id">,
  since: Date,
): Promise<{ readonly taken: string } | { readonly own: ReportChoice } | "busy"> {
  await tx.reportTurn.deleteMany({ where: { startedAt: { lt: since } } });
  for (;;) {
    const rows = await tx.reportTurn.findMany();
    const own = rows.find(({ snapshotId }) => snapshotId === asked.snapshotId);
    if (own) return { own: choiceOf(own) };
    const place = PLACES.find((one) => rows.every((row) => row.place !== one));
    if (place === undefined) return "busy";
    const { snapshotId, requestedById, choice } = asked;
    const [row] = await tx.reportTurn.createManyAndReturn({
      data: [{ snapshotId, requestedById, ...choice, sections: [...choice.sections], place }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (row) return { taken: row.id };
  }
}

/** Says how far a report has come; what is over says nothing. */
export async function tellStep(tx: Db, id: string, step: ReportStep): Promise<void> {
  await tx.reportTurn.updateMany({ where: { id }, data: { step } });
}

/** Ends a turn; one that is over stays so. */
export async function endTurn(tx: Db, id: string): Promise<void> {
  await tx.reportTurn.deleteMany({ where: { id } });
}
