import { useEffect } from "react";
import { useDesk } from "#desk";
import { readSingleKey } from "@/lib/client/single-keys";

/** What a key does; false where it does nothing this time and the key is free for others. */
export type KeyDeed = () => boolean | undefined;

/**
 * What single keys do while a part is on the page; a key that it takes does nothing of the browser's own.
 *
 * @param goesFirst before the parts of the page: the second letter of "G S" leads on and sorts no list
 */
export function useSingleKeys(acts: Readonly<Record<string, KeyDeed | undefined>>, goesFirst = false): void {
  const { hasKeys } = useDesk();
  useEffect(() => {
    if (!hasKeys) return;
    const onKey = (event: KeyboardEvent) => {
      const key = readSingleKey(event);
      const act = key === null ? undefined : acts[key];
      if (act === undefined || act() === false) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey, goesFirst);
    return () => document.removeEventListener("keydown", onKey, goesFirst);
  }, [acts, hasKeys, goesFirst]);
}
