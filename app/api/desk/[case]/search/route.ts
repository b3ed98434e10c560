import { ok } from "@/lib/domain/result";
import { defineRoute } from "@/lib/server/route";
import { loadNamedRecords } from "@/lib/server/search/loaders";
import { searchQuery } from "@/lib/wire/search";

/** Everything of a case that has a name and may be meant by what was typed. */
export const GET = defineRoute({ action: "read-desk", query: searchQuery }, async ({ actor, query }) =>
  ok(await loadNamedRecords(actor, query.q)),
);
