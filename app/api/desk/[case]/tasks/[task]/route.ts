import { defineRoute } from "@/lib/server/route";
import { changeTask } from "@/lib/server/talk/tasks/workflows";
import { taskChange } from "@/lib/wire/tasks";

/** Rewords, reassigns, dates, finishes or takes up again. */
export const PUT = defineRoute({ action: "propose", params: ["task"], body: taskChange }, ({ actor, params, body }) =>
  changeTask(actor, { ...body, ...params }),
);
