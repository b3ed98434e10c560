import { ok } from "@/lib/domain/result";
import { loadSourceChoices } from "@/lib/server/claims/citations/loaders";
import { createSource } from "@/lib/server/claims/citations/workflows";
import { defineRoute } from "@/lib/server/route";
import { finderQuery, listedSource } from "@/lib/wire/citations";

/** Sources to cite, found by words. */
export const GET = defineRoute({ action: "read-desk", query: finderQuery }, async ({ actor, query }) =>
  ok(await loadSourceChoices(actor, query)),
);

/** A source by its bibliographic data, before anything is cited from it. */
export const POST = defineRoute({ action: "propose", body: listedSource }, ({ actor, body }) =>
  createSource(actor, body),
);
