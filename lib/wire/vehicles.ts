import type { z } from "zod";
import { partyListQuery } from "./desk/list-query";

/** What the list of vehicles can be asked: words to look for, an order, and a page. */
export const vehicleListQuery = partyListQuery.omit({ kind: true });
export type VehicleListQuery = z.infer<typeof vehicleListQuery>;
