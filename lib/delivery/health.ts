import type { IncomingMessage, ServerResponse } from "node:http";
import { request as ask } from "node:http";
import { json } from "node:stream/consumers";

/** What each part says of itself: a balancer sends people here while all are ready. */
export interface Health {
  readonly status: "ok" | "not ready";
  /** This process answers, and hands out what was published. */
  readonly front: "alive";
  readonly app: "ready" | "away";
  readonly database: "ready" | "away";
}

const PATIENCE_MS = 1_800;

/**
 * Asks the app server behind, which asks the database; an answer comes within two seconds, whatever they do.
 *
 * @param isDatabaseSeen whether the front itself reads the database, which is told when the app server says nothing
 */
export async function checkHealth(appPort: number, isDatabaseSeen: boolean): Promise<Health> {
  const body = await askApp(appPort);
  const app = body === null ? "away" : "ready";
  const isReady = body === null ? isDatabaseSeen : body.database === "ready";
  const database = isReady ? "ready" : "away";
  return { status: app === "ready" && isReady ? "ok" : "not ready", front: "alive", app, database };
}

/** The answer as JSON: 200 when everything is ready, else 503. */
export function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  health: object,
  isWell: boolean,
): void {
  const body = Buffer.from(`${JSON.stringify(health)}\n`);
  const about = ["Content-Type", "application/json", "Content-Length", String(body.byteLength)];
  const retry = isWell ? [] : ["Retry-After", "2"];
  const rest = ["Cache-Control", "no-store", "X-Content-Type-Options", "nosniff"];
  response.writeHead(isWell ? 200 : 503, [...about, ...rest, ...retry]);
  response.end(request.method === "HEAD" ? undefined : body);
}

/** What the app server says of the database; null when it says nothing in time. */
function askApp(port: number): Promise<{ readonly database?: unknown } | null> {
  return new Promise((resolve) => {
    const asked = ask({ host: "127.0.0.1", port, path: "/api/health", agent: false }, (answer) => {
      json(answer).then(
        (body) => resolve(isObject(body) ? body : null),
        () => resolve(null),
      );
    });
    const timer = setTimeout(() => asked.destroy(new Error("no answer in time")), PATIENCE_MS);
    asked.once("close", () => clearTimeout(timer));
    asked.once("error", () => resolve(null));
    asked.end();
  });
}

function isObject(value: unknown): value is { readonly database?: unknown } {
  return typeof value === "object" && value !== null;
}
