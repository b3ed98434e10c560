import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { log } from "@/lib/server/log";
import { isAppAddress, parsePublicAddress } from "@/lib/view/public-address";
import { answerAway, answerElsewhere, answerMethodNotAllowed, answerNotFound, answerPlainly } from "./answer";
import { answerQuickly } from "./answer-quickly";
import { openByteStore } from "./byte-store";
import { openDiskCopy } from "./disk-copy";
import { answerHealth, checkHealth } from "./health";
import { judgeAddress, METHODS } from "./judge-request";
import { openConnection } from "./one-connection";
import { openPassage } from "./pass-on";
import { readBlob, readManifest } from "./published-records";
import { openReadyAnswers } from "./ready-answers";
import { refuseBrokenRequests } from "./refuse-broken";
import { sendFile } from "./send-file";
import { openShelf } from "./shelf";
import { watchPublished } from "./watch-published";

export interface FrontSettings {
  readonly databaseUrl: string;
  /** Where the server's own copy of published files lies. */
  readonly folder: string;
  /** The app server behind, on this machine. */
  readonly app: { readonly port: number; readonly peerHeader: string };
  readonly memoryBytes: number;
}

const READ_METHODS = "GET, HEAD";
const STOP_MS = 2_000;
const IDLE_MS = 65_000;
/** Of the memory for bytes, what ready answers may hold. */
const READY_SHARE = 0.3;

/**
 * The process that readers talk to: it hands out published bytes from memory and its own disk, and passes everything else
 * to the app server. It needs neither app server nor database to go on with what it has.
 */
export function createFront(settings: FrontSettings): { readonly server: Server; close(): Promise<void> } {
  const { databaseUrl, folder, app, memoryBytes } = settings;
  const disk = openDiskCopy(folder);
  // Bytes and old manifests have a connection of their own, so that a long one never holds up the watch.
  const database = openConnection(databaseUrl);
  const readyBytes = Math.floor(memoryBytes * READY_SHARE);
  const store = openByteStore({
    disk,
    memoryBytes: memoryBytes - readyBytes,
    fetchBlob: (sha256) => readBlob(database, sha256),
  });
  const shelf = openShelf(async (id) => {
    const known = await disk.readNote<Awaited<ReturnType<typeof readManifest>>>(id);
    if (known) return known;
    const manifest = await readManifest(database, id);
    if (manifest) await disk.writeNote(id, manifest);
    return manifest;
  });
  const watch = watchPublished({ databaseUrl, shelf, store, disk });
  const passage = openPassage(app);

  const hand = async (request: IncomingMessage, response: ServerResponse, path: string, search: string) => {
    if (shelf.index() === null) await watch.begun;
    const address = parsePublicAddress(path);
    // A version may have come out a moment ago: before anything is called missing, the database is asked.
    const found = address && ((await shelf.find(address)) ?? ((await watch.look()) && (await shelf.find(address))));
    if (found) {
      if ("file" in found) await sendFile(request, response, store, found);
      else answerElsewhere(request, response, 307, found.elsewhere + search);
    } else if (shelf.index() === null) answerAway(request, response);
    // What lies at the root and was not published may be a file of the app, such as its icon.
    else if (address?.kind === "site" && !address.file.includes("/")) passage.pass(request, response);
    else if (path.length > 1 && path.endsWith("/") && parsePublicAddress(path.slice(0, -1))) {
      answerElsewhere(request, response, 308, path.slice(0, -1) + search);
    } else answerNotFound(request, response);
  };

  const server = createServer({ keepAliveTimeout: IDLE_MS }, (request, response) => {
    const judged = judgeAddress(request.url ?? "");
    const method = request.method ?? "";
    if ("status" in judged) return answerPlainly(request, response, judged.status, judged.why);
    const { path, search } = judged;
    const isRead = method === "GET" || method === "HEAD";
    if (path === "/api/health" || path === "/api/health/alive") {
      if (!isRead) return answerMethodNotAllowed(request, response, READ_METHODS);
      if (path.endsWith("/alive")) return answerHealth(request, response, { status: "ok", front: "alive" }, true);
      void checkHealth(app.port, watch.isDatabaseReady()).then((health) =>
        answerHealth(request, response, health, health.status === "ok"),
      );
      return;
    }
    if (isAppAddress(path)) {
      if (METHODS.includes(method)) return passage.pass(request, response);
      return answerMethodNotAllowed(request, response, METHODS.join(", "));
    }
    if (!isRead) return answerMethodNotAllowed(request, response, READ_METHODS);
    hand(request, response, path, search).catch((error: unknown) => {
      log("warn", "a published file cannot be had", { cause: error instanceof Error ? error.message : String(error) });
      answerAway(request, response);
    });
  });
  server.on("upgrade", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const judged = judgeAddress(request.url ?? "");
    if ("path" in judged && isAppAddress(judged.path)) passage.passSocket(request, socket, head);
    else socket.destroy();
  });
  refuseBrokenRequests(server);
  const ready = openReadyAnswers({ shelf, store, memoryBytes: readyBytes, idleMs: IDLE_MS });
  const quick = answerQuickly(server, ready, IDLE_MS);

  return {
    server,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      quick.close();
      // What is still under way gets a moment; an event stream would never end by itself.
      const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
      await closed;
      clearTimeout(timer);
      passage.close();
      await Promise.all([watch.close(), database.close()]);
    },
  };
}
