import { changeCheckedBy } from "@/lib/server/cases/checked-by/workflows";
import { defineRoute } from "@/lib/server/route";
import { checkedByEdit } from "@/lib/wire/case-settings";

/** How many people check the case, over the version that was seen. */
export const PUT = defineRoute({ action: "administer", body: checkedByEdit }, ({ actor, body }) =>
  changeCheckedBy(actor, body),
);
