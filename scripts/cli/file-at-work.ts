import type { Progress } from "@/lib/server/backup/workflows";

const EVERY_MS = 2000;

/** Runs `work` until it ends or the person stops it; what it then leaves is its own matter. */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopper = new AbortController();
  const stop = () => stopper.abort();
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work(stopper.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

/** Says how far it is, on standard error and not more often than somebody reads. */
export function tellProgress(): (progress: Progress) => void {
  let last = performance.now();
  return ({ doing, table, number, of, bytes }) => {
    if (performance.now() - last < EVERY_MS) return;
    last = performance.now();
    process.stderr.write(`  ${doing} ${table}, ${number} of ${of} tables, ${Math.round(bytes / 1e6)} MB so far\n`);
  };
}

/** What keeps a file from being read or written, in a sentence; null where it is not the file. */
export function explainFileError(file: string, error: unknown): string | null {
  const { code, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (syscall === undefined || syscall === "connect") return null;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `${file} cannot be opened: there is no such file or folder`;
    case "EISDIR":
      return `${file} is a folder, not a file`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `${file} cannot be opened: this account may not`;
    case "ENOSPC":
    case "EDQUOT":
      return `${file} cannot be written: the disk is full`;
    default:
      return null;
  }
}
