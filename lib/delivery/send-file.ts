import type { IncomingMessage, ServerResponse } from "node:http";
import { answerPlainly } from "./answer";
import type { ByteStore } from "./byte-store";
import { CACHE_CONTROL, SECURITY_HEADERS } from "./headers";
import { matchesTag, negotiate, type Representation } from "./negotiate";
import type { PublishedFile, StoredBytes } from "./public-index";
import type { Keeping } from "./shelf";

/**
 * Hands out a published file in the representation that the client likes best: 304 when it has that one already. Nothing
 * is encoded for a request: until the codings of a file from an older release are made, its plain bytes are sent.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  store: ByteStore,
  { file, keeping }: { readonly file: PublishedFile; readonly keeping: Keeping },
): Promise<void> {
  const accepted = negotiate(oneHeader(request.headers["accept-encoding"]));
  let chosen = chooseStored(store, file, accepted);
  if (accepted[0] !== chosen?.representation) {
    const made = store.encode(file);
    if (chosen) made.catch(() => undefined);
    else {
      await made;
      chosen = chooseStored(store, file, accepted);
    }
  }
  if (!chosen) {
    answerPlainly(request, response, 406, "This file is stored plain, and as brotli and gzip where that is smaller.", [
      "Vary",
      "Accept-Encoding",
    ]);
    return;
  }
  const { etag, notModified, whole } = headersOf(file, keeping, chosen);
  if (matchesTag(request.headers["if-none-match"], etag)) {
    response.writeHead(304, notModified);
    response.end();
    return;
  }
  // Before the head is written: where the bytes cannot be had there is another answer to give.
  const body = request.method === "HEAD" ? undefined : await store.get(chosen.stored.sha256);
  response.writeHead(200, whole);
  response.end(body);
}

export interface Chosen {
  readonly representation: Representation;
  readonly stored: StoredBytes;
}

export interface Headers {
  readonly etag: string;
  /** Names and values of a 304, in turn. */
  readonly notModified: string[];
  /** The same of an answer with its body. */
  readonly whole: string[];
}

const known = new WeakMap<PublishedFile, Map<string, Headers>>();

/** Headers are the same for every reader: they are put together once for each representation of a file. */
export function headersOf(file: PublishedFile, keeping: Keeping, { representation, stored }: Chosen): Headers {
  const ofFile = known.get(file) ?? new Map<string, Headers>();
  known.set(file, ofFile);
  const key = `${keeping} ${representation}`;
  const found = ofFile.get(key);
  if (found) return found;
  const etag = `"${stored.sha256}"`;
  const always = [
    "ETag",
    etag,
    "Cache-Control",
    CACHE_CONTROL[keeping],
    "Vary",
    "Accept-Encoding",
    ...SECURITY_HEADERS,
  ];
  const about = ["Content-Type", file.mediaType, "Content-Length", String(stored.size)];
  const coding = representation === "identity" ? [] : ["Content-Encoding", representation];
  const made = { etag, notModified: always, whole: [...always, ...about, ...coding] };
  ofFile.set(key, made);
  return made;
}

/** The first of what a client accepts that is stored; null when nothing of it is. */
export function chooseStored(
  store: ByteStore,
  file: PublishedFile,
  accepted: readonly Representation[],
): Chosen | null {
  const codings = store.codingsOf(file);
  for (const representation of accepted) {
    const stored = codings[representation];
    if (stored) return { representation, stored };
  }
  return null;
}

function oneHeader(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === "string" ? header : header?.join(", ");
}
