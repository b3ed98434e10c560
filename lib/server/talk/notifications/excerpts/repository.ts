import "server-only";
import { writeSubject } from "@/lib/domain/annotations/subject";
import { plainText } from "@/lib/interchange/markdown/plain-text";
import type { Db } from "@/lib/server/db";
import { SUBJECT_PARTS, type SubjectRow, toNamedSubject } from "@/lib/server/talk/annotations/subjects/repository";
import type { Notification } from "@/lib/wire/notifications";

/** The record that a notice is about. */
type Noticed = Pick<Notification, "noun" | "slug" | "kind">;
type Excerpt = Pick<Notification, "about" | "excerpt">;

const LENGTH = 160;
const NOTHING: Excerpt = { about: null, excerpt: null };

/** What the records of notices are about and how they begin: one read for each kind of record, however many there are. */
export async function listExcerpts(
  tx: Db,
  caseId: string,
  notices: readonly Noticed[],
): Promise<(notice: Noticed) => Excerpt> {
  const slugsOf = (noun: string) => [...new Set(notices.filter((one) => one.noun === noun).map(({ slug }) => slug))];
  const found = new Map<string, Excerpt>();
  const keep = (noun: string, slug: string, about: string | null, text: string | null) =>
    found.set(`${noun} ${slug}`, { about, excerpt: text?.slice(0, LENGTH) ?? null });

  for (const row of await listNotesOfClaims(tx, caseId, slugsOf("claim"))) {
    keep(`claim ${row.kind}`, row.claim.slug, null, row.text);
  }
  for (const { slug, annotations, ...row } of await listThreadEnds(tx, caseId, slugsOf("thread"))) {
    // Only talk is written in Markdown; cut first, so that a long text costs no more than a short one.
    const text = annotations[0]?.text ?? null;
    keep("thread", slug, subjectOf(row), text === null ? null : plainText(text.slice(0, 4 * LENGTH)));
  }
  for (const { slug, text, ...row } of await listTaskTexts(tx, caseId, slugsOf("task"))) {
    keep("task", slug, subjectOf(row), text);
  }
  for (const { slug, question, party } of await listQuestions(tx, caseId, slugsOf("inquiry"))) {
    keep("inquiry", slug, writeSubject({ type: "party", slug: party.slug }), question);
  }
  return ({ noun, slug, kind }) => found.get(`${noun === "claim" ? `claim ${kind}` : noun} ${slug}`) ?? NOTHING;
}

function subjectOf(row: SubjectRow): string | null {
  const subject = toNamedSubject(row)?.subject;
  return subject ? writeSubject(subject) : null;
}

/** The latest note of each kind on the claims as they stand. */
async function listNotesOfClaims(tx: Db, caseId: string, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  return tx.reviewNote.findMany({
    where: { caseId, claim: { slug: { in: [...slugs] }, recordedTo: null } },
    select: { kind: true, text: true, claim: { select: { slug: true } } },
    distinct: ["claimId", "kind"],
    orderBy: { id: "desc" },
  });
}

async function listThreadEnds(tx: Db, caseId: string, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  return tx.thread.findMany({
    where: { caseId, slug: { in: [...slugs] } },
    select: {
      ...SUBJECT_PARTS,
      slug: true,
      loopId: true,
      annotations: { select: { text: true }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 },
    },
  });
}

async function listTaskTexts(tx: Db, caseId: string, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  return tx.task.findMany({
    where: { caseId, slug: { in: [...slugs] } },
    select: { ...SUBJECT_PARTS, slug: true, loopId: true, text: true },
  });
}

async function listQuestions(tx: Db, caseId: string, slugs: readonly string[]) {
  if (slugs.length === 0) return [];
  return tx.inquiry.findMany({
    where: { caseId, slug: { in: [...slugs] } },
    select: { slug: true, question: true, party: { select: { slug: true } } },
  });
}
