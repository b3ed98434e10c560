import { useMemo, useSyncExternalStore } from "react";
import { DraftKeeper, NO_DRAFT } from "./draft-keeper";
import { deskApi } from "./talk-options";

/** A text of one form of one person that is not lost; see `DraftKeeper`. */
export function useDraft(caseSlug: string, memberId: string, key: string) {
  const keeper = useMemo(
    () => new DraftKeeper(deskApi(caseSlug, "drafts"), key, `roundtrip-draft:${memberId}:${caseSlug}:${key}`),
    [caseSlug, memberId, key],
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.getState, () => NO_DRAFT);
  return { ...state, setText: keeper.setText, settle: keeper.settle };
}
