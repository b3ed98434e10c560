import "server-only";
import { randomBytes } from "node:crypto";
import { decideInquiry, decideReply } from "@/lib/domain/annotations/inquiry";
import type { Slug } from "@/lib/domain/model/case-records";
import type { ReplyStance } from "@/lib/domain/model/vocabulary";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/server/auth/actor";
import { now } from "@/lib/server/clock";
import { recordChanges } from "@/lib/server/journal/changes/repository";
import { findInquiry, saveNewInquiry, saveReply } from "@/lib/server/records/inquiries/repository";
import { inCaseTransaction } from "@/lib/server/transaction";
import { deadlineAt } from "@/lib/view/zoned-time";
import type { Inquiry } from "@/lib/wire/tasks";

interface NewInquiry {
  readonly party: Slug;
  readonly question: string;
  readonly sentTo: string | null;
  readonly askedOn: string;
  /** As a clock in the zone shows it. */
  readonly deadline: { readonly local: string; readonly zone: string };
}

/** Notes that a party was asked, and until when it may answer. */
export async function openInquiry(
  actor: Actor<"propose">,
  asked: NewInquiry,
): Promise<Result<{ readonly slug: string }, "not-found" | "no-such-time" | "deadline-before-question">> {
  const deadline = deadlineAt(asked.deadline.local, asked.deadline.zone);
  if (deadline === null) return err("no-such-time");
  const decided = decideInquiry({ askedOn: asked.askedOn, deadline });
  if (!decided.ok) return decided;
  const { caseId, memberId } = actor;
  const slug = `inquiry-${randomBytes(6).toString("hex")}`;
  const row = { ...asked, deadline, sentTo: asked.sentTo?.trim() || null, caseId, slug, askedById: memberId };
  return inCaseTransaction(actor.caseId, async (tx) => {
    if (!(await saveNewInquiry(tx, row))) return err("not-found");
    const { party, question, sentTo, askedOn } = row;
    const open = { stance: null, answer: null, answeredOn: null };
    const after = { slug, party, question, sentTo, askedOn, deadline, ...open };
    await recordChanges(tx, [{ ...of(actor, slug), action: "asked", before: null, after, version: 1 }]);
    return ok({ slug });
  });
}

type ReplyRefusal = "not-found" | Exclude<ReturnType<typeof decideReply>, { readonly ok: true }>["reason"];

/** Notes how a party answered, or corrects what was noted. */
export async function noteReply(
  actor: Actor<"propose">,
  asked: {
    readonly inquiry: string;
    readonly version: number;
    readonly stance: ReplyStance;
    readonly answer: string | null;
    readonly answeredOn: string;
  },
): Promise<Result<null, ReplyRefusal | { readonly code: "stale"; readonly now: Inquiry }>> {
  return inCaseTransaction(actor.caseId, async (tx) => {
    const found = await findInquiry(tx, actor.caseId, asked.inquiry);
    if (!found) return err("not-found");
    const { id, inquiry } = found;
    const { version, stance, answer, answeredOn } = asked;
    if (inquiry.version !== version) return err({ code: "stale", now: inquiry });
    const decided = decideReply(inquiry, { stance, answer, answeredOn }, now().toISOString());
    if (!decided.ok) return err(decided.reason);
    if (!(await saveReply(tx, id, version, decided.value))) return err({ code: "stale", now: inquiry });
    const before = stateOf(inquiry);
    await recordChanges(tx, [
      {
        ...of(actor, asked.inquiry),
        action: inquiry.stance === null ? "answered" : "corrected",
        before,
        after: { ...before, ...decided.value },
        version: version + 1,
      },
    ]);
    return ok(null);
  });
}

function stateOf({ partyName: _name, askedBy: _by, version: _version, waits: _waits, ...state }: Inquiry) {
  return state;
}

function of(actor: Actor, recordSlug: string) {
  return { caseId: actor.caseId, actorId: actor.memberId, recordType: "inquiry", recordSlug, why: null } as const;
}
