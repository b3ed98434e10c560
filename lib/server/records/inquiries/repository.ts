import "server-only";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Deadline, PartyInquiry, Slug } from "@/lib/domain/model/case-records";
import type { Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { localTimeOf } from "@/lib/view/zoned-time";
import type { Inquiry } from "@/lib/wire/tasks";

const INQUIRY_PARTS = {
  include: {
    party: { select: { slug: true, nameEn: true, nameZh: true } },
    askedBy: { select: { name: true } },
  },
} satisfies Prisma.InquiryDefaultArgs;

/** What parties of the case were asked, by deadline; of some parties only where they are named. */
export async function listInquiries(tx: Db, caseId: string, parties: readonly Slug[] | null): Promise<Inquiry[]> {
  const rows = await tx.inquiry.findMany({
    where: { caseId, ...(parties !== null && { party: { slug: { in: [...parties] } } }) },
    ...INQUIRY_PARTS,
    orderBy: [{ deadlineAt: "desc" }, { id: "desc" }],
  });
  const waiting = await listWaitingInquiries(tx, caseId);
  return rows.map((row) => toInquiry(row, waiting.has(row.slug)));
}

/** What parties of a case were asked and answered, as readers are told of it. */
export async function listPartyInquiries(tx: Db, caseId: string): Promise<PartyInquiry[]> {
  const inquiries = await listInquiries(tx, caseId, null);
  return inquiries.map(({ slug, party, askedOn, deadline, stance, answer, answeredOn }) => ({
    slug,
    party,
    askedOn,
    deadline,
    stance,
    answer,
    answeredOn,
  }));
}

/** One inquiry with its database id; null when the case has none of this name. */
export async function findInquiry(
  tx: Db,
  caseId: string,
  slug: string,
): Promise<{ readonly id: string; readonly inquiry: Inquiry } | null> {
  const row = await tx.inquiry.findUnique({ where: { caseId_slug: { caseId, slug } }, ...INQUIRY_PARTS });
  if (row === null) return null;
  const waiting = await listWaitingInquiries(tx, caseId);
  return { id: row.id, inquiry: toInquiry(row, waiting.has(slug)) };
}

/** Adds an inquiry; false when the case has no such party. */
export async function saveNewInquiry(
  tx: Db,
  inquiry: {
    readonly caseId: string;
    readonly slug: string;
    readonly party: Slug;
    readonly question: string;
    readonly sentTo: string | null;
    readonly askedById: string;
    readonly askedOn: string;
    readonly deadline: Deadline;
  },
): Promise<boolean> {
  const { party: slug, askedOn, deadline, ...row } = inquiry;
  const party = await tx.party.findUnique({
    where: { caseId_slug: { caseId: inquiry.caseId, slug } },
    select: { id: true },
  });
  if (!party) return false;
  await tx.inquiry.create({
    data: {
      ...row,
      partyId: party.id,
      askedOn: toDate(askedOn),
      deadlineAt: new Date(deadline.at),
      deadlineZone: deadline.zone,
    },
  });
  return true;
}

/** Notes an answer, if the inquiry still has the version that was seen. */
export async function saveReply(
  tx: Db,
  id: string,
  version: number,
  reply: Pick<Inquiry, "answer"> & {
    readonly stance: NonNullable<Inquiry["stance"]>;
    readonly answeredOn: string;
  },
): Promise<boolean> {
  const { count } = await tx.inquiry.updateMany({
    where: { id, version },
    data: {
      stance: reply.stance,
      answer: reply.answer,
      answeredOn: toDate(reply.answeredOn),
      version: version + 1,
    },
  });
  return count === 1;
}

/** A deadline as its two columns have it, with what a clock in its zone shows then. */
export function toDeadline({
  deadlineAt: at,
  deadlineZone: zone,
}: {
  deadlineAt: Date;
  deadlineZone: string;
}): Deadline {
  return { at: at.toISOString(), zone, local: localTimeOf(at, zone) };
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

async function listWaitingInquiries(tx: Db, caseId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.recordState.findMany({
    where: { caseId, recordType: "inquiry", waits: true },
    select: { recordSlug: true },
  });
  return new Set(rows.map(({ recordSlug }) => recordSlug));
}

function toInquiry(row: Prisma.InquiryGetPayload<typeof INQUIRY_PARTS>, waits: boolean): Inquiry {
  return {
    slug: row.slug,
    party: row.party.slug,
    partyName: { en: row.party.nameEn, zh: row.party.nameZh },
    question: row.question,
    sentTo: row.sentTo,
    askedBy: row.askedBy.name,
    askedOn: dayOfMoment(row.askedOn),
    deadline: toDeadline(row),
    stance: row.stance,
    answer: row.answer,
    answeredOn: row.answeredOn && dayOfMoment(row.answeredOn),
    version: row.version,
    waits,
  };
}
