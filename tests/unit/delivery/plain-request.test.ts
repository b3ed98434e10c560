// Contract: only a request that can be read in one way, and that asks for nothing but bytes, is read without the HTTP parser.
// Must reject: a request with a body, a second request behind the first, a field that is there twice, another HTTP.
import { expect, test } from "vitest";
import { readPlainRequest } from "@/lib/delivery/plain-request";

const read = (text: string) => readPlainRequest(Buffer.from(text, "latin1"));
const HOST = "Host: news.example";
const request = (first: string, ...fields: string[]) => `${[first, ...fields].join("\r\n")}\r\n\r\n`;

test("a browser's request is read, with what decides its answer", () => {
  const text = request(
    "GET /zh/harbour/v/2/loops?lens=paid HTTP/1.1",
    HOST,
    "Connection: keep-alive",
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64)",
    "Accept-Language: zh-CN,zh;q=0.9",
    "accept-encoding:  gzip, br \t",
    'If-None-Match: "a", W/"b"',
    "Cookie: other=1; more=2",
    "X-Empty:",
  );
  expect(read(text)).toEqual({
    method: "GET",
    path: "/zh/harbour/v/2/loops",
    acceptEncoding: "gzip, br",
    ifNoneMatch: '"a", W/"b"',
  });
  expect(read(request("HEAD / HTTP/1.1", HOST))).toEqual({
    method: "HEAD",
    path: "/",
    acceptEncoding: undefined,
    ifNoneMatch: undefined,
  });
});

test.each([
  ["another method", request("POST /harbour HTTP/1.1", HOST)],
  ["another HTTP", request("GET /harbour HTTP/1.0", HOST)],
  ["a whole address", request("GET http://news.example/harbour HTTP/1.1", HOST)],
  ["percent signs", request("GET /%68arbour HTTP/1.1", HOST)],
  ["an address with a space", request("GET /har bour HTTP/1.1", HOST)],
  ["a control character in the question", request("GET /harbour?\x7f HTTP/1.1", HOST)],
  ["no host", request("GET /harbour HTTP/1.1", "Accept: */*")],
  ["an empty host", request("GET /harbour HTTP/1.1", "Host: ")],
  ["two hosts", request("GET /harbour HTTP/1.1", HOST, "host: other.example")],
  ["two lists of encodings", request("GET /harbour HTTP/1.1", HOST, "Accept-Encoding: br", "Accept-Encoding: gzip")],
  ["two lists of tags", request("GET /harbour HTTP/1.1", HOST, 'If-None-Match: "a"', 'If-None-Match: "b"')],
  ["a connection that closes", request("GET /harbour HTTP/1.1", HOST, "Connection: close")],
  [
    "a connection that leaves HTTP",
    request("GET /harbour HTTP/1.1", HOST, "Connection: Upgrade", "Upgrade: websocket"),
  ],
  ["a body of a length", request("GET /harbour HTTP/1.1", HOST, "Content-Length: 5")],
  ["a body in pieces", request("GET /harbour HTTP/1.1", HOST, "Transfer-Encoding: chunked")],
  ["a body that waits", request("GET /harbour HTTP/1.1", HOST, "Expect: 100-continue")],
  ["a folded field", request("GET /harbour HTTP/1.1", HOST, "X-Folded: a", " b")],
  ["a field with a space before its colon", request("GET /harbour HTTP/1.1", HOST, "Content-Length : 5")],
  ["a field without a colon", request("GET /harbour HTTP/1.1", HOST, "nonsense")],
  ["a field without a name", request("GET /harbour HTTP/1.1", HOST, ": a")],
  ["letters beyond ASCII", request("GET /harbour HTTP/1.1", HOST, "X-Name: Z\xfcrich")],
  ["a line end that is none", `GET /harbour HTTP/1.1\r\n${HOST}\nContent-Length: 5\r\n\r\n`],
  ["an empty line before", `\r\n${request("GET /harbour HTTP/1.1", HOST)}`],
  ["a second request behind", request("GET /harbour HTTP/1.1", HOST).repeat(2)],
  ["something behind", `${request("GET /harbour HTTP/1.1", HOST)}x`],
  ["half a request", `GET /harbour HTTP/1.1\r\n${HOST}\r\n`],
  ["three bytes", "GET"],
  ["nothing", ""],
  ["a long request", request("GET /harbour HTTP/1.1", HOST, `X-Long: ${"x".repeat(5_000)}`)],
])("%s is left to the server", (_what, text) => {
  expect(read(text)).toBeNull();
});
