import { ok } from "@/lib/domain/result";
import { defineRoute } from "@/lib/server/route";
import { loadTasks } from "@/lib/server/talk/tasks/loaders";
import { openTask } from "@/lib/server/talk/tasks/workflows";
import { newTask, taskListQuery } from "@/lib/wire/tasks";

/** Things to be done. */
export const GET = defineRoute({ action: "read-desk", query: taskListQuery }, async ({ actor, query }) =>
  ok(await loadTasks(actor, query)),
);

/** Puts something on the list. */
export const POST = defineRoute({ action: "propose", body: newTask }, ({ actor, body }) => openTask(actor, body));
