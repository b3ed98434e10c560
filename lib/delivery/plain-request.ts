/** What decides the answer to a request for a published file. */
export interface PlainRequest {
  readonly method: "GET" | "HEAD";
  /** The path as it was sent, without its question. */
  readonly path: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** Readers' requests are a tenth of it; longer ones have cookies or strangers' inventions. */
const LONGEST = 4_096;
const END = "\r\n\r\n";

/** A path of plain characters, and a question, which no published file heeds. */
const FIRST_LINE = /^(GET|HEAD) (\/[\w./-]*)(?:\?[\x21-\x7e]*)? HTTP\/1\.1$/;
const FIELD = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\x20-\x7e\t]*)$/;

/** What makes more of a request than a question for bytes, or of its connection. */
const NOT_PLAIN = new Set(["content-length", "transfer-encoding", "expect", "upgrade", "trailer", "proxy-connection"]);

/**
 * Reads one whole request as browsers, proxies and crawlers write it when they ask for a file. Null for everything else:
 * bodies, pipelines, other versions of HTTP, doubled fields, characters that need a second look. Those are for the
 * server's own parser, which judges them; whatever is read here it would read alike.
 */
export function readPlainRequest(bytes: Buffer): PlainRequest | null {
  if (bytes.length > LONGEST) return null;
  const text = bytes.toString("latin1");
  if (text.indexOf(END) !== text.length - END.length) return null;
  const lines = text.slice(0, -END.length).split("\r\n");
  const first = FIRST_LINE.exec(lines[0] ?? "");
  if (!first) return null;
  let host: string | undefined;
  let acceptEncoding: string | undefined;
  let ifNoneMatch: string | undefined;
  for (let at = 1; at < lines.length; at += 1) {
    const field = FIELD.exec(lines[at] ?? "");
    if (!field) return null;
    const name = (field[1] ?? "").toLowerCase();
    const value = (field[2] ?? "").trimEnd();
    if (name === "host") {
      if (host !== undefined || value === "") return null;
      host = value;
    } else if (name === "accept-encoding") {
      if (acceptEncoding !== undefined) return null;
      acceptEncoding = value;
    } else if (name === "if-none-match") {
      if (ifNoneMatch !== undefined) return null;
      ifNoneMatch = value;
    } else if (name === "connection") {
      if (value.toLowerCase() !== "keep-alive") return null;
    } else if (NOT_PLAIN.has(name)) return null;
  }
  if (host === undefined) return null;
  return { method: first[1] === "HEAD" ? "HEAD" : "GET", path: first[2] ?? "", acceptEncoding, ifNoneMatch };
}
