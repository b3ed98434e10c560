import { defineRoute } from "@/lib/server/route";
import { loadEffect } from "@/lib/server/sets/effect/loaders";
import { effectQuery } from "@/lib/wire/sets";

/** What a set would change if all of it were accepted. */
export const GET = defineRoute(
  { action: "read-desk", params: ["set"], query: effectQuery },
  ({ actor, params, query, signal }) => loadEffect(actor, params.set, { locale: query.locale, signal }),
);
