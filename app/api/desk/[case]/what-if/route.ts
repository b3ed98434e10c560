import { defineRoute } from "@/lib/server/route";
import { loadWhatIf } from "@/lib/server/what-if/loaders";
import { whatIfQuestion } from "@/lib/wire/what-if";

/** What would fall of the live case without some of its claims, sources or parties. Stores nothing. */
export const POST = defineRoute({ action: "read-desk", body: whatIfQuestion }, ({ actor, body, signal }) =>
  loadWhatIf(actor, body, signal),
);
