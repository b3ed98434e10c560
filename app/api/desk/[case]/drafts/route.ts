import { ok } from "@/lib/domain/result";
import { loadDraft } from "@/lib/server/drafts/loaders";
import { keepDraft } from "@/lib/server/drafts/workflows";
import { defineRoute } from "@/lib/server/route";
import { draftChange, draftQuery, RECORD_DRAFT } from "@/lib/wire/tasks";

/** What one has begun to write in a form. */
export const GET = defineRoute({ action: "read-desk", query: draftQuery }, async ({ actor, query }) =>
  ok(await loadDraft(actor, query)),
);

/** Keeps what one has begun to write. It takes more than a form does: a draft may be longer than what can be sent. */
export const PUT = defineRoute(
  { action: "propose", body: draftChange, maxBytes: RECORD_DRAFT.maxBytes },
  ({ actor, body }) => keepDraft(actor, body),
);
