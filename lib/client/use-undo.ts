import { useCallback, useState } from "react";

/** One thing that can be taken back: in words, and how. `undo` says whether it could be done. */
export interface Undoable {
  readonly words: string;
  readonly undo: () => Promise<boolean>;
}

/** What was done on this page and can be taken back, last first. */
export function useUndo() {
  const [done, setDone] = useState<readonly Undoable[]>([]);
  const remember = useCallback((one: Undoable) => setDone((former) => [...former.slice(-49), one]), []);
  const last = done.at(-1) ?? null;
  const undoLast = useCallback(async (): Promise<{ readonly words: string; readonly worked: boolean } | null> => {
    if (last === null) return null;
    setDone((former) => former.filter((one) => one !== last));
    return { words: last.words, worked: await last.undo() };
  }, [last]);
  return { canUndo: last !== null, remember, undoLast };
}
