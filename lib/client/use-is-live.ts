import { useSyncExternalStore } from "react";

const neverChanges = () => () => undefined;

/** Whether the page's script listens yet: false in the page as it was sent, true from the moment acts are answered. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
