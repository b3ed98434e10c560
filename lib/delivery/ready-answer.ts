import type { Headers } from "./send-file";

/** An answer as it goes over the wire, made once and sent to everybody who asks for the same. */
export interface ReadyAnswer {
  readonly etag: string;
  /** Head and body; `headBytes` of it are what answers `HEAD`. */
  readonly whole: DatedBytes;
  readonly headBytes: number;
  readonly notModified: DatedBytes;
}

interface DatedBytes {
  readonly bytes: Buffer;
  readonly dateAt: number;
  second: number;
}

const LENGTH_OF_DATE = new Date(0).toUTCString().length;

/** Puts an answer together as `node:http` would write it, on a connection that stays open for `idleSeconds`. */
export function makeReadyAnswer(headers: Headers, body: Uint8Array, idleSeconds: number): ReadyAnswer {
  const whole = headOf("200 OK", headers.whole, idleSeconds);
  return {
    etag: headers.etag,
    whole: { ...whole, bytes: Buffer.concat([whole.bytes, body]) },
    headBytes: whole.bytes.byteLength,
    notModified: headOf("304 Not Modified", headers.notModified, idleSeconds),
  };
}

/** The bytes with the date of this second written into them. */
export function datedNow(dated: DatedBytes): Buffer {
  const second = Math.floor(Date.now() / 1_000);
  if (dated.second !== second) {
    dated.second = second;
    // A copy that still waits to be sent gets the newer date too, which is as true.
    dated.bytes.write(new Date(second * 1_000).toUTCString(), dated.dateAt, "latin1");
  }
  return dated.bytes;
}

function headOf(status: string, headers: readonly string[], idleSeconds: number): DatedBytes {
  let text = `HTTP/1.1 ${status}\r\n`;
  for (let at = 0; at < headers.length; at += 2) text += `${headers[at]}: ${headers[at + 1]}\r\n`;
  text += "Date: ";
  const rest = `\r\nConnection: keep-alive\r\nKeep-Alive: timeout=${idleSeconds}\r\n\r\n`;
  const bytes = Buffer.from(`${text}${" ".repeat(LENGTH_OF_DATE)}${rest}`, "latin1");
  return { bytes, dateAt: text.length, second: -1 };
}
