import { Agent, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { createProxyServer } from "httpxy";
import { log } from "@/lib/server/log";
import { answerAway } from "./answer";

/** Nothing that is read takes this long; a publication, which is a write, may take ten minutes. */
const READ_MS = 120_000;
const WRITE_MS = 620_000;

export interface Passage {
  /** Hands a request to the app server and its answer back, both as they come. */
  pass(request: IncomingMessage, response: ServerResponse): void;
  /** The same for a socket that leaves HTTP: the tools of development reload pages through one. */
  passSocket(request: IncomingMessage, socket: Socket, head: Buffer): void;
  close(): void;
}

/**
 * The way to the app server, which listens to this machine alone. The address of the client's connection goes along in a
 * header whose name is new at every start, so that no client can write it.
 */
export function openPassage(app: { readonly port: number; readonly peerHeader: string }): Passage {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 64 });
  const proxy = createProxyServer({ target: { protocol: "http:", host: "127.0.0.1", port: app.port }, agent });
  proxy.on("proxyRes", (answer) => {
    // It speaks of the connection behind us.
    delete answer.headers["keep-alive"];
  });
  proxy.on("error", (error, request, response) => {
    if (!request || !response) return;
    if ("writeHead" in response) {
      if (!response.destroyed) log("warn", "the app server did not answer", { cause: error.message });
      answerAway(request, response);
    } else response.destroy();
  });
  const introduce = (request: IncomingMessage): void => {
    const peer = request.socket.remoteAddress ?? "";
    request.headers[app.peerHeader] = peer;
    request.headers["x-forwarded-for"] ??= peer;
    // The app has no such actions; the framework would write a stranger's words into the log.
    delete request.headers["next-action"];
  };

  return {
    pass: (request, response) => {
      introduce(request);
      const isRead = request.method === "GET" || request.method === "HEAD";
      proxy.web(request, response, { proxyTimeout: isRead ? READ_MS : WRITE_MS }).catch(() => undefined);
    },
    passSocket: (request, socket, head) => {
      introduce(request);
      proxy.ws(request, socket, {}, head).catch(() => undefined);
    },
    close: () => agent.destroy(),
  };
}
