import "server-only";
import { readLoopName, readSubject } from "@/lib/domain/annotations/subject";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listInquiries } from "@/lib/server/records/inquiries/repository";
import type { InquiryList } from "@/lib/wire/tasks";

/** What parties were asked and answered: all of the case, those of one party, or those that stand beside a loop. */
export async function loadInquiries(
  actor: Actor<"read-desk">,
  { about }: { readonly about?: string | undefined },
): Promise<InquiryList> {
  const parties = about === undefined ? null : listParties(about);
  return { inquiries: await listInquiries(db(), actor.caseId, parties) };
}

function listParties(about: string): readonly Slug[] {
  const subject = readSubject(about);
  if (subject?.type === "party") return [subject.slug];
  return subject?.type === "loop" ? (readLoopName(subject.slug)?.parties ?? []) : [];
}
