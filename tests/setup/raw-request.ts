import { type Agent, type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a request as it is written: no path is tidied, no encoding is asked for or undone, no redirect is followed. */
export function askRaw(
  address: string,
  path: string,
  {
    method = "GET",
    headers = {},
    agent = false,
  }: { method?: string; headers?: Readonly<Record<string, string>>; agent?: Agent | false } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** What comes back over a socket for these bytes, until the server closes it. */
export function sendBytes(address: string, text: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    let got = "";
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(text));
    socket.setEncoding("latin1");
    socket.on("data", (part) => {
      got += part;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(got));
  });
}
