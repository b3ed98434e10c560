import { LRUCache } from "lru-cache";
import { isAppAddress, parsePublicAddress } from "@/lib/view/public-address";
import type { ByteStore } from "./byte-store";
import { judgeAddress } from "./judge-request";
import { negotiate } from "./negotiate";
import type { PublicIndex } from "./public-index";
import { makeReadyAnswer, type ReadyAnswer } from "./ready-answer";
import { chooseStored, headersOf } from "./send-file";
import type { Shelf } from "./shelf";

/** What is asked for, as far as it decides which bytes are sent. */
interface Asked {
  /** As it was sent: an address that is written in another way has no ready answer. */
  readonly path: string;
  readonly acceptEncoding: string | undefined;
}

/** Answers that are ready to be sent; those that are not are made, where they can be. */
export interface ReadyAnswers {
  find(asked: Asked): ReadyAnswer | undefined;
  /** Null for everything that needs a second look: what is not there, leads elsewhere, is not encoded yet or is big. */
  make(asked: Asked): Promise<ReadyAnswer | null>;
}

/** A bigger file is worth no second copy in memory: sending it takes longer than choosing it. */
const BIGGEST_SHARE = 0.1;

/**
 * Ready answers for what lies on the shelf. All are thrown away when the shelf is filled anew, so that none outlives what
 * it was made from.
 *
 * @param memoryBytes what they hold at most; the least lately asked for goes first
 */
export function openReadyAnswers({
  shelf,
  store,
  memoryBytes,
  idleMs,
}: {
  readonly shelf: Shelf;
  readonly store: ByteStore;
  readonly memoryBytes: number;
  readonly idleMs: number;
}): ReadyAnswers {
  let madeFrom: PublicIndex | null = null;
  const biggest = Math.floor(memoryBytes * BIGGEST_SHARE);
  const ready = new LRUCache<string, ReadyAnswer>({
    maxSize: memoryBytes,
    maxEntrySize: biggest,
    sizeCalculation: ({ whole, notModified }) => whole.bytes.byteLength + notModified.bytes.byteLength,
  });
  const keyOf = ({ path, acceptEncoding }: Asked) => `${negotiate(acceptEncoding).join()} ${path}`;

  return {
    find: (asked) => {
      if (shelf.index() !== madeFrom) {
        ready.clear();
        madeFrom = shelf.index();
      }
      return ready.get(keyOf(asked));
    },
    make: async (asked) => {
      const index = shelf.index();
      const judged = judgeAddress(asked.path);
      if (!index || "status" in judged || judged.path !== asked.path || isAppAddress(judged.path)) return null;
      const address = parsePublicAddress(judged.path);
      const found = address && (await shelf.find(address));
      if (!found || !("file" in found)) return null;
      if (!store.isEncoded(found.file)) return null;
      const chosen = chooseStored(store, found.file, negotiate(asked.acceptEncoding));
      if (!chosen || chosen.stored.size > biggest) return null;
      const body = await store.get(chosen.stored.sha256);
      const made = makeReadyAnswer(headersOf(found.file, found.keeping, chosen), body, Math.floor(idleMs / 1_000));
      if (shelf.index() === index && madeFrom === index) ready.set(keyOf(asked), made);
      return made;
    },
  };
}
