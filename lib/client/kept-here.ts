import { z } from "zod";
import { staleWith } from "@/lib/wire/records";
import { draft } from "@/lib/wire/tasks";
import { sendCommand } from "./send-command";
import { deskApi } from "./talk-options";

/** Every draft that lies in this browser has a name that begins so. */
const MARK = "roundtrip-draft:";

/** Where a text was being written, so that it can be found again from anywhere else. */
const page = z.strictObject({ path: z.string().regex(/^\/(?!\/)/), title: z.string() });
const keptText = z.strictObject({ text: z.string(), version: z.int(), page: page.optional() });

export type KeptText = z.infer<typeof keptText>;

/** What the server answers when it is given a draft. */
export const KEPT_ANSWERS = { answer: z.strictObject({ version: z.int() }), told: staleWith(draft) } as const;

/** A draft that only this browser has. */
export interface KeptHere extends KeptText {
  readonly place: string;
  readonly caseSlug: string;
  readonly key: string;
}

/** The name of a draft in this browser. */
export function placeOfDraft(memberId: string, caseSlug: string, key: string): string {
  return `${MARK}${memberId}:${caseSlug}:${key}`;
}

/** What lies under a name; null for nothing, and for the shape of another day. */
export function readHere(place: string): KeptText | null {
  const text = localStorage.getItem(place);
  if (text === null) return null;
  try {
    const parsed = keptText.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Keeps a text in this browser until the server has it. */
export function writeHere(place: string, text: string, version: number): void {
  const { pathname, search } = window.location;
  const kept: KeptText = { text, version, page: { path: pathname + search, title: document.title } };
  localStorage.setItem(place, JSON.stringify(kept));
}

export function dropHere(place: string): void {
  localStorage.removeItem(place);
}

/** The drafts of one member that only this browser has; one that was emptied again lies here until the server knows it. */
function listHere(memberId: string): readonly KeptHere[] {
  return Object.keys(localStorage).flatMap((place) => {
    const parts = place.startsWith(MARK) ? /^([^:]+):([^:]+):(.+)$/su.exec(place.slice(MARK.length)) : null;
    const kept = parts === null || parts[1] !== memberId ? null : readHere(place);
    const [, , caseSlug = "", key = ""] = parts ?? [];
    return kept === null ? [] : [{ ...kept, place, caseSlug, key }];
  });
}

/**
 * Gives the server what only this browser has, as drafts that nobody else reads: nothing is proposed by it. Answers what
 * the server did not take, because it is not reached, or because it holds another text of the same form; of a text that
 * was emptied nothing is left to lose.
 */
export async function keepOnServer(memberId: string): Promise<readonly KeptHere[]> {
  const left: KeptHere[] = [];
  for (const one of listHere(memberId)) if (!(await give(one)) && one.text !== "") left.push(one);
  return left;
}

async function give({ place, caseSlug, key, text, version }: KeptHere, isSecond = false): Promise<boolean> {
  const outcome = await sendCommand(deskApi(caseSlug, "drafts"), "PUT", { key, text, version }, KEPT_ANSWERS);
  if (outcome.is === "done") {
    dropHere(place);
    return true;
  }
  const there = outcome.told?.now;
  if (there === undefined) return false;
  if (there.text === text) {
    dropHere(place);
    return true;
  }
  // An empty text is no rival: ours goes on from there.
  if (there.text !== "" || isSecond) return false;
  return give({ place, caseSlug, key, text, version: there.version }, true);
}

/**
 * Takes everything of the desk off this machine that a page can take off it. A draft of somebody else who used this browser
 * stays: it is theirs to send or to throw away, and goes to the server when they sign in.
 */
export async function clearMachine(memberId: string): Promise<void> {
  const isOfAnother = (place: string) => place.startsWith(MARK) && !place.startsWith(`${MARK}${memberId}:`);
  for (const name of Object.keys(localStorage)) if (!isOfAnother(name)) localStorage.removeItem(name);
  sessionStorage.clear();
  if ("caches" in window) for (const name of await caches.keys()) await caches.delete(name);
  if (typeof indexedDB.databases !== "function") return;
  for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
}
