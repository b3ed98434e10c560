import type { IncomingMessage, ServerResponse } from "node:http";
import { CACHE_CONTROL, SECURITY_HEADERS } from "./headers";

const TEXT = "text/plain; charset=utf-8";

/** A short answer that is no published file: a sentence, kept by nobody unless `headers` say otherwise. */
export function answerPlainly(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: readonly string[] = [],
): void {
  const body = Buffer.from(`${text}\n`);
  const caching = headers.includes("Cache-Control") ? [] : ["Cache-Control", "no-cache"];
  const about = ["Content-Type", TEXT, "Content-Length", String(body.byteLength)];
  response.writeHead(status, [...about, ...caching, ...SECURITY_HEADERS, ...headers]);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Nothing lies there; in both languages, because an address that nobody has tells none. */
export function answerNotFound(request: IncomingMessage, response: ServerResponse): void {
  answerPlainly(
    request,
    response,
    404,
    "Not found. Nothing has been published at this address.\n未找到。此网址没有发布任何内容。",
  );
}

/** Leads on; not for ever, as a case may come to have both languages. */
export function answerElsewhere(
  request: IncomingMessage,
  response: ServerResponse,
  status: 307 | 308,
  to: string,
): void {
  answerPlainly(request, response, status, to, ["Location", to, "Cache-Control", CACHE_CONTROL.revalidate]);
}

export function answerMethodNotAllowed(request: IncomingMessage, response: ServerResponse, allowed: string): void {
  answerPlainly(request, response, 405, `This address answers ${allowed}.`, ["Allow", allowed]);
}

const AWAY = {
  en: {
    title: "Back in a moment",
    lead: "This part of Roundtrip is not answering right now. It is usually back within seconds: please load the page again.",
    kept: "Nothing that was saved is lost.",
  },
  zh: {
    title: "请稍候",
    lead: "Roundtrip 的这一部分暂时没有响应，通常几秒内恢复，请重新加载页面。",
    kept: "已保存的内容不会丢失。",
  },
} as const;

const AWAY_PAGE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${AWAY.en.title} · ${AWAY.zh.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:38rem;margin:12vh auto;padding:0 1.5rem}</style></head>
<body><main><h1>${AWAY.en.title}</h1><p>${AWAY.en.lead} ${AWAY.en.kept}</p>
<div lang="zh-Hans"><h2>${AWAY.zh.title}</h2><p>${AWAY.zh.lead}${AWAY.zh.kept}</p></div></main></body></html>
`;

/** 503 for people or for programs: what is asked for is away for a moment and worth asking for again. */
export function answerAway(request: IncomingMessage, response: ServerResponse, retryAfterSeconds = 2): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const isApi = request.url?.startsWith("/api/") === true;
  const body = Buffer.from(
    isApi
      ? `${JSON.stringify({ status: 503, code: "away", message: AWAY.en.lead, messageZh: AWAY.zh.lead })}\n`
      : AWAY_PAGE,
  );
  const type = isApi ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
  const about = ["Content-Type", type, "Content-Length", String(body.byteLength)];
  const retry = ["Retry-After", String(retryAfterSeconds), "Cache-Control", "no-store"];
  response.writeHead(503, [...about, ...retry, ...SECURITY_HEADERS]);
  response.end(request.method === "HEAD" ? undefined : body);
}
