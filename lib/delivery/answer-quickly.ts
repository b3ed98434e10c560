import type { Server } from "node:http";
import type { Socket } from "node:net";
import { matchesTag } from "./negotiate";
import { type PlainRequest, readPlainRequest } from "./plain-request";
import { datedNow, type ReadyAnswer } from "./ready-answer";
import type { ReadyAnswers } from "./ready-answers";

/**
 * Stands before a server's own handling of connections: plain requests for published files are answered in one write,
 * without a request or a response being made. With the first request that is anything else a connection goes to the server
 * as if it had just come, and stays there.
 *
 * @param idleMs after how long a connection that nothing goes over is closed
 */
export function answerQuickly(server: Server, answers: ReadyAnswers, idleMs: number): { close(): void } {
  const handlers = server.listeners("connection");
  server.removeAllListeners("connection");
  const held = new Map<Socket, () => void>();

  server.on("connection", (socket: Socket) => {
    let isMaking = false;
    let isEnding = false;
    const letGo = () => {
      held.delete(socket);
      socket.off("data", onData).off("end", end).off("drain", onDrain).off("error", onLost).off("timeout", onLost);
      socket.off("close", letGo);
    };
    const handOver = (bytes: Buffer) => {
      letGo();
      socket.setTimeout(0);
      for (const handle of handlers) handle.call(server, socket);
      socket.unshift(bytes);
      socket.resume();
    };
    const send = (request: PlainRequest, answer: ReadyAnswer) => {
      const isKnown = matchesTag(request.ifNoneMatch, answer.etag);
      const bytes = datedNow(isKnown ? answer.notModified : answer.whole);
      const isHead = request.method === "HEAD" && !isKnown;
      // Who does not read gets nothing more until they do.
      if (!socket.write(isHead ? bytes.subarray(0, answer.headBytes) : bytes)) socket.pause();
    };
    const makeAndSend = async (request: PlainRequest, bytes: Buffer) => {
      isMaking = true;
      socket.pause();
      const made = await answers.make(request).catch(() => null);
      isMaking = false;
      if (socket.destroyed) return;
      if (made === null) {
        handOver(bytes);
        return;
      }
      send(request, made);
      if (!socket.writableNeedDrain) socket.resume();
      if (isEnding) socket.destroySoon();
    };
    const onData = (bytes: Buffer) => {
      const request = readPlainRequest(bytes);
      const answer = request && answers.find(request);
      if (answer) send(request, answer);
      else if (request) void makeAndSend(request, bytes);
      else handOver(bytes);
    };
    const end = () => {
      isEnding = true;
      if (!isMaking) socket.destroySoon();
    };
    const onDrain = () => {
      if (!isMaking) socket.resume();
    };
    const onLost = () => socket.destroy();

    held.set(socket, end);
    socket.on("data", onData).on("end", end).on("drain", onDrain).on("error", onLost).on("timeout", onLost);
    socket.on("close", letGo);
    socket.setTimeout(idleMs);
  });

  return { close: () => held.forEach((end) => end()) };
}
