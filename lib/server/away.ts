import "server-only";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { AWAY_RETRY_SECONDS, databaseWatch } from "@/lib/server/health/watch/loaders";
import { log } from "@/lib/server/log";

/** Codes of Postgres, of the system, of Prisma and of its adapter for: no database, none free, or one that cannot write. */
const AWAY_CODES: ReadonlySet<string> = new Set([
  ..."57P01 57P02 57P03 08000 08001 08003 08004 08006 53200 53300 25006 58030".split(" "),
  ..."ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN".split(" "),
  ..."P1001 P1002 P1008 P1017 P2024 P2037".split(" "),
  ..."DatabaseNotReachable ConnectionClosed SocketTimeout TooManyConnections".split(" "),
]);

/** The driver has no codes for these. */
const AWAY_WORDS: ReadonlySet<string> = new Set([
  "Connection terminated",
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
  "timeout expired",
  "timeout exceeded when trying to connect",
  "Client has encountered a connection error and is not queryable",
  "Query read timeout",
]);

const DISK_FULL: ReadonlySet<string> = new Set(["53100", "ENOSPC", "EDQUOT", "EROFS"]);

/** Whether an error says that there was no database to ask. */
function isAwayFault(error: unknown): boolean {
  return hasSign(error, (one) => AWAY_CODES.has(one.code ?? "")) || hasAwayWords(error);
}

/** Whether an error says that nothing more can be written where data is kept. */
function isDiskFull(error: unknown): boolean {
  return hasSign(error, (one) => DISK_FULL.has(one.code ?? ""));
}

function hasAwayWords(error: unknown): boolean {
  return hasSign(error, (one) => AWAY_WORDS.has(one.message ?? ""));
}

interface Sign {
  readonly code?: string;
  readonly message?: string;
}

/** Looks at an error and at whatever it wraps: Prisma puts the adapter's error inside its own, in several places. */
function hasSign(error: unknown, isIt: (sign: Sign) => boolean, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 6) return false;
  const told = error as Readonly<Record<string, unknown>>;
  const text = (key: string) => (typeof told[key] === "string" ? told[key] : undefined);
  const codes = [text("code"), text("kind"), text("originalCode")];
  if (codes.some((code) => isIt({ code, message: text("message") }))) return true;
  const inner = [told.cause, told.meta, told.driverAdapterError, ...(Array.isArray(told.errors) ? told.errors : [])];
  return inner.some((one) => hasSign(one, isIt, depth + 1));
}

type Away = "database-away" | "disk-full";

const WORDS: Readonly<Record<Away, Localized>> = {
  "database-away": {
    en: "The database does not answer just now. Nothing was saved; what you typed stays in this browser. Try again in a moment.",
    zh: "数据库暂时没有响应。内容尚未保存，但您输入的文字仍留在此浏览器中，请稍后重试。",
  },
  "disk-full": {
    en: "The server's disk is full. Nothing was saved; what you typed stays in this browser. Tell whoever runs the server.",
    zh: "服务器磁盘已满。内容尚未保存，但您输入的文字仍留在此浏览器中，请告知服务器管理员。",
  },
};

/** "Not now", in words of both languages, and when to come back. */
function answerAway(code: Away): Response {
  const headers = {
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
    "retry-after": String(AWAY_RETRY_SECONDS),
  };
  return Response.json({ status: 503, code, message: WORDS[code] }, { status: 503, headers });
}

/**
 * A route's handler that answers 503 where the database is away, goes away meanwhile, or cannot write any more. Any other
 * error is one of ours and is thrown on. What the watch of this server knows is answered at once, and what was begun is
 * waited for no longer: a database that is stopped keeps whoever asks it waiting for ever.
 */
export function whileReachable<Rest extends readonly unknown[]>(
  handler: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    const watch = databaseWatch();
    if (watch?.isAway()) return answerAway("database-away");
    try {
      const answer = handler(request, ...rest);
      return (await (watch ? watch.orAway(answer, null) : answer)) ?? answerAway("database-away");
    } catch (error) {
      if (isDiskFull(error)) {
        log("error", "the disk is full", { method: request.method });
        return answerAway("disk-full");
      }
      if (!isAwayFault(error)) throw error;
      watch?.doubt();
      return answerAway("database-away");
    }
  };
}
