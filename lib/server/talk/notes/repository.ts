import "server-only";
import type { TalkSubject } from "@/lib/domain/annotations/subject";
import type { Db } from "@/lib/server/db";
import { findSubjectColumns } from "@/lib/server/talk/annotations/subjects/repository";
import type { Note } from "@/lib/wire/tasks";

/** A loop or a term: what has a text of its own. */
export interface NotedSubject extends TalkSubject {
  readonly type: "loop" | "term";
}

const EMPTY: Note = { en: "", zh: "", editedBy: null, version: 0 };
const editor = { include: { editedBy: { select: { name: true } } } } as const;

/** The text on a loop or a term; null when the case has no such thing, empty when nothing has been written. */
export async function findNote(tx: Db, caseId: string, subject: NotedSubject): Promise<Note | null> {
  const columns = await findSubjectColumns(tx, caseId, subject);
  if (columns === null) return null;
  if ("loopId" in columns) {
    const { loopId } = columns;
    const row = await tx.loopNote.findUnique({ where: { caseId_loopId: { caseId, loopId } }, ...editor });
    return row ? toNote(row) : EMPTY;
  }
  if (!("termId" in columns)) return null;
  const { termId } = columns;
  const row = await tx.glossaryNote.findUnique({ where: { caseId_termId: { caseId, termId } }, ...editor });
  return row ? toNote(row) : EMPTY;
}

/** Writes the text on a loop or a term, if it still has the version that was seen; 0 stands for none yet. */
export async function saveNote(
  tx: Db,
  note: {
    readonly caseId: string;
    readonly subject: NotedSubject;
    readonly version: number;
    readonly en: string;
    readonly zh: string;
    readonly editedById: string;
  },
): Promise<boolean> {
  const { caseId, subject, version, en, zh, editedById } = note;
  const columns = await findSubjectColumns(tx, caseId, subject);
  const text = { textEn: en, textZh: zh, editedById };
  const next = { where: { caseId, version }, data: { ...text, version: version + 1 } };
  if (columns !== null && "loopId" in columns) {
    const written =
      version === 0
        ? await tx.loopNote.createMany({ data: [{ caseId, ...columns, ...text }], skipDuplicates: true })
        : await tx.loopNote.updateMany({ ...next, where: { ...next.where, ...columns } });
    return written.count === 1;
  }
  if (columns === null || !("termId" in columns)) return false;
  const written =
    version === 0
      ? await tx.glossaryNote.createMany({ data: [{ caseId, ...columns, ...text }], skipDuplicates: true })
      : await tx.glossaryNote.updateMany({ ...next, where: { ...next.where, ...columns } });
  return written.count === 1;
}

function toNote(row: {
  readonly textEn: string;
  readonly textZh: string;
  readonly editedBy: { readonly name: string };
  readonly version: number;
}): Note {
  return { en: row.textEn, zh: row.textZh, editedBy: row.editedBy.name, version: row.version };
}
