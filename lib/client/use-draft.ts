import { useMemo, useSyncExternalStore } from "react";
import { DraftKeeper, NO_DRAFT } from "./draft-keeper";
import { placeOfDraft } from "./kept-here";
import { deskApi } from "./talk-options";
import { useIsLive } from "./use-is-live";

/**
 * A text of one form of one person that is not lost; see `DraftKeeper`. Until `isLive` nothing listens yet: a field that
 * took words before would lose them.
 */
export function useDraft(caseSlug: string, memberId: string, key: string) {
  const keeper = useMemo(
    () => new DraftKeeper(deskApi(caseSlug, "drafts"), key, placeOfDraft(memberId, caseSlug, key)),
    [caseSlug, memberId, key],
  );
  const state = useSyncExternalStore(keeper.subscribe, keeper.getState, () => NO_DRAFT);
  const isLive = useIsLive();
  return { ...state, isLive, setText: keeper.setText, settle: keeper.settle };
}
