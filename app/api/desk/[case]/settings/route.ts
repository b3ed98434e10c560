import { changeCaseTexts } from "@/lib/server/cases/settings/workflows";
import { defineRoute } from "@/lib/server/route";
import { caseTextsEdit } from "@/lib/wire/case-settings";

/** What the words of a case come to at their longest, in two languages. */
const MAX_BYTES = 512 * 1024;

/** What the case is called anew, over the version that was seen. */
export const PUT = defineRoute(
  { action: "set-case", body: caseTextsEdit, maxBytes: MAX_BYTES, setsLanguages: true },
  ({ actor, body }) => changeCaseTexts(actor, body),
);
