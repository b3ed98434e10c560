import { changeCaseTexts } from "@/lib/server/cases/settings/workflows";
import { defineRoute } from "@/lib/server/route";
import { caseTextsEdit } from "@/lib/wire/case-settings";

/** What the case is called anew, over the version that was seen. */
export const PUT = defineRoute({ action: "set-case", body: caseTextsEdit }, ({ actor, body }) =>
  changeCaseTexts(actor, body),
);
