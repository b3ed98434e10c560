import { moveCaseDay } from "@/lib/server/cases/settings/workflows";
import { defineRoute } from "@/lib/server/route";
import { caseDayEdit } from "@/lib/wire/case-settings";

/** The day of the case, over the version that was seen. */
export const PUT = defineRoute({ action: "set-case", body: caseDayEdit }, ({ actor, body }) =>
  moveCaseDay(actor, body),
);
