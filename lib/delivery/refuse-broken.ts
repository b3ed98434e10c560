import type { Server } from "node:http";
import type { Socket } from "node:net";
import { METHODS } from "./judge-request";

const REASONS: Readonly<Record<string, readonly [number, string]>> = {
  HPE_INVALID_METHOD: [405, "Method Not Allowed"],
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};

/** Answers requests that cannot be read as HTTP in a line, and closes: they never reach a handler. */
export function refuseBrokenRequests(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const [status, words] = REASONS[error.code ?? ""] ?? [400, "Bad Request"];
    refuse(socket, status, words);
  });
  // Whoever asks for a tunnel gets none.
  server.on("connect", (_request, socket: Socket) => refuse(socket, 405, "Method Not Allowed"));
}

function refuse(socket: Socket, status: number, words: string): void {
  const allow = status === 405 ? `Allow: ${METHODS.join(", ")}\r\n` : "";
  socket.end(`HTTP/1.1 ${status} ${words}\r\n${allow}Content-Length: 0\r\nConnection: close\r\n\r\n`);
}
