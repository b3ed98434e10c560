import { tellApart } from "@/lib/server/parties/merging/workflows";
import { defineRoute } from "@/lib/server/route";
import { toldApart } from "@/lib/wire/parties";

/** Keeps that two parties are not the same, or takes it back. */
export const POST = defineRoute({ action: "propose", params: ["party"], body: toldApart }, ({ actor, params, body }) =>
  tellApart(actor, params.party, body),
);
