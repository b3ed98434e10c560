import { loadLiveNetwork } from "@/lib/server/network/loaders";
import { defineRoute } from "@/lib/server/route";
import { networkQuery } from "@/lib/wire/network";

/** The live network, accepted and proposed, around what is in focus. */
export const GET = defineRoute({ action: "read-desk", query: networkQuery }, ({ actor, query }) =>
  loadLiveNetwork(actor, query),
);
