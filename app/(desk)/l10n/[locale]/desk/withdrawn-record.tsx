import { WithdrawRecords } from "@/components/withdrawals/withdraw-records";
import { WithdrawnNote } from "@/components/withdrawals/withdrawn-note";
import type { WithdrawableRef } from "@/lib/domain/records/by-kind";
import { holds } from "@/lib/server/auth/actor";
import { loadWithdrawn } from "@/lib/server/withdrawals/loaders";
import type { WithdrawnRecord } from "@/lib/wire/withdrawals";
import { type OpenCase } from "./open-case";

/** How the record of a page was withdrawn; null where it stands. */
export async function findWithdrawn({ actor }: OpenCase, record: WithdrawableRef): Promise<WithdrawnRecord | null> {
  return loadWithdrawn(actor, record);
}

/** In place of a record that was withdrawn. */
export function WithdrawnPart({
  opened: { actor },
  record,
  isPage = true,
}: {
  opened: OpenCase;
  record: WithdrawnRecord;
  isPage?: boolean;
}) {
  return <WithdrawnNote {...{ record, isPage }} mayRestore={holds(actor, "propose")} />;
}

/** The way to withdraw the record of a page, for whoever may propose. */
export function WithdrawPart({ opened: { actor }, record }: { opened: OpenCase; record: WithdrawableRef }) {
  if (!holds(actor, "propose")) return null;
  return <WithdrawRecords records={[record]} />;
}
