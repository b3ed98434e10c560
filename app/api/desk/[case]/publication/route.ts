import { ok } from "@/lib/domain/result";
import { loadPublication } from "@/lib/server/publications/approval/loaders";
import { askForPublication } from "@/lib/server/publications/approval/workflows";
import { defineRoute } from "@/lib/server/route";
import { publicationAsk } from "@/lib/wire/publication";

/** What the next version would be, and who asked for it. */
export const GET = defineRoute({ action: "read-desk" }, async ({ actor }) => ok(await loadPublication(actor)));

/** Asks for the next version as it was seen. */
export const POST = defineRoute({ action: "propose", body: publicationAsk }, ({ actor, body }) =>
  askForPublication(actor, body),
);
