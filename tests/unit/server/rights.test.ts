// Contract: what needs a right cannot be called by an actor whose type does not carry it, and larger rights hold the smaller.
// Must reject: a write handed to somebody who may only read. The type checker reads this file with all others.
import { expect, test } from "vitest";
import type * as members from "@/lib/server/accounts/members/workflows";
import type * as redacting from "@/lib/server/audit/redacting/workflows";
import type * as reverting from "@/lib/server/audit/reverting/workflows";
import type { Actor } from "@/lib/server/auth/actor";
import type * as claims from "@/lib/server/claims/editing/workflows";
import type * as parts from "@/lib/server/deals/links/containment/workflows";
import type * as drafts from "@/lib/server/drafts/workflows";
import type * as approval from "@/lib/server/publications/approval/workflows";
import type * as review from "@/lib/server/review/workflows";
import type * as threads from "@/lib/server/talk/annotations/workflows";
import type * as inquiries from "@/lib/server/talk/inquiries/workflows";
import type * as notes from "@/lib/server/talk/notes/workflows";
import type * as inbox from "@/lib/server/talk/notifications/loaders";
import type * as tasks from "@/lib/server/talk/tasks/workflows";

type Refuses<
  Asker extends Actor,
  Workflow extends (actor: never, ...rest: never[]) => unknown,
> = Asker extends Parameters<Workflow>[0] ? "lets them in" : "refused";

/** A write that lets a reader in makes its line fail to compile. */
const WRITES: {
  "a thread": Refuses<Actor<"read-desk">, typeof threads.openThread>;
  "a reply": Refuses<Actor<"read-desk">, typeof threads.replyInThread>;
  "a thread resolved": Refuses<Actor<"read-desk">, typeof threads.resolveThread>;
  "an annotation reworded": Refuses<Actor<"read-desk">, typeof threads.rewordAnnotation>;
  "an annotation made public": Refuses<Actor<"propose">, typeof threads.setPublicity>;
  "a task": Refuses<Actor<"read-desk">, typeof tasks.openTask>;
  "a task changed": Refuses<Actor<"read-desk">, typeof tasks.changeTask>;
  "a question": Refuses<Actor<"read-desk">, typeof inquiries.openInquiry>;
  "a reply noted": Refuses<Actor<"read-desk">, typeof inquiries.noteReply>;
  "a note": Refuses<Actor<"read-desk">, typeof notes.writeNote>;
  "a draft": Refuses<Actor<"read-desk">, typeof drafts.keepDraft>;
  "a containment": Refuses<Actor<"read-desk">, typeof parts.addPart>;
  "a containment taken back": Refuses<Actor<"read-desk">, typeof parts.removePart>;
  "a former state brought back": Refuses<Actor<"read-desk">, typeof reverting.revertTo>;
  "texts emptied by an editor": Refuses<Actor<"review">, typeof redacting.emptyRevisions>;
  "a claim": Refuses<Actor<"read-desk">, typeof claims.createClaim>;
  "an acceptance by a reporter": Refuses<Actor<"propose">, typeof review.acceptClaim>;
  "an approval by a reporter": Refuses<Actor<"propose">, typeof approval.approvePublication>;
  "a member made by an editor": Refuses<Actor<"review">, typeof members.createMember>;
  "an acceptance by who has this right or a smaller one": Refuses<
    Actor<"read-desk" | "review">,
    typeof review.acceptClaim
  >;
} = {
  "a thread": "refused",
  "a reply": "refused",
  "a thread resolved": "refused",
  "an annotation reworded": "refused",
  "an annotation made public": "refused",
  "a task": "refused",
  "a task changed": "refused",
  "a question": "refused",
  "a reply noted": "refused",
  "a note": "refused",
  "a draft": "refused",
  "a containment": "refused",
  "a containment taken back": "refused",
  "a former state brought back": "refused",
  "texts emptied by an editor": "refused",
  "a claim": "refused",
  "an acceptance by a reporter": "refused",
  "an approval by a reporter": "refused",
  "a member made by an editor": "refused",
  "an acceptance by who has this right or a smaller one": "refused",
};

test.each(Object.entries(WRITES))("%s is refused", (_, answer) => {
  expect(answer).toBe("refused");
});

test("a larger right is taken where a smaller one is asked for, and no other way round", () => {
  const answers: [
    Refuses<Actor<"review">, typeof threads.openThread>,
    Refuses<Actor<"administer">, typeof approval.approvePublication>,
    Refuses<Actor<"export-report">, typeof claims.createClaim>,
    Refuses<Actor<"set-case">, typeof review.acceptClaim>,
    Refuses<Actor, typeof inbox.loadInbox>,
  ] = ["lets them in", "lets them in", "refused", "refused", "refused"];
  expect(answers).toHaveLength(5);
});
