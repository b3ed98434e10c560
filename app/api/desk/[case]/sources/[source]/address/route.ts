import { defineRoute } from "@/lib/server/route";
import { chooseAddress } from "@/lib/server/sources/editing/workflows";
import { addressChoice } from "@/lib/wire/sources";

/** Lets readers have the address of a copy from the next version on, or keeps it at the desk. */
export const PUT = defineRoute(
  { action: "review", params: ["source"], body: addressChoice },
  ({ actor, params, body }) => chooseAddress(actor, params.source, body),
);
