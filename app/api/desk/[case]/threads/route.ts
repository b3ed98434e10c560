import { ok } from "@/lib/domain/result";
import { defineRoute } from "@/lib/server/route";
import { loadThreads } from "@/lib/server/talk/annotations/loaders";
import { openThread } from "@/lib/server/talk/annotations/workflows";
import { newThread, threadListQuery } from "@/lib/wire/annotations";

/** Threads of the case, of one subject where the address names it. */
export const GET = defineRoute({ action: "read-desk", query: threadListQuery }, async ({ actor, query }) =>
  ok(await loadThreads(actor, query)),
);

/** Opens a thread. */
export const POST = defineRoute({ action: "propose", body: newThread }, ({ actor, body }) => openThread(actor, body));
