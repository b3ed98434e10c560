import { useEffect } from "react";

/** Keeps the address at what the page shows, so that a reload or a colleague sees the same. */
export function useAddress(address: string): void {
  useEffect(() => {
    if (address !== window.location.pathname + window.location.search) window.history.replaceState(null, "", address);
  }, [address]);
}
