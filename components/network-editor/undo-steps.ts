import { fetchJson } from "@/lib/client/fetch-json";
import { sendCommand, UNREAD } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import type { Slug } from "@/lib/domain/model/case-records";
import type { WithdrawableRef } from "@/lib/domain/records/by-kind";
import type { LinkDetail } from "@/lib/wire/links";
import type { LiveParty } from "@/lib/wire/network";
import { type PartyDetail, partyDetail } from "@/lib/wire/parties";
import { toWithdrawalQuery, withdrawalPreview } from "@/lib/wire/withdrawals";

/** Puts a party where it was; not when somebody has moved it since. */
export async function undoPlace(caseSlug: Slug, party: Slug, at: LiveParty["at"], version: number): Promise<boolean> {
  const body = { places: [{ party, at, version }] };
  return (await sendCommand(deskApi(caseSlug, "network/places"), "POST", body, UNREAD)).is === "done";
}

/** Writes a party as it was, as a new version; not when somebody has edited it since. */
export async function undoEdit(caseSlug: Slug, { party, version }: PartyDetail): Promise<boolean> {
  const { slug, ...said } = party;
  const body = { ...said, version: version + 1, why: null };
  return (await sendCommand(deskApi(caseSlug, `parties/${slug}`), "PUT", body, UNREAD)).is === "done";
}

/** Writes a link as it was, as a new version; not when somebody has edited it since. */
export async function undoLinkEdit(caseSlug: Slug, { link, version }: LinkDetail): Promise<boolean> {
  const { slug, valueFlow: _follows, ...said } = link;
  const body = { ...said, version: version + 1, why: null };
  return (await sendCommand(deskApi(caseSlug, `links/${encodeURIComponent(slug)}`), "PUT", body, UNREAD)).is === "done";
}

/** Withdraws what was added, with all that was added to it since; not when something of others rests on it by now. */
export async function undoAdded(caseSlug: Slug, record: WithdrawableRef, reason: string): Promise<boolean> {
  const path = deskApi(caseSlug, `withdrawals?${toWithdrawalQuery([record])}`);
  const preview = await fetchJson(path, withdrawalPreview).catch(() => null);
  if (preview === null || preview.obstacles.length > 0 || preview.othersWork.length > 0) return false;
  const records = preview.records.map(({ type, slug, version }) => ({ type, slug, version }));
  const body = { act: "withdraw", records, reason };
  return (await sendCommand(deskApi(caseSlug, "withdrawals"), "POST", body, UNREAD)).is === "done";
}

/** Undoes the merge of a party, if it still stands. */
export async function undoMerge(caseSlug: Slug, party: Slug, why: string): Promise<boolean> {
  const detail = await fetchJson(deskApi(caseSlug, `parties/${party}`), partyDetail);
  const held = detail.merges.find((merge) => merge.party === party);
  if (!held) return false;
  const body = { merge: held.id, why };
  return (await sendCommand(deskApi(caseSlug, `parties/${party}/unmerge`), "POST", body, UNREAD)).is === "done";
}
