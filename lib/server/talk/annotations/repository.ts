import "server-only";
import type { AnnotationState } from "@/lib/domain/annotations/decide-annotation";
import type { TalkSubject } from "@/lib/domain/annotations/subject";
import type { Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import type { Annotation, Person, Thread, ThreadState } from "@/lib/wire/annotations";
import { findSubjectColumns, SUBJECT_PARTS, toNamedSubject } from "./subjects/repository";

const person = { select: { id: true, name: true } } as const;

const ANNOTATION_PARTS = { include: { author: person, publicBy: person } } as const;

const THREAD_PARTS = {
  include: {
    ...SUBJECT_PARTS,
    openedBy: person,
    resolvedBy: person,
    annotations: { ...ANNOTATION_PARTS, orderBy: [{ at: "asc" }, { id: "asc" }] },
  },
} satisfies Prisma.ThreadDefaultArgs;

type ThreadRow = Prisma.ThreadGetPayload<typeof THREAD_PARTS>;
type AnnotationRow = Prisma.AnnotationGetPayload<typeof ANNOTATION_PARTS>;

/** How many threads one list shows. */
const LIST_LENGTH = 200;

/** Threads of a case, the latest first; of one subject where it is named. A subject that is not there has none. */
export async function listThreads(
  tx: Db,
  caseId: string,
  { about, state }: { readonly about: TalkSubject | null; readonly state: ThreadState },
): Promise<Thread[]> {
  const columns = about === null ? {} : await findSubjectColumns(tx, caseId, about);
  if (columns === null) return [];
  const resolvedAt = { open: { resolvedAt: null }, resolved: { resolvedAt: { not: null } }, all: {} }[state];
  const rows = await tx.thread.findMany({
    where: { caseId, ...columns, ...resolvedAt },
    ...THREAD_PARTS,
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: LIST_LENGTH,
  });
  return rows.map(toThread);
}

/** One thread with its database id; null when the case has none of this name. */
export async function findThread(
  tx: Db,
  caseId: string,
  slug: string,
): Promise<{ readonly id: string; readonly thread: Thread } | null> {
  const row = await tx.thread.findUnique({ where: { caseId_slug: { caseId, slug } }, ...THREAD_PARTS });
  return row && { id: row.id, thread: toThread(row) };
}

/** Opens a thread and gives its id; null when the case has no such subject. */
export async function saveNewThread(
  tx: Db,
  opened: {
    readonly caseId: string;
    readonly slug: string;
    readonly subject: TalkSubject;
    readonly openedById: string;
  },
): Promise<string | null> {
  const { subject, ...row } = opened;
  const columns = await findSubjectColumns(tx, opened.caseId, subject);
  if (columns === null) return null;
  const { id } = await tx.thread.create({ data: { ...row, ...columns }, select: { id: true } });
  return id;
}

/** Adds an annotation with its mentions. */
export async function saveNewAnnotation(
  tx: Db,
  said: {
    readonly caseId: string;
    readonly threadId: string;
    readonly slug: string;
    readonly text: string;
    readonly authorId: string;
  },
  mentioned: readonly string[],
): Promise<void> {
  const { id } = await tx.annotation.create({ data: said, select: { id: true } });
  await saveMentions(tx, said.caseId, id, mentioned);
}

async function saveMentions(tx: Db, caseId: string, annotationId: string, memberIds: readonly string[]) {
  await tx.mention.createMany({
    data: memberIds.map((memberId) => ({ caseId, annotationId, memberId })),
    skipDuplicates: true,
  });
}

/** Marks a thread as resolved or open again, if it still has the version that was seen. */
export async function saveResolution(
  tx: Db,
  id: string,
  version: number,
  resolved: { readonly byId: string; readonly at: Date } | null,
): Promise<boolean> {
  const { count } = await tx.thread.updateMany({
    where: { id, version },
    data: { resolvedById: resolved?.byId ?? null, resolvedAt: resolved?.at ?? null, version: version + 1 },
  });
  return count === 1;
}

/** An annotation of a thread, with what deciding about it needs. */
export interface FoundAnnotation {
  readonly id: string;
  readonly state: AnnotationState;
  readonly annotation: Annotation;
}

/** One annotation of one thread; null when there is none. */
export async function findAnnotation(
  tx: Db,
  caseId: string,
  names: { readonly thread: string; readonly annotation: string },
): Promise<FoundAnnotation | null> {
  const row = await tx.annotation.findFirst({
    where: { caseId, slug: names.annotation, thread: { slug: names.thread } },
    ...ANNOTATION_PARTS,
  });
  if (!row) return null;
  const { text, authorId, version, publicAt } = row;
  return { id: row.id, state: { text, authorId, version, isPublic: publicAt !== null }, annotation: toAnnotation(row) };
}

/** Puts other words in an annotation, if it still has the version that was seen. New mentions are added. */
export async function saveRewording(
  tx: Db,
  reworded: {
    readonly caseId: string;
    readonly id: string;
    readonly version: number;
    readonly text: string;
    readonly at: Date;
    readonly isPublic: boolean;
    readonly mentioned: readonly string[];
  },
): Promise<boolean> {
  const { caseId, id, version, text, at, isPublic, mentioned } = reworded;
  const { count } = await tx.annotation.updateMany({
    where: { id, version },
    data: {
      text,
      editedAt: at,
      version: version + 1,
      ...(!isPublic && { publicAt: null, publicById: null }),
    },
  });
  if (count === 1) await saveMentions(tx, caseId, id, mentioned);
  return count === 1;
}

/** Makes an annotation public or internal again, if it still has the version that was seen. */
export async function savePublicity(
  tx: Db,
  id: string,
  version: number,
  shown: { readonly byId: string; readonly at: Date } | null,
): Promise<boolean> {
  const { count } = await tx.annotation.updateMany({
    where: { id, version },
    data: { publicById: shown?.byId ?? null, publicAt: shown?.at ?? null, version: version + 1 },
  });
  return count === 1;
}

/** Which of these ids are those of members of the case who can still sign in. */
export async function listPeopleAmong(tx: Db, caseId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.membership.findMany({
    where: { caseId, memberId: { in: [...ids] }, endedAt: null, member: { disabledAt: null } },
    select: { memberId: true },
  });
  return rows.map(({ memberId }) => memberId);
}

/** Everybody of the case, by name; who has been disabled still names what they wrote, but cannot be called. */
export async function listPeople(tx: Db, caseId: string): Promise<Person[]> {
  const rows = await tx.membership.findMany({
    where: { caseId, endedAt: null, member: { disabledAt: null } },
    select: { member: person },
    orderBy: [{ member: { name: "asc" } }, { memberId: "asc" }],
  });
  return rows.map(({ member }) => member);
}

/** An annotation that readers may see, with what it is about. */
export interface PublicAnnotation {
  readonly slug: string;
  readonly subject: TalkSubject;
  readonly text: string;
  readonly at: string;
}

/** What editors have made public of the case's annotations, in the order of their names. */
export async function listPublicAnnotations(tx: Db, caseId: string): Promise<PublicAnnotation[]> {
  const rows = await tx.annotation.findMany({
    where: { caseId, publicAt: { not: null } },
    include: { thread: { include: SUBJECT_PARTS } },
    orderBy: { slug: "asc" },
  });
  return rows.flatMap(({ slug, text, at, thread }) => {
    const named = toNamedSubject(thread);
    return named === null ? [] : [{ slug, subject: named.subject, text, at: at.toISOString() }];
  });
}

function toThread(row: ThreadRow): Thread {
  const named = toNamedSubject(row);
  if (named === null) throw new Error(`thread "${row.slug}" is about nothing`);
  return {
    slug: row.slug,
    subject: named.subject,
    subjectName: named.subjectName,
    openedAt: row.openedAt.toISOString(),
    openedBy: row.openedBy,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    resolvedBy: row.resolvedBy?.name ?? null,
    version: row.version,
    annotations: row.annotations.map(toAnnotation),
  };
}

function toAnnotation(row: AnnotationRow): Annotation {
  return {
    slug: row.slug,
    text: row.text,
    author: row.author,
    at: row.at.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    publicAt: row.publicAt?.toISOString() ?? null,
    publicBy: row.publicBy?.name ?? null,
    version: row.version,
  };
}
