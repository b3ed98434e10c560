import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, withLock } from "./leases.mjs";
import { DATA } from "./paths.mjs";
import { PlainFailure } from "./steps.mjs";

/**
 * Notes that this process serves the product of this folder. Throws a `PlainFailure` that names the process and the
 * address where another one does: two would build into the same place, and the second would serve what nobody asked for.
 * The note of a process that is gone is taken over.
 *
 * @param {string} [folder] where the note is kept
 * @returns {Promise<{ tell: (address: string) => void, leave: () => void }>} `tell` notes the address once it is known
 */
export async function takeFolder(folder = DATA) {
  const note = path.join(folder, "serving.json");
  const write = (address) => {
    const half = `${note}.${process.pid}`;
    writeFileSync(half, JSON.stringify({ pid: process.pid, began: readBegin(process.pid), address }));
    renameSync(half, note);
  };
  mkdirSync(folder, { recursive: true });
  await withLock(path.join(folder, "locks", "serving"), async () => {
    const holder = readHolder(note);
    if (holder !== null) throw alreadyServed(holder);
    write(null);
  });
  return {
    tell: write,
    leave: () => {
      if (readNote(note)?.pid === process.pid) rmSync(note, { force: true });
    },
  };
}

/** Who serves, where that process is still the one that wrote the note. */
function readHolder(note) {
  const told = readNote(note);
  if (told === null || told.pid === process.pid || !isAlive(told.pid)) return null;
  // After a restart of the machine the number may be another program's; it did not begin at the same moment.
  return readBegin(told.pid) === told.began ? told : null;
}

function readNote(note) {
  try {
    return JSON.parse(readFileSync(note, "utf8"));
  } catch {
    return null;
  }
}

/** When a process began, in the words of this system; null where it does not tell. */
function readBegin(pid) {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return null;
  // The name of the program, in brackets, may hold anything; the start is the twentieth word after it.
  const text = readFileSync(stat, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function alreadyServed({ pid, address }) {
  const where = address ? `is served at ${address}` : "is being started";
  return new PlainFailure(
    `Roundtrip ${where} from this folder already, by process ${pid}`,
    "use that one, or end it with Ctrl-C first; a second one beside it needs a folder of its own",
  );
}
