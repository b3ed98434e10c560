import { loadSourceChoices } from "@/lib/server/citations/loaders";
import { defineRoute } from "@/lib/server/route";
import { finderQuery } from "@/lib/wire/citations";

/** Sources to cite, found by words. */
export const GET = defineRoute({ action: "read-desk", query: finderQuery }, ({ actor, query }) =>
  loadSourceChoices(actor, query),
);
