import { placeParties } from "@/lib/server/network/placing/workflows";
import { defineRoute } from "@/lib/server/route";
import { newPlaces } from "@/lib/wire/network";

/** Pins parties of the picture, or gives their places back to the layout. */
export const POST = defineRoute({ action: "propose", body: newPlaces }, ({ actor, body }) => placeParties(actor, body));
