import { loadClaimPage } from "@/lib/server/claims/loaders";
import { defineRoute } from "@/lib/server/route";
import { claimListQuery } from "@/lib/wire/desk/list-query";

/** One page of the claims of a case for its members. */
export const GET = defineRoute({ action: "read-desk", query: claimListQuery }, ({ actor, query }) =>
  loadClaimPage(actor, query),
);
