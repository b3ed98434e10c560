import "server-only";
import { can } from "@/lib/domain/access/policy";
import { readLoopName, readSubject } from "@/lib/domain/annotations/subject";
import type { Slug } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { listInquiries } from "@/lib/server/records/inquiries/repository";
import type { InquiryList } from "@/lib/wire/tasks";

/** What parties were asked and answered: all of the case, those of one party, or those that stand beside a loop. */
export async function loadInquiries(
  actor: Actor,
  { about }: { readonly about?: string | undefined },
): Promise<Result<InquiryList, "forbidden">> {
  if (!can(actor.role, "read-desk")) return err("forbidden");
  const parties = about === undefined ? null : listParties(about);
  return ok({ inquiries: await listInquiries(db(), actor.caseId, parties) });
}

function listParties(about: string): readonly Slug[] {
  const subject = readSubject(about);
  if (subject?.type === "party") return [subject.slug];
  return subject?.type === "loop" ? (readLoopName(subject.slug)?.parties ?? []) : [];
}
