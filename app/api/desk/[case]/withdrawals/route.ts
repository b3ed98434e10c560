import { defineRoute } from "@/lib/server/route";
import { loadWithdrawal } from "@/lib/server/withdrawals/loaders";
import { changeWithdrawal } from "@/lib/server/withdrawals/workflows";
import { withdrawalCommand, withdrawalQuery } from "@/lib/wire/withdrawals";

/** What withdrawing some records would do, before it is done. */
export const GET = defineRoute({ action: "propose", query: withdrawalQuery }, ({ actor, query }) =>
  loadWithdrawal(actor, query.records),
);

/** Withdraws records of any kind together, or brings them back. */
export const POST = defineRoute({ action: "propose", body: withdrawalCommand }, ({ actor, body }) =>
  changeWithdrawal(actor, body),
);
